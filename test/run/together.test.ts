import { expect, test } from 'vitest';
import { toJson } from '../../src/formats/json.ts';
import { composition } from '../../src/run/composition.ts';
import type { Input } from '../../src/run/inputs.ts';
import { read } from '../../src/run/read.ts';
import { view } from '../../src/run/view.ts';
import { openStore } from '../../src/store/index.ts';

/** A page as somebody would have saved it: outlet, day, headline, paragraphs. */
interface Saved {
  readonly host: string;
  readonly day: string;
  readonly title: string;
  readonly body: readonly string[];
}

/** Reads pages as the command line does and gives what `--json` prints. */
async function together(pages: readonly Saved[]) {
  async function* saved(): AsyncGenerator<Input> {
    for (const { host, day, title, body } of pages) {
      const head = `<title>${title}</title><meta property="article:published_time" content="${day}T12:00:00Z"><link rel="canonical" href="https://${host}/news/${day}">`;
      const text = `<html><head>${head}</head><body><article><h1>${title}</h1>${body.map((line) => `<p>${line}</p>`).join('')}</article></body></html>`;
      yield {
        kind: 'bytes',
        source: `${host}-${day}.html`,
        bytes: new TextEncoder().encode(text),
        how: 'file',
        url: `https://${host}/news/${day}`,
      };
    }
  }
  const store = await openStore(':memory:');
  try {
    const now = () => '2030-01-01T00:00:00Z';
    const given = { url: null, fetched: null, outlet: null };
    const { articles } = await read(store, saved(), { given, maxBytes: 1e6, now });
    const whole = await composition(store, null);
    return await toJson(view(store, whole, { groups: whole.groups, profile: 'ucdp', articles }));
  } finally {
    await store.close();
  }
}

const STORY = [
  'QUETTA — A bomb planted in a motorcycle exploded near a vegetable market in Quetta on Tuesday morning, killing six people and wounding 14 others, police said.',
  'Senior police officer Nadeem Example said the device was set off by remote control as a security convoy passed the market.',
  'Four of the wounded were in a critical condition at the Civil Hospital, a doctor there said.',
  'Nobody claimed responsibility for the blast. The province has seen a number of attacks on security forces.',
];

test('three sites that carry one syndicated story are one incident of one origin each figure', async () => {
  const { incidents } = await together([
    { host: 'news.example.org', day: '2024-03-05', title: 'Bomb kills six at Quetta market', body: STORY },
    { host: 'www.example.com', day: '2024-03-05', title: 'Six dead as blast hits Pakistani market', body: STORY },
    {
      host: 'daily.example.net',
      day: '2024-03-06',
      title: 'Quetta: explosion leaves six dead',
      body: STORY.toReversed(),
    },
  ]);
  expect(incidents).toHaveLength(1);
  const killed = incidents[0]!.findings.find(({ field }) => field === 'killed')!;
  expect(killed).toMatchObject({ best: 6, origins: 1 });
  expect(incidents[0]!.outlets).toBe(3);
});

test('two shootings in one street a day apart stay two', async () => {
  const { incidents, judgements } = await together([
    {
      host: 'news.example.org',
      day: '2024-06-04',
      title: 'Man shot dead on Maple Street in Dayton',
      body: [
        'A 24-year-old man was shot and killed on the 400 block of Maple Street in Dayton, Ohio, on Monday night, police said.',
        'Officers found him beside a parked car at about 10:40 p.m. He died at the scene. No arrest has been made.',
      ],
    },
    {
      host: 'www.example.com',
      day: '2024-06-05',
      title: 'Woman wounded in Maple Street shooting in Dayton',
      body: [
        'A 51-year-old woman was wounded when somebody fired at a house on the 400 block of Maple Street in Dayton, Ohio, on Tuesday night, police said.',
        'She was hit in the leg at about 11:15 p.m. and taken to a hospital. A suspect, 19, was arrested.',
      ],
    },
  ]);
  expect(incidents.map(({ when }) => when).sort()).toEqual(['2024-06-03', '2024-06-04']);
  expect(judgements.map(({ verdict }) => verdict)).toEqual(['different']);
});

test('one building attacked in two years stays two', async () => {
  const attack = (year: string, killed: string, month: string): readonly string[] => [
    `Gunmen attacked the passport office in Jalalabad on Monday, killing ${killed} guards, the governor's spokesman said.`,
    `The attack began at nine in the morning of ${month} ${year} when a car bomb went off at the gate of the passport office.`,
  ];
  const { incidents } = await together([
    {
      host: 'news.example.org',
      day: '2018-03-06',
      title: 'Gunmen attack passport office in Jalalabad',
      body: attack('2018', 'four', '5 March'),
    },
    {
      host: 'www.example.com',
      day: '2020-03-03',
      title: 'Gunmen attack passport office in Jalalabad',
      body: attack('2020', 'two', '2 March'),
    },
  ]);
  expect(incidents.map(({ when }) => when).sort()).toEqual(['2018-03-05', '2020-03-02']);
});

test('a figure that is the sum of others is a difference of unit, not a conflict', async () => {
  const { incidents } = await together([
    {
      host: 'news.example.org',
      day: '2024-01-10',
      title: 'Hundreds killed in unrest in Almaty',
      body: [
        'The prosecutors said on Wednesday that 225 people were killed and 4,353 were wounded in the riots in Almaty on 5 January 2024.',
      ],
    },
    {
      host: 'www.example.com',
      day: '2024-01-10',
      title: 'Riots in Almaty: thousands hurt',
      body: [
        'Rioters stormed the city hall in Almaty on 5 January 2024, and 4,578 people were wounded, the health ministry said on Wednesday.',
      ],
    },
  ]);
  expect(incidents).toHaveLength(1);
  const wounded = incidents[0]!.findings.find(({ field }) => field === 'wounded')!;
  expect(wounded).toMatchObject({ disagreement: 'unit' });
  expect(wounded.reason).toContain('dead and wounded together');
});

test('an attack within a riot, told on one page with it, is an incident of its own and its part', async () => {
  const { incidents } = await together([
    {
      host: 'news.example.org',
      day: '2022-01-07',
      title: 'Rioters storm government buildings in Almaty',
      body: [
        'A crowd of rioters stormed the city hall in Almaty and set it on fire between 4 January and 6 January, police said.',
        'Shops were looted and 18 police officers were wounded in the riots.',
        'In a separate incident on 5 January, gunmen opened fire on a patrol in Almaty, killing two soldiers, the defence ministry said.',
      ],
    },
  ]);
  expect(incidents).toHaveLength(2);
  const part = incidents.find(({ part_of }) => part_of !== null);
  expect(part?.kind?.acled.event_type).toBe('Battles');
  const whole = incidents.find(({ id }) => id === part?.part_of?.incident);
  expect(whole?.parts.map(({ incident }) => incident)).toEqual([part?.id]);
});
