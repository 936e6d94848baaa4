import type { Card } from '../../../model/card.ts';
import { likeness } from '../sketch.ts';
import { cosine, shared } from '../vector.ts';
import { curve, type Feature } from './feature.ts';

const KNOTS = [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1];
const COPY = [0, 0.05, 0.1, 0.3, 0.6, 1];
const LENGTH = [2, 3, 4, 5, 6];

/** How far two accounts share rare words, proper names, and whole runs of text. */
export function words(a: Card, b: Card): readonly Feature[] {
  return [
    alike('body', 'the texts', cosine(a.body, b.body)),
    alike('lead', 'the first sentences', cosine(a.lead, b.lead)),
    alike('title', 'the headlines', cosine(a.title, b.title) * trust(shared(a.title.terms, b.title.terms))),
    alike('proper', 'the proper names', cosine(a.proper, b.proper) * trust(shared(a.proper.terms, b.proper.terms))),
    copy(a, b),
    {
      feature: 'length',
      slots: curve('length', Math.log(1 + Math.min(a.length, b.length)), LENGTH),
      detail: () => `the shorter text has ${Math.min(a.length, b.length)} words to judge by`,
    },
  ];
}

/** Two headlines of three words are easily alike. */
function trust(words: number): number {
  return words / (words + 2);
}

function alike(feature: string, what: string, value: number): Feature {
  return {
    feature,
    slots: curve(feature, value, KNOTS),
    detail: () => `${what} share rare words (likeness ${value.toFixed(2)})`,
  };
}

function copy(a: Card, b: Card): Feature {
  const share = likeness(a.sketch, b.sketch);
  return {
    feature: 'text reuse',
    slots: curve('copy', share, COPY),
    detail: () => `about ${Math.round(share * 100)} % of runs of four words are the same in both texts`,
  };
}
