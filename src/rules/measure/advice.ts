import type { Analysis, Sentence, Token } from '../../language/analysis.ts';
import type { ValueMention } from '../../model/mention.ts';
import type { Coded } from '../../model/value.ts';
import { type Actor, described } from '../scene/actor.ts';
import { leftOf, subjectOf } from '../scene/clause.ts';
import { tokenSpan, valueMention, wordsOf } from '../scene/mention.ts';
import { verbLemma } from '../scene/triggers.ts';
import { isAuthority } from './parts.ts';

const ASK =
  /^(?:advise|urge|ask|recommend|warn|tell|order|instruct|appeal|call|request|encourage|want|remind|caution|direct|seek|implore|beg|plead)$/;
const PUBLIC =
  /^(?:residents?|locals?|people|public|citizens?|motorists?|drivers?|students?|parents?|nationals|tourists?|visitors?|inhabitants|population|everyone|anyone|employees|townspeople|villagers|staff|shoppers|neighbou?rs|they|commuters|travell?ers|pupils|protesters|witnesses|civilians|members|families|community)$/;
/** "Americans", "Britons", "Australians": an embassy's public. */
const CITIZENS = /^\p{Lu}\p{Ll}+(?:ans|ns|is|ese)$/u;
/** What the public is told to do, by its verb. */
const STAY =
  /^(?:stay|remain|avoid|shelter|keep|leave|refrain|lock|take|exercise|limit|move|hide|evacuate|observe|not|be|use|return|boil|steer|postpone|lie|flee|stop|carry|travel|go|panic|approach|gather)$/;
const TELL =
  /^(?:call|contact|inform|report|come|provide|phone|notify|share|submit|help|dial|ring|speak|email|text|tell|get|alert|send|cooperate|hand|identify|give)$/;

/** The verb of what is asked, after "to" or "that": its token, or −1. */
function deedAfter({ tokens }: Analysis, from: number, { last }: Sentence): number {
  for (let i = from; i < Math.min(last, from + 12); i++) {
    const { lower } = tokens[i]!;
    if (lower === 'against' && tokens[i + 1]?.tag === 'VERB') return i + 1;
    if (
      (lower === 'to' || lower === 'not' || PUBLIC.test(lower) || lower === 'should') &&
      tokens[i + 1] !== undefined &&
      i + 1 < last
    ) {
      const verb =
        tokens[i + 1]!.lower === 'not' || tokens[i + 1]!.lower === 'to'
          ? tokens[i + 2]?.lower === 'not'
            ? i + 3
            : i + 2
          : i + 1;
      const word = tokens[verb]?.lower ?? '';
      if (STAY.test(word) || TELL.test(word) || (lower === 'to' && tokens[verb]?.tag === 'VERB')) return verb;
    }
    if (lower === '.' || lower === ';' || lower === '"') return -1;
  }
  return -1;
}

