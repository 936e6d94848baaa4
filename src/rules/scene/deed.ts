import type { Sentence, VerbGroup } from '../../language/analysis.ts';
import type { BlockRole } from '../../model/article.ts';
import type { Mode, Polarity } from '../../model/claim.ts';
import type { Actor } from './actor.ts';
import type { Hit, TriggerRow } from './triggers.ts';

/** Whether something happened, as its own verb or noun says. `mode` is null where nothing is said. */
export interface Reality {
  readonly polarity: Polarity;
  readonly mode: Mode | null;
}

/** Who did it and who or what it was done to; null where the sentence does not say. */
export interface Parts {
  readonly agent: Actor | null;
  readonly patient: Actor | null;
}

/** One telling of one violent act: the words, the parts around them, and whether it happened. */
export interface Deed extends Parts, Reality {
  readonly hit: Hit;
  readonly row: TriggerRow;
  readonly lemma: string;
  /** `modifier`: the word only describes another ("shooting victims", "the kidnapped girls"). */
  readonly shape: 'verb' | 'noun' | 'modifier';
  readonly passive: boolean;
  readonly verb: VerbGroup | null;
  readonly sentence: Sentence;
  readonly role: BlockRole;
}

export const ACTUAL: Reality = { polarity: 'asserted', mode: null };
