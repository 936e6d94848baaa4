import { folded } from '../../rules/page/words.ts';
import { hostOf } from './address.ts';
import { metaOf, type PageHead } from './head.ts';
import { articleThing } from './json-ld.ts';
import { titleParts } from './titles.ts';

const MAX_NAME = 80;

function usable(name: string | null | undefined): string | null {
  const bare = (name ?? '').replace(/\s+/g, ' ').trim();
  return bare === '' || bare.length > MAX_NAME || /^https?:/i.test(bare) ? null : bare;
}

/** The last part of `<title>` when the headline is its first: "Headline | Outlet". */
function titleSuffix(head: PageHead, headline: string | null): string | null {
  if (head.title === null || headline === null) return null;
  const title = head.title;
  const known = folded(headline);
  const parts = titleParts(title);
  const last = parts[parts.length - 1];
  if (last === undefined || parts.length < 2 || folded(last) === known || last.split(' ').length > 5) return null;
  return folded(title).startsWith(known) ? last : null;
}

/** Name of the outlet, as the page gives it; else the host of its address; else null. */
export function outletOf(head: PageHead, headline: string | null, url: string | null): string | null {
  const twitter = metaOf(head, 'twitter:site');
  // Some blogs give every field of the page the article's own title.
  const other = (name: string | null | undefined): string | null =>
    headline !== null && folded(name ?? '') === folded(headline) ? null : usable(name);
  return (
    other(articleThing(head.things)?.publisher) ??
    other(metaOf(head, 'og:site_name', 'application-name', 'dc.publisher', 'publisher')) ??
    usable(titleSuffix(head, headline)) ??
    usable(hostOf(url)) ??
    usable(twitter?.startsWith('@') ? twitter.slice(1) : null)
  );
}

const AGENCY =
  /\((AP|Associated Press|Reuters|AFP|EFE|TASS|UPI|DPA|dpa|ANSA|Xinhua|Interfax|RIA Novosti|Bloomberg|CNN|IANS|PTI|ANI|NAN|PAP|Kyodo|Yonhap|Anadolu|AA|IRNA|SANA|Notimex|Prensa Latina)\)/;

/** The agency that a wire dateline names: "ALMATY (Reuters) –". */
export function agencyOf(dateline: string): string | null {
  return AGENCY.exec(dateline)?.[1] ?? null;
}
