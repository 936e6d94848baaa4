import type { Party } from './party.ts';
import { personIn } from './stretch.ts';
import { type Cast, chainBefore } from './subject.ts';
import type { Trigger } from './triggers.ts';

export const INTENT = new Set(
  'attempted attempt attempts plot plots plotted threat threats threatened threatening conspiracy conspiring conspired planned planning tried trying try wanted wants intended intent intending hoping vowed vow allegedly-planned possible potential alleged-plot solicitation aimed ready prepared want'.split(
    ' ',
  ),
);

const DONE = new Set('managed went used continued proceeded goes'.split(' '));

const LETHAL =
  /^(?:hack|stab|beat|sho[ot]|burn|ston|trampl|crush|strangl|bludgeon|hang|chok|lynch|tortur|batter|kick|knif|club|pummel|starv|froz|bled|bleed|slash|punch|whip|maul|suffocat|run|drag)/;

const GRAVE =
  /^(?:seriously|critically|badly|severely|gravely|life-threatening|serious|major|critical|severe|grave|threatening)$/;

/** "shot a video", "killed the engine", "shot three deer": the object is a thing. */
export function hasThing(cast: Cast, at: number): boolean {
  const { tokens, last } = cast.stretch;
  if (at >= last || !/^(?:a|an|the|his|her|its|their|this)$/.test(tokens[at]!.lower)) return false;
  return (
    at + 1 < last &&
    !/^(?:day|night|week|month|year|morning|evening|afternoon|weekend|same|next|previous|following|hour|few|minute|couple|scene|block|mile)s?$/.test(
      tokens[at + 1]!.lower,
    )
  );
}

/** "mother of two", "father of three": the figure counts children at home. */
export function isChildCount(cast: Cast, party: Party): boolean {
  const { tokens, first } = cast.stretch;
  return party.shape === 'figure' && party.first > first && tokens[party.first - 1]!.lower === 'of';
}

/** "the sergeant, who was 27, died", "aged 31": a bare figure that is somebody's age. */
export function isBareAge(cast: Cast, party: Party): boolean {
  const { tokens, first } = cast.stretch;
  if (party.shape !== 'figure' || party.first <= first) return false;
  const [before, after] = [tokens[party.first - 1]!.lower, tokens[party.last]?.text ?? ''];
  return /^(?:aged|age)$/.test(before) || (/^(?:was|is|,|turned)$/.test(before) && /^[,.)]$/.test(after));
}

/** "kill" after "to" is mostly a wish; after "managed to", or with a plural subject, it is a deed. */
export function isDeed(cast: Cast, trigger: Trigger): boolean {
  const { tokens, first } = cast.stretch;
  const before = trigger.first > first ? tokens[trigger.first - 1]!.lower : '';
  if (before !== 'to') return before !== 'not' && before !== "n't" && before !== 'and' && before !== 'or';
  for (let i = trigger.first - 2; i >= Math.max(first, trigger.first - 7); i--)
    if (DONE.has(tokens[i]!.lower)) return true;
  return false;
}

export function isMeant(cast: Cast, trigger: Trigger): boolean {
  const { tokens, first } = cast.stretch;
  for (let i = trigger.first - 1; i >= Math.max(first, trigger.first - 3); i--)
    if (INTENT.has(tokens[i]!.lower)) return true;
  return false;
}

/** "the shooting left", "a fatal stabbing": no gerund with an object. */
export function isNoun({ stretch: { tokens, first } }: Cast, trigger: Trigger): boolean {
  const before = trigger.first > first ? tokens[trigger.first - 1]! : null;
  return (
    before !== null &&
    (before.tag === 'DET' ||
      before.tag === 'ADJ' ||
      before.lower === "'s" ||
      before.lower === 'the' ||
      before.lower === 'a')
  );
}

/** "was shot at but not hit", "shot at him"; not "was shot at a party", "shot at least twice". */
function isAimed({ stretch }: Cast, trigger: Trigger): boolean {
  const { tokens, last } = stretch;
  const next = trigger.last + 1;
  if (next >= last) return true;
  const { lower, tag } = tokens[next]!;
  if (
    tag === 'PUNCT' ||
    /^(?:but|by|several|multiple|from|repeatedly|while|and|again|him|her|them|me|us|people)$/.test(lower)
  )
    return true;
  if (personIn(stretch, next) !== null || (next + 1 < last && personIn(stretch, next + 1) !== null)) return true;
  const { passive, before } = chainBefore(stretch, trigger.first);
  if (passive) return false;
  return before >= stretch.first && /^(?:the|a|an|his|her|their|its)$/.test(lower);
}

/** "a shot", "the shot", "shot at", "shot of", "gun shot": no one is said to be hit. */
export function isNoShot(cast: Cast, trigger: Trigger): boolean {
  const { tokens, first, last } = cast.stretch;
  if (trigger.last - trigger.first > 1 || trigger.field !== 'shot') return false;
  const before = trigger.first > first ? tokens[trigger.first - 1]!.lower : '';
  const after = trigger.last < last ? tokens[trigger.last]!.lower : '';
  if (after === 'at') return isAimed(cast, trigger);
  if (/^(?:up|off|through|into|out)$/.test(after)) return true;
  if (after === 'down') return true;
  return (
    before === 'a' ||
    before === 'the' ||
    before === 'one' ||
    before === 'first' ||
    before === 'gun' ||
    before === 'single' ||
    before === 'warning' ||
    before === 'fatal'
  );
}

/** "the dead", "the wounded", "dead bodies": a noun or an adjective, no predicate. */
export function isNominal(cast: Cast, trigger: Trigger): boolean {
  const { tokens, first, last } = cast.stretch;
  const before = trigger.first > first ? tokens[trigger.first - 1]!.lower : '';
  if (before === 'the' || before === 'for' || before === 'their' || before === 'of') return true;
  const after = trigger.last < last ? tokens[trigger.last]! : null;
  return (
    trigger.last - trigger.first === 1 &&
    trigger.uses.includes('state') &&
    ((after?.tag === 'NOUN' && after.lower !== 'following') || after?.lower === 'end')
  );
}

/** "hacked his wife and two daughters to death"; not "sentenced three men to death". */
export function doneToDeath(cast: Cast, trigger: Trigger): boolean {
  const { tokens, first } = cast.stretch;
  for (let i = trigger.first - 1; i >= Math.max(first, trigger.first - 12); i--)
    if (LETHAL.test(tokens[i]!.lower)) return true;
  return false;
}

/** "no one was seriously hurt", "none suffered life-threatening wounds": some may well be hurt. */
export function isGrave({ stretch: { tokens, first } }: Cast, trigger: Trigger): boolean {
  for (let i = Math.max(first, trigger.first - 2); i < trigger.last; i++) if (GRAVE.test(tokens[i]!.lower)) return true;
  return false;
}
