import type { Published } from '../../model/article.ts';
import type { Given } from '../../rules/page/roles.ts';
import type { Assembled } from './assemble.ts';
import type { TwoDays } from './published.ts';

/** What is known of a page before it is read. */
export interface GivenPage {
  readonly url: string | null;
  readonly outlet: string | null;
}

/** What was read in a page, whatever its kind. */
export interface PageReading {
  readonly title: string | null;
  readonly byline: string | null;
  readonly outlet: string | null;
  readonly published: Published | null;
  /** A date of numbers that fits two days, where no better one was found. */
  readonly twoDays: TwoDays | null;
  readonly url: string | null;
  readonly assembled: Assembled;
}

/** The words of a byline without "By" and the date beside the name. */
export function bylineName(line: string | null): string | null {
  if (line === null) return null;
  const bare = line
    .replace(/^.{0,60}\d{4}\W{1,4}by\s+/i, '')
    .replace(
      /^\W*(?:(?:written|reported|posted|published|compiled|text|story|words|reporting|author|authors)\s?(?:by|:)|by)\s*:?\s+/i,
      '',
    )
    .replace(
      /\s*(?:[|•·]|\bon\b|,?\s(?:january|february|march|april|may|june|july|august|september|october|november|december|updated|published)\b).*$/i,
      '',
    )
    .trim();
  const name = bare.replace(/\s+for \p{Lu}.*$/u, '');
  return name === '' || name.length > 150 ? null : name;
}

/** The first line with this role, among lines and their roles. */
export function firstWith(
  lines: readonly { readonly text: string }[],
  roles: readonly Given[],
  role: Given['role'],
): string | null {
  const at = roles.findIndex((given) => given.role === role);
  return at < 0 ? null : lines[at]!.text;
}
