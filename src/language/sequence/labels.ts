/** What a token is of an attribution. `I` labels go on what the token before began. */
export const LABELS = ['O', 'B-source', 'I-source', 'B-cue', 'I-cue', 'B-content', 'I-content'] as const;
export type Label = (typeof LABELS)[number];

export const COUNT = LABELS.length;
export const PARTS = ['source', 'cue', 'content'] as const;
export type Part = (typeof PARTS)[number];

/** Part of a label as a number: 0 outside, 1 source, 2 cue, 3 content. */
export const PART_OF = Uint8Array.of(0, 1, 1, 2, 2, 3, 3);
/** 1 for labels that go on. */
export const INSIDE = Uint8Array.of(0, 0, 1, 0, 1, 0, 1);

/**
 * Numbers of the steps a labelling may take: from a part (4) to a label (7). Going on is possible from the same part
 * alone, so that 19 of the 28 steps remain; the others are −1.
 */
export const STEP: Int8Array = steps();
export const STEPS = 19;

function steps(): Int8Array {
  const numbers = new Int8Array(4 * COUNT).fill(-1);
  let next = 0;
  for (let part = 0; part < 4; part++)
    for (let label = 0; label < COUNT; label++)
      if (INSIDE[label] === 0 || PART_OF[label] === part) numbers[part * COUNT + label] = next++;
  return numbers;
}