/** Where the words of an advice end: at the clause's end. */
function stopOf({ tokens }: Analysis, from: number, { last }: Sentence): number {
  let i = from + 1;
  while (
    i < last &&
    !/^[.;:!?"]$/.test(tokens[i]!.lower) &&
    !(tokens[i]!.lower === ',' && i > from + 2) &&
    !/^(?:as|because|after|while|until|amid|when|following|said)$/.test(tokens[i]!.lower)
  )
    i++;
  return i;
}

function publicNear({ tokens }: Analysis, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (PUBLIC.test(tokens[i]!.lower) || CITIZENS.test(tokens[i]!.text)) return true;
  return false;
}

/** What the public is asked to do: keep away (advice), or tell what it knows (appeal). */
export function advicesIn(analysis: Analysis, sentence: Sentence): ValueMention[] {
  const { tokens, verbs } = analysis;
  const found: ValueMention[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    if (!ASK.test(asks(tokens[i]!, tokens[i + 1]) ? verbLemma(tokens[i]!) : '')) continue;
    const verb = tokens[i]!.verb >= 0 ? verbs[tokens[i]!.verb]! : null;
    const deed = deedAfter(analysis, i + 1, sentence);
    if (deed < 0) continue;
    const passive = verb?.passive ?? false;
    const subject = verb === null ? before(analysis, i, sentence) : subjectOf(analysis, verb);
    if (
      !publicNear(analysis, passive ? Math.max(sentence.first, i - 12) : i, deed + 1) &&
      !isAuthority(analysis, subject)
    )
      continue;
    if (!passive && !publicNear(analysis, i, deed + 1) && !STAY.test(tokens[deed]!.lower)) continue;
    const authority = !passive && isAuthority(analysis, subject) ? subject : null;
    found.push(
      ...asked(
        analysis,
        sentence,
        deed,
        authority === null ? undefined : joined(analysis, sentence, authority.first, verb?.first ?? i),
        verb?.negated ?? false,
      ),
    );
  }
  found.push(...bareAdvice(analysis, sentence));
  found.push(...callers(analysis, sentence));
  return found;
}

/** "the ministry recommend that": taggers take the verb for the noun phrase's head. */
function asks({ tag, lower }: Token, next: Token | undefined): boolean {
  return (
    tag === 'VERB' ||
    (next !== undefined &&
      /^(?:recommend|urge|advise|ask|warn|instruct|urges|advises|warns|asks|recommends)$/.test(lower) &&
      (next.lower === 'that' || PUBLIC.test(next.lower)))
  );
}

/** Who stands before a verb that no verb group holds: the rest of its own noun phrase, or what precedes it. */
function before(analysis: Analysis, at: number, sentence: Sentence): Actor | null {
  const chunk = analysis.tokens[at]!.chunk;
  const first = chunk < 0 ? at : analysis.chunks[chunk]!.first;
  return first < at ? described(analysis.tokens, first, at, at - 1) : leftOf(analysis, at - 1, sentence);
}

/** "Emergency services and the local interior ministry recommend": all who stand before the verb. */
function joined(analysis: Analysis, sentence: Sentence, first: number, verb: number): string {
  const { tokens } = analysis;
  let from = first;
  while (from - 2 >= sentence.first && tokens[from - 1]!.lower === 'and' && tokens[from - 2]!.chunk >= 0) {
    from = analysis.chunks[tokens[from - 2]!.chunk]!.first;
  }
  let last = verb;
  while (
    last > first + 1 &&
    (tokens[last - 1]!.tag === 'ADV' || tokens[last - 1]!.tag === 'PUNCT' || tokens[last - 1]!.tag === 'AUX')
  )
    last--;
  if (/^(?:the|a|an)$/.test(tokens[from]!.lower) && from + 1 < last) from++;
  return wordsOf(analysis, from, Math.min(last, first + 8));
}

/** "stay at their homes and avoid public places" is two advices; "call police or text" one appeal. */
function asked(
  analysis: Analysis,
  sentence: Sentence,
  deed: number,
  authority: string | undefined,
  negated: boolean,
): ValueMention[] {
  const { tokens } = analysis;
  const stop = stopOf(analysis, deed, sentence);
  const cuts = [deed];
  for (let i = deed + 1; i < stop - 1; i++) {
    if (
      tokens[i]!.lower === 'and' &&
      (STAY.test(tokens[i + 1]!.lower) || TELL.test(tokens[i + 1]!.lower) || tokens[i + 1]!.lower === 'to')
    ) {
      cuts.push(tokens[i + 1]!.lower === 'to' ? i + 2 : i + 1);
    }
  }
  return cuts.flatMap((from, k) => {
    let last = k + 1 < cuts.length ? cuts[k + 1]! - 1 : stop;
    while (last > from + 1 && /^(?:and|to|,)$/.test(tokens[last - 1]!.lower)) last--;
    const word = tokens[from]!.lower;
    const code =
      TELL.test(word) && !(word === 'call' && tokens[from + 1]?.lower === 'off')
        ? 'appeal'
        : STAY.test(word)
          ? 'advice'
          : null;
    if (code === null) return [];
    const value: Coded = {
      kind: 'coded',
      code,
      words: wordsOf(analysis, from, last),
      ...(authority === undefined ? {} : { authority }),
    };
    return [
      valueMention('measure', value, {
        span: tokenSpan(analysis, from, last),
        anchor: tokenSpan(analysis, from),
        polarity: negated ? 'denied' : 'asserted',
      }),
    ];
  });
}

/** "Residents should avoid the area." */
function bareAdvice(analysis: Analysis, sentence: Sentence): ValueMention[] {
  const { tokens } = analysis;
  for (let i = sentence.first + 1; i < sentence.last - 1; i++) {
    if (tokens[i]!.lower !== 'should' && tokens[i]!.lower !== 'must') continue;
    const deed = tokens[i + 1]!.lower === 'not' ? i + 2 : i + 1;
    if (
      !STAY.test(tokens[deed]?.lower ?? '') ||
      tokens[deed]!.lower === 'be' ||
      !publicNear(analysis, Math.max(sentence.first, i - 4), i)
    )
      continue;
    return asked(analysis, sentence, deed, undefined, false);
  }
  return [];
}

/** "Anyone with information is asked to call", "Anyone who saw it can call". */
function callers(analysis: Analysis, sentence: Sentence): ValueMention[] {
  const { tokens } = analysis;
  if (!/^(?:anyone|those|witnesses|persons|people)$/.test(tokens[sentence.first]!.lower)) return [];
  if (!/information|saw|knows|witnessed|tips?|footage/.test(analysis.text.slice(...sentence.span))) return [];
  for (let i = sentence.first + 2; i < sentence.last - 1; i++) {
    if (!/^(?:can|may|should|please)$/.test(tokens[i]!.lower) || !TELL.test(tokens[i + 1]!.lower)) continue;
    return asked(analysis, sentence, i + 1, undefined, false);
  }
  return [];
}
