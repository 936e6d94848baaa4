import type { Analysis, Sentence } from '../../language/analysis.ts';
import type { ValueMention } from '../../model/mention.ts';
import { subjectOf } from '../scene/clause.ts';
import { tokenSpan, valueMention, wordsOf } from '../scene/mention.ts';

const SUSPECT =
  /^(?:suspects?|gunm[ae]n|attackers?|assailants?|shooters?|perpetrators?|bombers?|killers?|kidnappers?|assassins?|culprits?|man|men|woman|driver|fugitive|vehicle|teen|robbers?|persons?|whereabouts|accomplices?|he|she|they|him|them)$/;
const SURE =
  /^(?:suspects?|gunm[ae]n|attackers?|assailants?|shooters?|perpetrators?|bombers?|killers?|kidnappers?|assassins?|culprits?|robbers?)$/;
const SEARCH = /^(?:search|searching|searched|hunt|hunting|hunted|looking|look|seeking|seek|pursuing|manhunt)$/;

interface Phrase {
  readonly code: string;
  /** Words in a row, each a set of forms divided by "|"; "*" any one word. */
  readonly words: readonly ReadonlySet<string>[];
  /** True where a suspect must be told of in the sentence. */
  readonly suspect: boolean;
  /** True where a word must be there that only suspects are called by: a man in hospital may be a victim. */
  readonly sure: boolean;
}

const phrase = (code: string, words: string, suspect = true, sure = false): Phrase => ({
  code,
  words: words.split(' ').map((word) => new Set(word.split('|'))),
  suspect,
  sure,
});

const PHRASES: readonly Phrase[] = [
  phrase('at_large', 'at large'),
  phrase('at_large', 'on the run'),
  phrase('at_large', 'on the loose'),
  phrase('at_large', 'no arrests|arrest', false),
  phrase('at_large', 'not made any arrests', false),
  phrase('at_large', 'no suspects|suspect', false),
  phrase('at_large', 'no one has|had been arrested', false),
  phrase('at_large', 'got away'),
  phrase('at_large', 'ran|run away|off'),
  phrase('at_large', 'drove|sped|fled away|off'),
  phrase('at_large', 'made good his|their|her escape', false),
  phrase('at_large', 'fled the scene', false),
  phrase('at_large', 'managed to flee|escape', false),
  phrase('detained', 'in custody'),
  phrase('detained', 'into custody', false),
  phrase('detained', 'under arrest'),
  phrase('detained', 'behind bars'),
  phrase('surrendered', 'turned himself|herself|themselves in', false),
  phrase('surrendered', 'gave himself|herself|themselves up', false),
  phrase('killed', 'killed|shot himself|herself|themselves', false),
  phrase('killed', 'turned the|his|her gun on himself|herself', false),
  phrase('killed', 'took his|her own life', false),
  phrase('killed', 'committed suicide', false),
  phrase('killed', 'blew|blown himself|herself|themselves up', false),
  phrase('charged', 'faces|face|facing charges|charge', false),
  phrase('charged', 'appeared in court', false),
  phrase('convicted', 'found guilty', false),
  phrase('convicted', 'pleaded|pled guilty', false),
  phrase('released', 'released on bail', false),
  phrase('released', 'released without charge', false),
  phrase('released', 'found not guilty', false),
  phrase('wounded', 'in critical|serious|stable|hospital condition', true, true),
  phrase('wounded', 'in hospital', true, true),
  phrase('wounded', 'taken|rushed to hospital', true, true),
  phrase('unknown', 'is|was|are|remains|remain unknown|unclear', true, true),
];
const BY_FIRST = new Map<string, Phrase[]>();
for (const entry of PHRASES)
  for (const word of entry.words[0]!) BY_FIRST.set(word, [...(BY_FIRST.get(word) ?? []), entry]);

/** Turns of phrase that say what became of a suspect without a verb of arrest. */
export function statusPhrases(analysis: Analysis, sentence: Sentence): ValueMention[] {
  const { tokens } = analysis;
  const found: ValueMention[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    const { lower } = tokens[i]!;
    const entry = BY_FIRST.get(lower)?.find(({ words }) =>
      words.every((set, k) => i + k < sentence.last && set.has(tokens[i + k]!.lower)),
    );
    if (entry !== undefined && (!entry.suspect || hasSuspect(analysis, sentence, i, entry.sure ? SURE : SUSPECT))) {
      found.push(mention(analysis, entry.code, i, i + entry.words.length, negatedAt(analysis, i, sentence)));
      i += entry.words.length - 1;
    } else if (SOUGHT.test(lower) && isSought(analysis, sentence, i)) {
      found.push(mention(analysis, 'at_large', i - 1, i + 1, negatedAt(analysis, i, sentence)));
    } else if (SEARCH.test(lower)) {
      const who = searchedFor(analysis, i, sentence);
      if (who !== null) found.push(mention(analysis, 'at_large', i, who + 1, false));
    }
  }
  return found;
}

const SOUGHT = /^(?:hunted|sought|wanted|pursued)$/;

/** "three suspects were being hunted", "a man is wanted by police". */
function isSought(analysis: Analysis, sentence: Sentence, at: number): boolean {
  const { tokens, verbs } = analysis;
  if (at === sentence.first || tokens[at - 1]!.tag !== 'AUX') return false;
  const verb = tokens[at]!.verb;
  const subject = verb >= 0 ? subjectOf(analysis, verbs[verb]!) : null;
  if (subject !== null && SUSPECT.test(tokens[subject.head]!.lower)) return true;
  // "three suspects riding tandem on motorcycles were being hunted"
  for (let i = at - 2; i > Math.max(0, at - 10); i--)
    if (SURE.test(tokens[i - 1]!.lower)) return /ing$/.test(tokens[i]!.lower);
  return false;
}

function mention(analysis: Analysis, code: string, first: number, last: number, denied: boolean): ValueMention {
  return valueMention(
    'suspect_status',
    { kind: 'coded', code, words: wordsOf(analysis, first, last) },
    {
      span: tokenSpan(analysis, first, last),
      anchor: tokenSpan(analysis, last - 1),
      polarity: denied ? 'denied' : 'asserted',
    },
  );
}

function hasSuspect({ tokens }: Analysis, { first }: Sentence, at: number, called: RegExp): boolean {
  for (let i = at; i >= first; i--) if (called.test(tokens[i]!.lower)) return true;
  return false;
}

function negatedAt({ tokens, verbs }: Analysis, at: number, { first }: Sentence): boolean {
  const verb = tokens[at]!.verb >= 0 ? tokens[at]!.verb : at > first ? tokens[at - 1]!.verb : -1;
  return verb >= 0 && verbs[verb]!.negated && tokens[at]!.lower !== 'not' && tokens[at]!.lower !== 'no';
}

/** "searching for two suspects": the token of the suspect's word; null where something else is sought. */
function searchedFor({ tokens, chunks }: Analysis, at: number, { last }: Sentence): number | null {
  for (let i = at + 1; i < Math.min(last, at + 4); i++) {
    const token = tokens[i]!;
    if (token.chunk < 0) continue;
    const { head } = chunks[token.chunk]!;
    return SUSPECT.test(tokens[head]!.lower) &&
      /^(?:for|at|the|seeking|seek|pursuing|hunting|down)$/.test(tokens[i - 1]!.lower)
      ? head
      : null;
  }
  return null;
}
