import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hearsay } from './faces/cli/hearsay.ts';

/** Two pages as scraped, which are not part of the project; without them these tests are skipped. */
const pages = resolve(import.meta.dirname, '../../shared/pages');

interface Claim {
  readonly id: string;
  readonly article: string;
  readonly incident: string | null;
  readonly field: string;
  readonly group: string | null;
  readonly value: {
    kind: string;
    least?: number | null;
    most?: number | null;
    code?: string;
    words: string;
    level?: string;
    areas?: string[];
    count?: { least: number };
  };
  readonly polarity: string;
  readonly mode: string;
  readonly hedge: string;
  readonly quote: string;
  readonly attribution: readonly { text: string; kind: string }[];
  readonly evidence: readonly { kind: string }[];
}

interface Read {
  readonly incidents: readonly {
    id: string;
    when: string | null;
    where: { name: string; country: string; lat: number; lon: number } | null;
    kind: { acled: { event_type: string; sub_event_type: string }; plover: { type: string; mode: string } } | null;
  }[];
  readonly claims: readonly Claim[];
  readonly articles: readonly {
    id: string;
    source: string;
    published: string | null;
    text: string;
    blocks: readonly { role: string; span: [number, number] }[];
  }[];
}

describe.skipIf(!existsSync(pages))('the two real pages', () => {
  const ran = hearsay(['read', pages, '--json', '--store', ':memory:']);
  const read = JSON.parse(ran.out || '{"incidents":[],"claims":[],"articles":[]}') as Read;
  const article = (name: string) => read.articles.find((one) => one.source.includes(name))!;
  const of = (name: string) =>
    read.claims.filter((claim) => claim.article === article(name).id && claim.incident !== null);
  const chain = (claim: Claim) => claim.attribution.map((link) => link.text.toLowerCase());
  const station = () => of('police-station');
  const unrest = () => of('unrest');

  test('are two incidents, neither with a day nor a publication date', () => {
    expect(ran.code).toBe(0);
    expect(read.incidents).toHaveLength(2);
    for (const incident of read.incidents) {
      expect(incident.when).toBeNull();
      expect(incident.where).toMatchObject({ name: 'Almaty', country: 'KZ' });
      expect(incident.where!.lat).toBeGreaterThan(43.2);
      expect(incident.where!.lat).toBeLessThan(43.3);
      expect(incident.where!.lon).toBeGreaterThan(76.8);
      expect(incident.where!.lon).toBeLessThan(77.0);
    }
    for (const one of read.articles) expect(one.published).toBeNull();
  });

  describe('the police station', () => {
    const killed = (group: string) =>
      station().filter((claim) => claim.field === 'killed' && claim.group === group && claim.polarity === 'asserted');

    test('three policemen killed, on the word of an agency that cites a security source', () => {
      for (const claim of killed('police')) expect(claim.value).toMatchObject({ least: 3, most: 3 });
      expect(killed('police').map(chain)).toContainEqual(['ria novosti', 'a security source']);
    });

    test('one civilian killed, in the outlet own voice; nobody else', () => {
      expect(killed('civilians').map((claim) => [claim.value.least, chain(claim)])).toEqual([[1, []]]);
      const groups = new Set(
        station()
          .filter((claim) => claim.field === 'killed')
          .map((claim) => claim.group),
      );
      expect([...groups].sort()).toEqual(['civilians', 'police']);
    });

    test('at least five shot, local media citing medics', () => {
      const shot = station().filter((claim) => claim.field === 'shot');
      expect(shot.map((claim) => [claim.value.least, claim.value.most, chain(claim)])).toContainEqual([
        5,
        null,
        ['local media', 'medics'],
      ]);
    });

    test('several more wounded: two or more, no upper end', () => {
      const wounded = station().filter((claim) => claim.field === 'wounded');
      expect(wounded.length).toBeGreaterThan(0);
      for (const claim of wounded) expect([claim.value.least, claim.value.most]).toEqual([2, null]);
    });

    test('ten shots fired is an act, never a toll', () => {
      const shots = station().filter((claim) => claim.field === 'act' && claim.value.code === 'shots_fired');
      const ten = shots.find((claim) => claim.value.count?.least === 10)!;
      expect(chain(ten)).toEqual([expect.stringContaining('365info.kz')]);
      const figures = station()
        .filter((claim) => claim.value.kind === 'toll')
        .map((claim) => claim.value.least);
      expect(figures).not.toContain(10);
    });

    test('a machine gun, told by witnesses on social networks and by employees of nearby offices', () => {
      const guns = station().filter((claim) => claim.field === 'weapon' && /machine gun/.test(claim.value.words));
      const chains = guns.map((claim) => chain(claim).join(' ← '));
      expect(chains.some((text) => /witnesses/.test(text))).toBe(true);
      expect(chains.some((text) => /bestnews\.kz.* ← employees/.test(text))).toBe(true);
    });

    test('one alleged perpetrator, a religious radical in black, now detained', () => {
      const by = station().filter((claim) => claim.field === 'perpetrator');
      expect(by.some((claim) => /religious radical/i.test(claim.value.words) && claim.hedge === 'alleged')).toBe(true);
      expect(JSON.stringify(by)).toContain('black');
      expect(station().some((claim) => claim.field === 'suspect_status' && claim.value.code === 'detained')).toBe(true);
    });

    test('measures: operation, advice, appeal, red alert, three cordons', () => {
      const measures = station().filter((claim) => claim.field === 'measure');
      const codes = new Set(measures.map((claim) => claim.value.code));
      for (const code of ['operation', 'advice', 'appeal', 'alert_level', 'cordon']) expect(codes).toContain(code);
      expect(measures.find((claim) => claim.value.code === 'alert_level')!.value.level).toMatch(/red/i);
      const areas = measures
        .filter((claim) => claim.value.code === 'cordon')
        .flatMap((claim) => claim.value.areas ?? []);
      for (const place of [/police station/i, /national security/i, /railway station/i])
        expect(areas.some((area) => place.test(area))).toBe(true);
    });

    test('how many are in hospital is not known yet', () => {
      const hospitalised = station().filter((claim) => claim.field === 'hospitalised');
      expect(hospitalised.map((claim) => [claim.value.least, claim.value.most, claim.polarity])).toEqual([
        [null, null, 'unknown'],
      ]);
    });

    test('nothing is read from meter, credit, comment, form or the headline of another story', () => {
      const { blocks } = article('police-station');
      const bearing = new Set(['headline', 'subhead', 'body', 'caption', 'dateline']);
      for (const claim of read.claims.filter((one) => one.article === article('police-station').id)) {
        const at = article('police-station').text.indexOf(claim.quote);
        expect(at).toBeGreaterThanOrEqual(0);
      }
      expect(blocks.filter((block) => block.role === 'comment').length).toBeGreaterThan(0);
      const text = article('police-station').text;
      for (const block of blocks)
        if (/everipedia|5,000 \$|Instagram/.test(text.slice(...block.span)))
          expect(bearing.has(block.role)).toBe(false);
    });
  });

  describe('the unrest', () => {
    const has = (field: string, code: string) =>
      unrest().some((claim) => claim.field === field && claim.value.code === code && claim.polarity === 'asserted');

    test('is a riot', () => {
      const incident = read.incidents.find((one) => one.id === unrest()[0]!.incident)!;
      expect(incident.kind).toMatchObject({
        acled: { event_type: 'Riots', sub_event_type: 'Violent demonstration' },
        plover: { type: 'PROTEST', mode: 'riot' },
      });
    });

    test('has no figure of killed at all', () => {
      expect(unrest().filter((claim) => claim.field === 'killed' && claim.polarity === 'asserted')).toEqual([]);
    });

    test('police beaten, ambulances attacked, a building stormed, a machine gun seized, two offices on fire', () => {
      expect(has('act', 'beat')).toBe(true);
      expect(has('act', 'seize')).toBe(true);
      expect(unrest().some((claim) => claim.field === 'act' && /machine gun/.test(JSON.stringify(claim)))).toBe(true);
      expect(unrest().some((claim) => /ambulances/.test(claim.quote))).toBe(true);
      const fire = unrest().filter(
        (claim) => claim.field === 'damage' && /akimat|nur otan/i.test(JSON.stringify(claim.value)),
      );
      expect(fire.length).toBeGreaterThan(0);
      expect(
        unrest().some((claim) => claim.field === 'damage' && /windows|cardiology/i.test(JSON.stringify(claim))),
      ).toBe(true);
    });

    test('a state of emergency', () => expect(has('measure', 'state_of_emergency')).toBe(true));

    test('firearms from the crowd: hearsay with no speaker', () => {
      const firearms = unrest().filter((claim) => /firearms/i.test(claim.quote) && claim.hedge === 'reported');
      expect(firearms.length).toBeGreaterThan(0);
      for (const claim of firearms) expect(claim.attribution).toEqual([]);
    });

    test('a soldier hit, seen on a video', () => {
      const shot = unrest().find((claim) => claim.field === 'shot' && claim.group === 'military')!;
      expect(shot.value).toMatchObject({ least: 1, most: 1 });
      expect(shot.evidence.map((one) => one.kind)).toContain('video');
    });

    test('that victims were avoided is a denial; the tent camps are denied', () => {
      const avoided = read.claims.filter((claim) => /victims were avoided/i.test(claim.quote));
      expect(avoided.length).toBeGreaterThan(0);
      for (const claim of avoided) expect(claim.polarity).toBe('denied');
      for (const claim of unrest().filter((one) => /camps/i.test(one.quote))) expect(claim.polarity).toBe('denied');
    });

    test('Kiev 2014 is another story: historical, of no incident, and nothing is dated 2014', () => {
      for (const claim of unrest()) expect(JSON.stringify(claim.value)).not.toMatch(/kiev|kyiv|2014/i);
      for (const claim of read.claims.filter((one) => /kiev|kyiv|2014/i.test(JSON.stringify(one.value))))
        expect(claim.mode).toBe('historical');
    });
  });

  test('explain says why the two were kept apart', () => {
    const store = `${process.env.TMPDIR ?? '/tmp'}/hearsay-shared-${process.pid}.db`;
    const both = JSON.parse(hearsay(['read', pages, '--json', '--store', store]).out) as Read;
    const why = hearsay(['explain', both.incidents[0]!.id, both.incidents[1]!.id, '--store', store]).out;
    expect(why).toMatch(/kept apart/);
    expect(why).toMatch(/different|unsure/);
    expect(why.split('\n').length).toBeGreaterThan(4);
  });
});
