import type { Claim, IncidentPage } from '../api/types.ts';
import { citation } from '../evidence/citation.ts';
import type { Words } from '../words/english/index.ts';
import { findingName, valueWords } from '../words/values.ts';

interface Shared {
  readonly title: string;
  readonly words: Words;
  /** Report time and profile the incident is seen through. */
  readonly look: URLSearchParams;
}

/** What only works in the desk itself. */
const LIVE = '.share, .sign, .switch, .as-of input, .quiet, .menu';

/** Saves the incident as it is shown as one HTML file that needs nothing else: every value leads to its evidence below. */
export function saveAsOneFile(page: IncidentPage, shared: Shared): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([oneFile(page, shared)], { type: 'text/html' }));
  link.download = `${page.incident.id}.html`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The file. Built as a document and written out by the browser, which escapes whatever the pages held. */
function oneFile(page: IncidentPage, { title, words, look }: Shared): string {
  const made = document.implementation.createHTMLDocument(title);
  made.documentElement.lang = words.code;
  made.documentElement.dir = words.direction;
  const policy = made.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
  const charset = made.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  made.head.prepend(charset, policy);
  const style = made.createElement('style');
  style.textContent = styles();
  made.head.append(style);
  const told = made.importNode(document.querySelector('.incident .told')!, true);
  for (const part of told.querySelectorAll(LIVE)) part.remove();
  for (const part of told.querySelectorAll('details')) part.open = true;
  for (const link of told.querySelectorAll('a')) lead(link);
  const main = made.createElement('main');
  main.className = 'one-file';
  main.append(told, evidenceOf(page, made, words), footOf(page, made, look));
  made.body.append(main);
  return `<!doctype html>\n${made.documentElement.outerHTML}`;
}

const styles = (): string =>
  [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .map((rule) => rule.cssText)
    .join('\n');

/** A value leads to its evidence in this file; what leads elsewhere in the desk leads nowhere here. */
function lead(link: HTMLAnchorElement): void {
  const claim = new URL(link.href, location.origin).searchParams.get('claim');
  link.removeAttribute('aria-current');
  if (claim !== null) link.setAttribute('href', `#${claim}`);
  else link.removeAttribute('href');
}

function evidenceOf(page: IncidentPage, made: Document, words: Words): HTMLElement {
  const section = made.createElement('section');
  section.append(element(made, 'h2', words.evidence.title));
  for (const claim of page.claims) section.append(oneClaim(claim, page, made, words));
  return section;
}

function oneClaim(claim: Claim, page: IncidentPage, made: Document, words: Words): HTMLElement {
  const article = page.articles.find(({ id }) => id === claim.article)!;
  const one = made.createElement('article');
  one.id = claim.id;
  one.append(element(made, 'h3', `${findingName(claim, words)}: ${valueWords(claim, words)}`));
  const sentence = element(made, 'blockquote', article.text.slice(claim.sentence[0], claim.span[0]));
  sentence.className = 'sentence';
  sentence.append(element(made, 'mark', claim.quote), article.text.slice(claim.span[1], claim.sentence[1]));
  const chain = [article.outlet ?? article.source, ...claim.attribution.map(({ text }) => text)].join(' ← ');
  one.append(sentence, element(made, 'p', chain), element(made, 'p', citation(claim, article, words), 'note'));
  return one;
}

function footOf(page: IncidentPage, made: Document, look: URLSearchParams): HTMLElement {
  const seen = [
    look.get('as_of') ?? new Date().toISOString(),
    look.get('profile') ?? page.incident.findings[0]?.profile,
  ];
  return element(made, 'p', ['Hearsay', page.incident.id, ...seen].filter(Boolean).join(' · '), 'note');
}

function element(made: Document, name: string, text: string, className = ''): HTMLElement {
  const one = made.createElement(name);
  one.textContent = text;
  one.className = className;
  return one;
}
