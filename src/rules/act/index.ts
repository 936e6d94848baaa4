import type { Mention, ValueMention } from '../../model/mention.ts';
import type { Coded } from '../../model/value.ts';
import { isTelling } from '../kind/guards.ts';
import type { Reading, Rule } from '../rule.ts';
import { actorAt, spanOf } from '../scene/actor.ts';
import { CUE } from '../scene/cues.ts';
import type { Deed } from '../scene/deed.ts';
import { ordered, printedFlags, tokenSpan, valueMention, wordsOf } from '../scene/mention.ts';
import { type Scene, sceneOf } from '../scene/scene.ts';
import { actCode } from './codes.ts';
import { extraActs } from './extra.ts';
import { shotsIn, timesFired } from './shots.ts';

/** Acts that hints in the trigger list tell of by themselves. */
const PLAIN = new Set([
  'tear gas',
  'teargas',
  'water cannon',
  'rubber bullet',
  'stun grenade',
  'baton charge',
  'lathi charge',
  'lathicharge',
  'plastic bullet',
]);

function mentionOf(reading: Reading, deed: Deed, scene: Scene): ValueMention | null {
  const { analysis } = reading;
  if (
    deed.row.strength === 'main'
      ? !isTelling(analysis, deed)
      : deed.row.pos === 'noun' && !PLAIN.has(deed.row.trigger) && deed.lemma !== 'takeover' && deed.lemma !== 'seizure'
  )
    return null;
  const code = actCode(analysis, deed, scene);
  // "burning tyres" are no act of burning.
  const adjective = deed.shape === 'modifier' && analysis.tokens[deed.hit.first]!.lower.endsWith('ing');
  if (code === null || adjective) return null;
  const { hit } = deed;
  // "the Zacatecas ambush": a name before or behind the noun is mostly where it was.
  const whole = deed.patient?.shape === 'name' && deed.row.pos === 'noun' ? null : deed.patient;
  const patient = whole ?? named(reading, deed);
  const words = wordsOf(analysis, hit.first, hit.last);
  const object = patient === null ? null : analysis.text.slice(...spanOf(analysis, patient)).replace(/\s+/g, ' ');
  const value: Coded = { kind: 'coded', code, words, ...(object === null ? {} : { object }) };
  return valueMention('act', value, {
    span: tokenSpan(analysis, hit.first, hit.last),
    anchor: tokenSpan(analysis, hit.first),
    polarity: nobody(reading, patient) ? 'denied' : deed.polarity,
    mode: deed.mode,
  });
}

/** "No one was arrested": an act done to nobody. */
function nobody({ analysis }: Reading, patient: Deed['patient']): boolean {
  return patient !== null && /^(?:no|nobody|none|no-one)$/.test(analysis.tokens[patient.first]!.lower);
}

/** The thing inside the words of the act: the windows of "broke windows". */
function named({ analysis }: Reading, { hit, row }: Deed): Deed['patient'] {
  if (hit.last - hit.first < 2 || row.pos !== 'verb' || (row.act !== 'vandalize' && row.act !== 'obstruct'))
    return null;
  return analysis.tokens[hit.last - 1]!.tag === 'NOUN' ? actorAt(analysis, hit.last - 1) : null;
}

/** Finds what was done: people beaten, windows broken, buildings taken, shots fired. */
export const rule: Rule<ValueMention> = {
  id: 'act',
  version: 2,
  about: "What was done, in PLOVER's modes, to whom or what; and how many shots were fired.",
  spot(reading) {
    const scene = sceneOf(reading);
    const mentions = scene.told.flatMap((told) => [
      ...told.deeds.flatMap((deed) => mentionOf(reading, deed, scene) ?? []),
      ...((told.cues & CUE.shots) === 0
        ? []
        : [...shotsIn(reading.analysis, told.sentence), ...timesFired(reading.analysis, told.sentence)]),
      ...((told.cues & CUE.things) === 0 ? [] : extraActs(reading.analysis, told.sentence, told.deeds)),
    ]);
    return { mentions: ordered(mentions), notices: [] };
  },
  print: printedAct,
};

function printedAct(mention: Mention): string {
  if (mention.kind !== 'value' || mention.value.kind !== 'coded') return '?';
  const { code, object, count } = mention.value;
  const number = count === undefined ? '' : ` ${count.least ?? ''}-${count.most ?? ''}`;
  return `${code}${number}${object === undefined ? '' : ` "${object}"`}${printedFlags(mention)}`;
}
