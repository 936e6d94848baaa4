import type { Article } from '../../model/article.ts';
import type { Claim, Origin, Speaker } from '../../model/claim.ts';
import { idOf } from '../../model/id.ts';
import { outletNamed } from './outlets/registry.ts';
import { channelOf, isNamed, speakerKey } from './speaker.ts';

/**
 * Where a claim comes from, looked at alone: the innermost speaker where it is named; a description ("a security
 * source") together with the agency it came through, or the page it stands in; the outlet in its own voice.
 */
export function ownOrigin(claim: Claim, article: Article | undefined): Origin {
  const last = claim.attribution.at(-1);
  if (last === undefined) {
    const outlet = outletOf(article) ?? claim.origin.text;
    const name = outletOf(article);
    // An agency's own page and a page that cites the agency are one word.
    return {
      id: name === null ? idOf('o', ['page', claim.article]) : idOf('o', ['speaker', outletKey(name)]),
      text: outlet,
      kind: 'outlet',
    };
  }
  const key = speakerKey(last.text) || last.kind;
  if (isNamed(last)) return { id: idOf('o', ['speaker', pressKey(last) ?? key]), text: last.text, kind: last.kind };
  const through = channelOf(claim);
  const told = through === null ? [claim.article, last.kind, key] : [through, last.kind];
  return { id: idOf('o', ['description', ...told]), text: last.text, kind: last.kind };
}

/** An outlet by whichever of its names or hosts it goes. */
function outletKey(name: string): string {
  return speakerKey(outletNamed(name)?.name ?? name) || name;
}

function pressKey({ text, kind }: Speaker): string | null {
  return kind === 'agency' || kind === 'outlet' ? outletKey(text) : null;
}

function outletOf(article: Article | undefined): string | null {
  return article?.outlet ?? null;
}
