import { covers } from '../../model/span.ts';
import { pastScopes } from '../mode/past.ts';
import type { Reading } from '../rule.ts';
import { type Bond, bondOf } from './bond.ts';
import { isLabel } from './label.ts';
import { CALM, isHinted, type Temper, temperOf } from './temper.ts';
import type { Toponym } from './toponyms.ts';

export interface Tie {
  readonly toponym: Toponym;
  readonly bond: Bond;
  /** 0 for a name that has nothing to do with the event; 2 and more for one the words place it in. */
  readonly weight: number;
  /** The sentence tells of violence. */
  readonly violent: boolean;
  /** The sentence tells of another time or compares. */
  readonly aside: boolean;
}

const BOND_WEIGHT: Readonly<Record<Bond, number>> = {
  holder: 0.3,
  locative: 2.2,
  object: 2,
  modifier: 2,
  near: 1.8,
  dateline: 1.8,
  label: 1.8,
  authority: 1.4,
  other: 0.5,
  origin: 0.25,
  care: 0.3,
};

const STANDING: Readonly<Record<string, number>> = { headline: 1, subhead: 1, dateline: 1, body: 1, caption: 0.7 };
/** What is left of the weight of a name in words about another time. */
const ASIDE = 0.15;

/** How strongly each name in the article's own prose is tied to the violence that is told. */
export function ties(reading: Reading, toponyms: readonly Toponym[]): readonly Tie[] {
  const { tokens, sentences } = reading.analysis;
  const { blocks, published } = reading.article;
  const year = published === null ? null : Number(published.edtf.slice(0, 4));
  const firstBody = sentences.find(({ block }) => (blocks[block]?.role ?? 'body') === 'body')?.index ?? 0;
  const roleOf = (block: number) => blocks[block]?.role ?? 'body';
  const past = pastScopes(reading).map(({ scope }) => scope);
  const tempers = new Map<number, Temper>();
  const temperAt = (index: number): Temper => {
    const known = tempers.get(index);
    if (known !== undefined) return known;
    const sentence = sentences[index];
    const read = sentence !== undefined && STANDING[roleOf(sentence.block)] !== undefined;
    const temper = read ? temperOf(tokens, sentence.first, sentence.last, year) : CALM;
    tempers.set(index, temper);
    return temper;
  };
  const harsh = sentences.some(({ index }) => {
    const temper = temperAt(index);
    return temper.trigger.size > 0 && !temper.mild;
  });
  /** The first violent sentence in the block a label opens or heads, else the label itself. */
  const overIndex = (index: number): number => {
    const { block } = sentences[index]!;
    const under = sentences[index + 1]?.block === block ? block : block + 1;
    for (let i = index + 1; sentences[i]?.block === under; i++) if (temperAt(i).trigger.size > 0) return i;
    return index;
  };
  /** A label that is a block of its own: a place's name over what happened there. */
  const isHeading = (index: number): boolean => {
    const { block, first, last } = sentences[index]!;
    return (
      sentences[index - 1]?.block !== block && sentences[index + 1]?.block !== block && isLabel(tokens, first, last)
    );
  };
  const holders = new Set(toponyms.filter((one) => one.candidate.within !== null).map((one) => one.last + 1));
  const all = toponyms.flatMap((toponym): Tie[] => {
    const { index, block, first, last } = sentences[tokens[toponym.first]!.sentence]!;
    const role = roleOf(block);
    const standing = STANDING[role];
    if (standing === undefined) return [];
    const temper = temperAt(index);
    const aside =
      toponym.first >= temper.aside || (temper.aside >= last && past.some((span) => covers(span, toponym.span)));
    const bond = holders.has(toponym.first)
      ? 'holder'
      : role === 'dateline'
        ? 'dateline'
        : isHeading(index)
          ? 'label'
          : bondOf(tokens, toponym, first, last, temper.trigger);
    const over = bond === 'label' ? overIndex(index) : index;
    const own = temperAt(over);
    const violent = own.trigger.size > 0 && !(harsh && own.mild);
    const depth = index - firstBody;
    const early = role === 'headline' ? 1.5 : depth < 3 ? 1.4 : depth < 8 ? 1 : 0.6;
    const told = violent || bond === 'dateline' ? 1 : isBesideViolence(temperAt, index) ? 0.7 : 0.4;
    return [{ toponym, bond, weight: BOND_WEIGHT[bond] * standing * early * told, violent, aside }];
  });
  // A page without a word of violence has no scene, however many places it names.
  const told =
    all.some(({ violent }) => violent) ||
    sentences.some(({ block, first, last }) => STANDING[roleOf(block)] !== undefined && isHinted(tokens, first, last));
  return told ? withAsides(all) : [];
}

/** A page that looks back (a trial, a vigil) tells of its event in just such words: then they count in full. */
function withAsides(all: readonly Tie[]): readonly Tie[] {
  const looksBack = !all.some((tie) => !tie.aside && isFirm(tie));
  if (looksBack) return all.map((tie) => (tie.aside ? { ...tie, aside: false } : tie));
  return all.map((tie) => (tie.aside ? { ...tie, weight: tie.weight * ASIDE } : tie));
}

const FIRM: ReadonlySet<Bond> = new Set(['locative', 'object', 'modifier', 'near']);

/** True for a name in which the words themselves place an act of violence. */
export function isFirm({ bond, violent, aside }: Tie): boolean {
  return violent && !aside && FIRM.has(bond);
}

function isBesideViolence(temperAt: (index: number) => Temper, index: number): boolean {
  return temperAt(index - 1).trigger.size > 0 || temperAt(index + 1).trigger.size > 0;
}
