import type { ValueMention } from '../../model/mention.ts';
import type { Span } from '../../model/span.ts';
import type { Where } from '../../model/value.ts';
import type { Reading, Rule, Spotted } from '../rule.ts';
import { scenesOf } from './entries.ts';
import { finerOf } from './finer.ts';
import { ties } from './tie.ts';
import { toponyms } from './toponyms.ts';
import { whereOf } from './value.ts';

/** Rivers and seas tell which side of them a place lies on, not where it is. */
const WATERS = new Set(
  'Nile|Euphrates|Tigris|Dnieper|Volga|Amu Darya|Rio Grande|Ohio River|Mississippi River|English Channel|Sea of Japan|Arctic|Antarctic'.split(
    '|',
  ),
);

/** Names of places where the violence happened: never those of speakers, homes, hospitals or other years. */
function spot(reading: Reading): Spotted<ValueMention> {
  const found = toponyms(reading).filter(({ candidate, place }) => !candidate.demonym && !WATERS.has(place.name));
  if (found.length === 0) return { mentions: [], notices: [] };
  const mentions = scenesOf(reading, ties(reading, found)).map(({ toponym, bond }): ValueMention => {
    const finer = bond === 'origin' || bond === 'care' ? null : finerOf(reading, toponym);
    const span: Span = finer?.span ?? toponym.span;
    const words = reading.analysis.text.slice(span[0], span[1]);
    return {
      kind: 'value',
      field: 'place',
      group: null,
      value: whereOf(toponym.place, words, finer?.precision ?? null),
      polarity: 'asserted',
      span,
      anchor: toponym.span,
    };
  });
  return { mentions, notices: [] };
}

export const rule: Rule<ValueMention> = {
  id: 'where',
  version: 6,
  about: 'Where the violence happened, with its position and how exact that is.',
  spot,
  print(mention) {
    const { name, country, precision } = mention.value as Where;
    return `${name} ${country ?? '-'} ${precision}`;
  },
};
