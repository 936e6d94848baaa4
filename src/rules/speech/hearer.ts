import type { Analysis, Sentence, VerbGroup } from '../../language/analysis.ts';
import type { Link } from './frame.ts';
import { isOutlet, isSpeakerNoun, knownKind } from './kind.ts';
import { baseFrom, chunkAt, isDay, type Phrase, phraseFrom } from './phrase.ts';
import { LISTENERS, TELLING } from './words.ts';

interface Heard {
  readonly link: Link | null;
  readonly heard: Link | null;
  /** Where what is told may begin. */
  readonly last: number;
}

/** Whom the speaker told, where that is an outlet: an outer link of the chain. */
export function addressee(analysis: Analysis, verb: VerbGroup, lemma: string, end: number): Heard {
  const { tokens } = analysis;
  let at = verb.last;
  if (!TELLING.has(lemma)) {
    const to = tokens[at];
    if (to === undefined || to.lower !== 'to' || at + 1 >= end || to.verb >= 0)
      return { link: null, heard: null, last: at };
    at++;
  }
  const phrase = at < end ? phraseFrom(analysis, at, end) : null;
  // A name the tagger took for something else stands in no chunk: the phrase is then all there is.
  const around = chunkAt(analysis, at);
  if (phrase === null || (around !== null && isDay(analysis, around)))
    return { link: null, heard: null, last: verb.last };
  const head = tokens[phrase.head]!;
  const chunk = baseFrom(analysis, at, end) ?? phrase;
  const link: Link = { phrase: ofOutlet(analysis, { ...chunk, head: phrase.head }), aside: null };
  // "told our monitor": the page's own people.
  if (tokens[chunk.first]!.lower === 'our') return { link: null, heard: null, last: phrase.last };
  const bare = chunk.last - chunk.first <= 2 || !isOutlet(analysis, chunk.first, chunk.last);
  const local =
    head.lower === 'media' && /^(?:local|state|national|foreign|official)$/.test(tokens[chunk.first]!.lower);
  if (local) return { link, heard: null, last: phrase.last };
  if (LISTENERS.has(head.lower) && bare) return { link: null, heard: null, last: phrase.last };
  if (isOutlet(analysis, chunk.first, chunk.last)) return { link, heard: null, last: phrase.last };
  const police =
    knownKind(analysis, chunk.first, chunk.last) === 'police' ||
    /^(?:investigator|detective|officer|deputy|deputies|worker|activist|monitor|researcher|doctor|medic)s?$/.test(
      head.lower,
    );
  if (police) return { link: null, heard: link, last: phrase.last };
  const named = head.tag === 'PROPN' && lemma === 'tell' && !isSpeakerNoun(analysis, chunk.first);
  return { link: named ? link : null, heard: null, last: phrase.last };
}

/** "used social networks to report": the medium stands between the page and people whom nobody names. */
export function platformOf(analysis: Analysis, sentence: Sentence, verb: VerbGroup): Link | null {
  for (let i = verb.first - 1; i > sentence.first; i--) {
    const chunk = chunkAt(analysis, i);
    if (chunk === null) continue;
    if (knownKind(analysis, chunk.first, chunk.last) !== 'social_media') return null;
    return { phrase: chunk, aside: null };
  }
  return null;
}

/** "a witness wrote on Twitter": the medium, where those who write have no name of their own. */
export function mediumAfter(analysis: Analysis, verb: VerbGroup, { phrase }: Link): Link | null {
  const { tokens } = analysis;
  if (tokens[verb.last]?.lower !== 'on') return null;
  const chunk = chunkAt(analysis, verb.last + 1);
  if (chunk === null || knownKind(analysis, chunk.first, chunk.last) !== 'social_media') return null;
  const kind = knownKind(analysis, phrase.first, phrase.last);
  const named = tokens.slice(phrase.first + 1, phrase.last).some(({ tag }) => tag === 'PROPN');
  return (kind === 'witness' || kind === 'anonymous' || kind === 'relative') && !named
    ? { phrase: chunk, aside: null }
    : null;
}

/** "told Reuters' correspondent" is told Reuters. */
function ofOutlet({ tokens }: Analysis, phrase: Phrase): Phrase {
  if (!/^(?:correspondent|reporter|journalist)$/.test(tokens[phrase.last - 1]!.lemma)) return phrase;
  const mark = tokens[phrase.last - 2]?.lower;
  return mark === "'s" || mark === "'" ? { ...phrase, last: phrase.last - 2, head: phrase.last - 3 } : phrase;
}
