import type { Analysis } from '../../language/analysis.ts';
import type { Actor } from './actor.ts';
import { nounLemma } from './triggers.ts';

/** People and places too common to show that two texts tell of one event. */
const COMMON = new Set(
  'man woman people person police policeman officer victim resident official boy girl teen gunman suspect city town house car'.split(
    ' ',
  ),
);

/** The words by which a page's own story is known: its proper names, and its nouns. */
export interface StoryWords {
  readonly names: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
}

/** Collects the names and nouns of a page's own sentences, given as token ranges. */
export function storyWords(
  { tokens }: Analysis,
  own: readonly { readonly first: number; readonly last: number }[],
): StoryWords {
  const names = new Set<string>();
  const nouns = new Set<string>();
  for (const { first, last } of own) {
    for (let i = first; i < last; i++) {
      const token = tokens[i]!;
      if (token.tag === 'PROPN') names.add(token.lower);
      else if (token.tag === 'NOUN') nouns.add(token.lemma);
    }
  }
  return { names, nouns };
}

/**
 * True for a related headline or a video's title that plainly tells of the page's own story: it names a place or
 * person of the story, and those who act in it, or what they act on, are of the story too.
 */
export function tellsOwnStory(
  { tokens }: Analysis,
  { first, last }: { readonly first: number; readonly last: number },
  actors: readonly (Actor | null)[],
  { names, nouns }: StoryWords,
): boolean {
  let named = false;
  for (let i = first; i < last && !named; i++) named = tokens[i]!.tag === 'PROPN' && names.has(tokens[i]!.lower);
  return (
    named &&
    actors.some((actor) => {
      if (actor === null || actor.shape === 'pronoun') return false;
      for (let i = actor.first; i < actor.last; i++) {
        const lemma = nounLemma(tokens[i]!);
        if (nouns.has(lemma) && !COMMON.has(lemma)) return true;
      }
      return false;
    })
  );
}
