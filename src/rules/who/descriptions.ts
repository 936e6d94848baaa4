import type { Analysis } from '../../language/analysis.ts';
import type { Actor } from '../scene/actor.ts';

const OPENS = /^(?:wearing|dressed|clad|armed|carrying|wielding|brandishing|masked|disguised|riding|driving|holding)$/;
const CLOTHES =
  /^(?:black|white|camouflage|uniforms?|masks?|balaclavas?|fatigues|hoodies?|plainclothes|civilian|helmets?|dark|red|green|blue|grey|gray|military|police)$/;
/** How many words a description may have. */
const REACH = 7;

/** What else the sentence says of an actor's looks: "wearing black", "armed with rifles", "in military uniforms". */
export function descriptionsOf({ tokens, text, sentences }: Analysis, actor: Actor): string[] {
  const { last: end } = sentences[tokens[actor.head]!.sentence]!;
  let at = actor.last;
  if (tokens[at]?.lower === ',' || tokens[at]?.lower === 'who') at++;
  if (tokens[at]?.lower === 'was' || tokens[at]?.lower === 'were') at++;
  const opens =
    at < end &&
    (OPENS.test(tokens[at]!.lower) || (tokens[at]!.lower === 'in' && CLOTHES.test(tokens[at + 1]?.lower ?? '')));
  if (!opens) return [];
  let stop = at + 1;
  while (stop < Math.min(end, at + REACH) && !closes(tokens[stop]!.tag, tokens[stop]!.lower)) stop++;
  if (stop === at + 1 && tokens[at]!.lower !== 'masked') return [];
  return [text.slice(tokens[at]!.start, tokens[stop - 1]!.end).replace(/\s+/g, ' ')];
}

function closes(tag: string, lower: string): boolean {
  return (
    tag === 'PUNCT' ||
    tag === 'AUX' ||
    tag === 'VERB' ||
    lower === 'who' ||
    lower === 'when' ||
    lower === 'while' ||
    lower === 'on'
  );
}
