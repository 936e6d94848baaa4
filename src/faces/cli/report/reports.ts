import type { Article } from '../../../model/article.ts';
import type { Telling } from '../../../run/telling.ts';
import { harmless, type Setting, toned, wrapped } from './style.ts';

/** The reports an incident rests on, the claims they make with their ids, and which of them go back to one origin. */
export function reportsOf({ articles, claims, collapses }: Telling, setting: Setting): string {
  const reports = articles.flatMap((article) => [
    ...wrapped(harmless(titleOf(article)), setting.width).map((line) => toned('title', line, setting)),
    toned('quiet', harmless(`  ${article.source} · ${reportedOf(article)} · ${article.id}`), setting),
    ...claims
      .filter((claim) => claim.article === article.id)
      .map((claim) => `  ${toned('id', claim.id, setting)} ${claim.field} ${harmless(`“${claim.quote}”`)}`),
  ]);
  const shared = collapses.flatMap((collapse) =>
    wrapped(harmless(`one origin: ${collapse.reason} (${collapse.claims.length} claims)`), setting.width - 2).map(
      (line) => `  ${line}`,
    ),
  );
  return [...reports, ...shared].join('\n');
}

function titleOf(article: Article): string {
  const title = article.title ?? '(no title)';
  return article.outlet === null ? title : `${article.outlet}: ${title}`;
}

/** When an article says it was published; when it does not, that it counts as reported when it was captured. */
export function reportedOf(article: Article): string {
  if (article.published !== null) return `published ${article.published.edtf} (${article.published.from})`;
  return `no date; counts as reported when captured, ${article.captured}`;
}
