import type { Analysis } from '../../language/analysis.ts';
import { type Lexicon, lexicon } from '../../language/lexicon.ts';
import type { Speaker } from '../../model/claim.ts';
import type { Phrase } from './phrase.ts';

const givenNames: Lexicon<'name'> = lexicon('given-names');

const TITLE =
  /^(?:mr|mrs|ms|dr|prof|sgt|lt|col|gen|capt|maj|rev|hon|sir|dame|lord|sheikh|imam|mullah|father|sister)\.?$/;
const OFFICE =
  /\b(?:spokes|source|official|officer|chief|minister|mayor|governor|president|general|colonel|commander|commissioner|sheriff|captain|major|sergeant|lieutenant|deputy|prosecutor|judge|director|head of|secretary|inspector|superintendent|detective|coroner|man|woman|diplomat|senator|ambassador|leader|prefect|administrator|bishop|priest|imam|cleric|elder|teacher|doctor|nurse|farmer|trader|villager|resident|activist|lawyer|envoy|rector|principal|proprietor)/i;

/** True for a speaker that is no single person: "it" may stand for it, "he" may not. */
export function isBody({ text, kind }: Speaker): boolean {
  if (kind === 'agency' || kind === 'outlet' || kind === 'document') return true;
  if (/^(?:witness|relative|anonymous|security_source|medic|expert)$/.test(kind)) return isOrganisation(text);
  if (OFFICE.test(text)) return false;
  if (isNamedPerson(text)) return false;
  return kind !== 'other' || /^(?:the|a|an|its?|local|state) /i.test(text) || isOrganisation(text);
}

function isOrganisation(text: string): boolean {
  return /\b\p{Lu}{2,}$/u.test(text) || ORGANISATION.test(text);
}

const ORGANISATION =
  /\b(?:hospital|service|services|ministry|organi[sz]ation|group|network|observatory|agency|union|committee|council|association|society|watch|international|mission|crescent|cross|centre|center|institute|department|office|university|foundation|army|forces?|movement|party|court)$/i;

/** "Tom Hill", "Dr Amina Yusuf", "Bello": words with capitals that begin with a given name or a title. */
function isNamedPerson(text: string): boolean {
  const [first = '', second] = text.toLowerCase().split(/\s+/);
  return TITLE.test(first) || (second !== undefined && givenNames.has(first));
}

/** True for a noun phrase that names a person: a title or a given name in front, or two capitals that do something. */
export function isPersonName({ tokens, verbs }: Analysis, { first, last }: Phrase): boolean {
  const start = /^(?:DET|ADJ)$/.test(tokens[first]!.tag) ? first + 1 : first;
  if (TITLE.test(tokens[start]!.lower)) return last - start > 1;
  if (last - start < 2) return false;
  if (givenNames.has(tokens[start]!.lower)) return true;
  for (let i = start; i < last; i++) if (!/^\p{Lu}\p{Ll}/u.test(tokens[i]!.text)) return false;
  const next = tokens[last];
  if (tokens[start - 1]?.lower === ',' && next?.lower === ',') return tokens[start - 2]!.chunk >= 0;
  const opens = start === 0 || tokens[start - 1]!.sentence !== tokens[start]!.sentence;
  return opens && next !== undefined && next.verb >= 0 && verbs[next.verb]!.form === 'finite';
}
