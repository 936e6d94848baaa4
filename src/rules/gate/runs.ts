/** Elements whose content no reader sees. */
const HIDDEN = new Set(['script', 'style', 'noscript', 'svg', 'template', 'iframe']);
/** Elements that stand within a line. */
const INLINE = new Set('b i em strong span a font u sup sub small mark abbr br'.split(' '));
const TITLES = new Set(['title', 'h1']);
/** Characters a run of text needs to be taken for a sentence and not for a link or a label. */
const SENTENCE = 80;

/** The runs of a page that read like sentences, and its title, lower-cased: no menus, no links to other stories. */
export function sentencesOf(html: string): string {
  const page = html.toLowerCase();
  const kept: string[] = [];
  let run = '';
  let title = false;
  const flush = (): void => {
    if (run.length > 0 && (title || run.trim().length > SENTENCE)) kept.push(run);
    run = '';
  };
  for (let at = 0; at < page.length; ) {
    const open = page.indexOf('<', at);
    run += page.slice(at, open < 0 ? page.length : open);
    if (open < 0) break;
    const name = nameAt(page, open + 1);
    const end = page.startsWith('!--', open + 1) ? page.indexOf('-->', open + 4) + 2 : page.indexOf('>', open);
    if (end < open) break;
    at = end + 1;
    if (HIDDEN.has(name)) {
      const close = page.indexOf(`</${name}`, at);
      at = close < 0 ? page.length : close;
    } else if (INLINE.has(name.replace('/', ''))) run += ' ';
    else {
      flush();
      title = TITLES.has(name);
    }
  }
  flush();
  return kept.join('\n');
}

/** A tag's name, with its slash where it closes. */
function nameAt(page: string, at: number): string {
  let end = page.charCodeAt(at) === 47 ? at + 1 : at;
  for (
    let code = page.charCodeAt(end);
    (code > 96 && code < 123) || (code > 47 && code < 58);
    code = page.charCodeAt(++end)
  );
  return page.slice(at, end);
}
