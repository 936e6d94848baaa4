import type { Article } from '../../../model/article.ts';
import type { Claim } from '../../../model/claim.ts';
import type { Judgement } from '../../../model/judgement.ts';
import type { Capture } from '../../../model/page.ts';
import { reportedOf } from './reports.ts';
import { harmless, padded, type Setting, toned, wrapped } from './style.ts';
import { spokenChain, spokenValue } from './words.ts';

const LABEL = 12;

function entry(label: string, text: string, setting: Setting): string[] {
  return wrapped(harmless(text), setting.width - LABEL - 2).map(
    (line, i) => `  ${toned('label', padded(i === 0 ? label : '', LABEL), setting)}${line}`,
  );
}

/** What one value stands on: sentence, chain, page and rule. */
export function claimExplained(claim: Claim, article: Article, captures: readonly Capture[], setting: Setting): string {
  const group = claim.group === null ? '' : ` (${claim.group})`;
  const sentence = article.text.slice(claim.sentence[0], claim.sentence[1]);
  const links = claim.attribution.map(
    (link, i) => `${i + 1}. ${link.text}, ${link.kind.replaceAll('_', ' ')}, at ${link.span.join('–')}`,
  );
  const standing = [
    claim.polarity,
    claim.mode,
    claim.hedge === 'none' ? 'no hedge' : claim.hedge,
    `in the ${claim.role}`,
  ].join(', ');
  const source = claim.inferred
    ? `inferred from ${claim.basis.join(', ')}`
    : `“${claim.quote}” at ${claim.span[0]}–${claim.span[1]}`;
  return [
    toned('title', harmless(`${claim.field}${group}: ${spokenValue(claim.value)}`), setting),
    ...entry('quote', source, setting),
    ...entry('sentence', `“${sentence}”`, setting),
    ...entry('who says so', spokenChain(claim), setting),
    ...links.flatMap((line) => entry('', line, setting)),
    ...entry('origin', `${claim.origin.text} (${claim.origin.kind.replaceAll('_', ' ')}), ${claim.origin.id}`, setting),
    ...entry('standing', standing, setting),
    ...claim.evidence.flatMap((one) => entry('rests on', `${one.kind}: ${one.text}`, setting)),
    ...entry(
      'article',
      `${article.outlet === null ? '' : `${article.outlet}: `}${article.title ?? '(no title)'} · ${article.id}`,
      setting,
    ),
    ...entry('reported', reportedOf(article), setting),
    ...entry('page', `SHA-256 ${article.sha256}`, setting),
    ...captures.flatMap((capture) =>
      entry('captured', `${capture.fetched} from ${capture.source} (${capture.how})`, setting),
    ),
    ...entry('read by', claim.by, setting),
  ].join('\n');
}

/** How a page was taken apart: each block with its role and the rule that gave it. */
export function articleExplained(article: Article, setting: Setting): string {
  const blocks = article.blocks.flatMap((block) => [
    `  ${toned('label', padded(block.role, LABEL), setting)}${toned('quiet', block.reason, setting)}`,
    ...wrapped(harmless(article.text.slice(block.span[0], block.span[1])), setting.width - LABEL - 2).map(
      (line) => ' '.repeat(LABEL + 2) + line,
    ),
  ]);
  return [
    toned('title', harmless(article.title ?? '(no title)'), setting),
    ...entry('outlet', article.outlet ?? 'not stated', setting),
    ...entry('reported', reportedOf(article), setting),
    ...entry('page', `SHA-256 ${article.sha256}`, setting),
    ...blocks,
  ].join('\n');
}

/** Judgements with their reasons, the strongest first; `groupOf` tells which incident an account is in now. */
export function judgementsExplained(
  about: string,
  judgements: readonly Judgement[],
  groupOf: ReadonlyMap<string, { readonly id: string }>,
  setting: Setting,
): string {
  const ordered = [...judgements].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const lines = ordered.flatMap(({ a, b, verdict, score, by, at, reasons }) => [
    '',
    toned('value', `${verdict}: ${groupOf.get(a)?.id ?? a} and ${groupOf.get(b)?.id ?? b}`, setting),
    toned('quiet', `  ${a} and ${b}; score ${score.toFixed(2)}, by ${by} at ${at}`, setting),
    ...reasons.flatMap((reason) => {
      const points = `${reason.score >= 0 ? '+' : '−'}${Math.abs(reason.score).toFixed(2)}`;
      return entry(points, `${reason.feature}: ${reason.detail}`, setting);
    }),
  ]);
  return [toned('title', about, setting), ...lines].join('\n');
}
