import type { Article } from '../../model/article.ts';
import type { Claim } from '../../model/claim.ts';
import { circles } from './circles.ts';
import { copyGroups, shinglesOf } from './copies.ts';
import { outletNamed } from './outlets/registry.ts';
import { ownOrigin } from './own.ts';
import { evidenceKey, quotationsOf } from './quotes.ts';
import { isNamed } from './speaker.ts';

/** Claims that are one word, and what shows it. */
export interface Bond {
  /** Ids, in order. */
  readonly claims: readonly string[];
  readonly kind:
    | 'speaker'
    | 'description'
    | 'agency'
    | 'copy'
    | 'quote'
    | 'evidence'
    | 'outlet'
    | 'owner'
    | 'circle'
    | 'restated';
  readonly reason: string;
}

type Texts = ReadonlyMap<string, Article>;

/** Everything that shows claims of different pages, or of one, to go back to one origin. */
export function bonds(claims: readonly Claim[], texts: Texts): readonly Bond[] {
  return [
    ...speakers(claims, texts),
    ...copies(claims, texts),
    ...quotations(claims, texts),
    ...recordings(claims),
    ...houses(claims, texts),
    ...roundAbout(claims, texts),
  ].filter(({ claims: members }) => members.length > 1);
}

function speakers(claims: readonly Claim[], texts: Texts): readonly Bond[] {
  return grouped(claims, (claim) => ownOrigin(claim, texts.get(claim.article)).id).map((members) => {
    const last = members[0]!.attribution.at(-1);
    const ids = idsOf(members);
    if (last === undefined) return { claims: ids, kind: 'outlet', reason: 'told in the voice of one outlet' };
    if (isNamed(last))
      return { claims: ids, kind: 'speaker', reason: `the chains end in the same speaker, "${last.text}"` };
    const through =
      members[0]!.attribution.length > 1 ? `through ${members[0]!.attribution.at(-2)!.text}` : 'in one page';
    return { claims: ids, kind: 'description', reason: `like descriptions, "${last.text}", ${through}` };
  });
}

/** The like claims of a text and its copies: same field, group and kind of speaker. */
function copies(claims: readonly Claim[], texts: Texts): readonly Bond[] {
  const byArticle = Map.groupBy(claims, ({ article }) => article);
  const articles = [...byArticle.keys()].sort().flatMap((id) => texts.get(id) ?? []);
  return copyGroups(articles.map(shinglesOf)).flatMap(({ members, share }) => {
    const reason = `${Math.round(share * 100)} % of one text's runs of four words stand in the other: one is a copy`;
    const all = members.flatMap((i) => byArticle.get(articles[i]!.id)!);
    return grouped(all, likeness)
      .filter((alike) => new Set(alike.map((claim) => claim.article)).size > 1)
      .map((alike): Bond => ({ claims: idsOf(alike), kind: 'copy', reason }));
  });
}

function likeness(claim: Claim): string {
  return JSON.stringify([claim.field, claim.group, claim.attribution.at(-1)?.kind ?? 'outlet']);
}

/** One quotation, whoever prints it. */
function quotations(claims: readonly Claim[], texts: Texts): readonly Bond[] {
  return byKeys(claims, (claim) => {
    const text = texts.get(claim.article)?.text.slice(claim.sentence[0], claim.sentence[1]) ?? '';
    return claim.attribution.length === 0 ? [] : quotationsOf(text);
  }).map((members) => ({
    claims: idsOf(members),
    kind: 'quote',
    reason: 'they stand on the same quotation, word for word',
  }));
}

function recordings(claims: readonly Claim[]): readonly Bond[] {
  return byKeys(claims, (claim) => claim.evidence.flatMap(({ text }) => evidenceKey(text) ?? [])).map((members) => ({
    claims: idsOf(members),
    kind: 'evidence',
    reason: 'they rest on the same recording',
  }));
}

/** Outlets of one house tell a thing in one voice. */
function houses(claims: readonly Claim[], texts: Texts): readonly Bond[] {
  const ownerOf = (claim: Claim): string | null => {
    const last = claim.attribution.at(-1);
    if (last !== undefined && last.kind !== 'outlet' && last.kind !== 'agency') return null;
    return outletNamed(last?.text ?? texts.get(claim.article)?.outlet ?? '')?.owner ?? null;
  };
  return byKeys(claims, (claim) => ownerOf(claim) ?? []).map((members) => ({
    claims: idsOf(members),
    kind: 'owner',
    reason: `they are told by outlets of one house, ${ownerOf(members[0]!)}`,
  }));
}

function roundAbout(claims: readonly Claim[], texts: Texts): readonly Bond[] {
  return grouped(claims, ({ field, group }) => `${field}|${group}`).flatMap((members) =>
    circles(members, texts).map(({ claims: circle, outlets }) => ({
      claims: idsOf(circle),
      kind: 'circle' as const,
      reason: `${outlets.join(' has it from ')}, and that from ${outlets[0]}: nobody is named who knew`,
    })),
  );
}

function byKeys(
  claims: readonly Claim[],
  keys: (claim: Claim) => readonly string[] | string,
): readonly (readonly Claim[])[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims)
    for (const key of new Set([keys(claim)].flat())) {
      const known = groups.get(key);
      if (known) known.push(claim);
      else groups.set(key, [claim]);
    }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, members]) => members);
}

function grouped(claims: readonly Claim[], key: (claim: Claim) => string): readonly (readonly Claim[])[] {
  return byKeys(claims, (claim) => [key(claim)]);
}

function idsOf(claims: readonly Claim[]): readonly string[] {
  return claims.map((claim) => claim.id).sort();
}
