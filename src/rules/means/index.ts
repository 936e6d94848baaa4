import { lexicon } from '../../language/lexicon.ts';
import type { ValueMention } from '../../model/mention.ts';
import { overlaps } from '../../model/span.ts';
import type { Reading, Rule } from '../rule.ts';
import { type Arm, armsIn } from '../scene/arms.ts';
import { CUE } from '../scene/cues.ts';
import type { Deed } from '../scene/deed.ts';
import { ordered, printedFlags, tokenSpan, valueMention, wordsOf } from '../scene/mention.ts';
import { sceneOf, type Told } from '../scene/scene.ts';

/** Deeds in which nobody uses a weapon on anybody. */
const WEAPONLESS = new Set(['protest', 'strike', 'hunger_strike', 'arrest', 'coup', 'threat', 'blockade', 'looting']);
const UNREAL_HOLDING = new Set(['unarmed', 'fake', 'toy', 'replica', 'imitation']);

/** Words of finding arms, and of searching for them. */
const FOUND = /^(?:seized|recovered|found|confiscated|discovered|uncovered)$/;
const SEARCHED =
  /^(?:search|searched|searches|raid|raided|raids|camp|hideout|hideouts|cache|warehouse|flat|apartment|homes?|houses?)$/;

/** "Troops seized 12 rifles at the camp", "a search of his flat found a rifle": arms found, and not those it was done with. */
function isFound({ analysis: { tokens } }: Reading, arm: Arm, { sentence }: Told): boolean {
  let found = false;
  let searched = false;
  for (let i = sentence.first; i < sentence.last; i++) {
    found ||= FOUND.test(tokens[i]!.lower) && Math.abs(i - arm.first) < 10;
    searched ||= SEARCHED.test(tokens[i]!.lower);
  }
  // "5 AK-47 rifles": the noun behind a name of arms says how many.
  const many = /(?:s|ammunition)$/;
  const behind = tokens[arm.last];
  const named = behind?.tag === 'NOUN' && many.test(behind.lower);
  return found && (searched || named || many.test(tokens[arm.last - 1]!.lower));
}

function isTied(arm: Arm, { deeds }: Told): boolean {
  const violent = deeds.filter(({ row }) => !WEAPONLESS.has(row.kind));
  if (arm.row.code === 'vehicle')
    return violent.some(
      ({ row, agent, hit }) =>
        row.kind === 'ramming' &&
        (arm.used || hitsWith(arm, hit) || (agent !== null && agent.first <= arm.first && arm.last <= agent.last)),
    );
  if (arm.row.use === 'thing') return arm.used && violent.some((deed) => isUsedIn(arm, deed));
  return arm.used || violent.length > 0;
}

/** "drove a van into": the vehicle right behind the verb. */
function hitsWith(arm: Arm, hit: Deed['hit']): boolean {
  return arm.first >= hit.last && arm.first - hit.last <= 3;
}

/** A car, petrol or a stick is a weapon only in the hands of somebody who attacks with it. */
function isUsedIn(arm: Arm, deed: Deed): boolean {
  if (arm.row.code === 'incendiary') return deed.row.kind === 'arson' || deed.row.act === 'destroy';
  if (arm.row.code === 'aircraft')
    return deed.row.kind === 'airstrike' || deed.row.kind === 'shelling' || deed.lemma === 'bomb';
  return (
    deed.row.kind === 'beating' ||
    deed.row.kind === 'mob_violence' ||
    deed.row.kind === 'killing' ||
    deed.row.kind === 'attack' ||
    deed.row.kind === 'stabbing'
  );
}

const WEAPONS = lexicon<'weapon' | 'code' | 'use'>('weapons');

/** "a knife attack", "a suicide blast": the weapon in the name of the deed itself. */
function namedIn({ analysis }: Reading, { deeds }: Told): ValueMention[] {
  const { tokens } = analysis;
  return deeds.flatMap(({ hit, row, polarity, mode }) => {
    if (row.pos !== 'noun' || hit.last - hit.first < 2 || WEAPONLESS.has(row.kind)) return [];
    const arm = WEAPONS.at(tokens, hit.first, hit.last);
    const blast =
      row.kind === 'suicide_bombing' && /^(?:blasts?|bombings?|explosions?)$/.test(tokens[hit.last - 1]!.lower);
    const code = arm !== null && arm.row.use === 'arm' ? arm.row.code : blast ? 'explosive' : null;
    if (code === null) return [];
    const last = arm?.last ?? hit.last;
    return [
      valueMention(
        'weapon',
        { kind: 'coded', code, words: wordsOf(analysis, hit.first, last) },
        { span: tokenSpan(analysis, hit.first, last), anchor: tokenSpan(analysis, last - 1), polarity, mode },
      ),
    ];
  });
}

function mentionsOf(reading: Reading, told: Told): ValueMention[] {
  if ((told.cues & CUE.arm) === 0) return [];
  const { analysis } = reading;
  const arms = armsIn(analysis, told.sentence).filter((arm) => isTied(arm, told) && !isFound(reading, arm, told));
  return arms.map((arm) => {
    const deed = nearest(arm, told.deeds);
    const before = arm.first > told.sentence.first ? analysis.tokens[arm.first - 1]!.lower : '';
    const denied = before === 'no' || before === 'without' || UNREAL_HOLDING.has(before) || deed?.polarity === 'denied';
    return valueMention(
      'weapon',
      { kind: 'coded', code: arm.row.code, words: wordsOf(analysis, arm.first, arm.last) },
      {
        span: tokenSpan(analysis, arm.first, arm.last),
        anchor: tokenSpan(analysis, arm.last - 1),
        polarity: denied ? 'denied' : 'asserted',
        mode: deed?.mode ?? null,
      },
    );
  });
}

/** The deed whose words stand nearest to the weapon's. */
function nearest(arm: Arm, deeds: readonly Deed[]): Deed | null {
  const gap = (deed: Deed) => Math.max(deed.hit.first - arm.last, arm.first - deed.hit.last, 0);
  const others = deeds.filter(
    ({ hit, row }) => row.strength === 'main' && (hit.last <= arm.first || hit.first >= arm.last),
  );
  if (others.length === 0) return deeds[0] ?? null;
  return others.reduce<Deed | null>((best, deed) => (best === null || gap(deed) < gap(best) ? deed : best), null);
}

/** Finds the weapons an act of violence was done with. */
export const rule: Rule<ValueMention> = {
  id: 'means',
  version: 4,
  about: 'What it was done with: the weapon that an act of violence names or that somebody is said to bear or use.',
  spot(reading) {
    const mentions = sceneOf(reading).told.flatMap((told) => {
      const used = mentionsOf(reading, told);
      const named = namedIn(reading, told).filter(({ span }) => !used.some((other) => overlaps(other.span, span)));
      return [...used, ...named];
    });
    return { mentions: ordered(mentions), notices: [] };
  },
  print: (mention) => {
    const { value } = mention;
    return value.kind === 'coded' ? `${value.code} "${value.words}"${printedFlags(mention)}` : '?';
  },
};
