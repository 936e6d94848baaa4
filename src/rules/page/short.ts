import { MONTH_WORD, monthOf } from './months.ts';
import { wordCount } from './words.ts';

/** Short lines made of a closed set of words. They are read word by word: a regular expression for them would not be linear. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const SHARE = set(
  'share shares sharing tweet pin it email e-mail mail print whatsapp facebook fb twitter telegram linkedin reddit pinterest viber copy link copied messenger vk vkontakte ok odnoklassniki x flipboard tumblr instagram youtube tiktok rss google google+ save bookmark like likes comment comments send sms more follow on via this article story post page us with friends friend by to a the and or click tap here url skype line wechat weibo pocket threads bluesky mastodon truth social options buttons',
);
const SHARE_CORE = set(
  'share shares tweet pin email e-mail print whatsapp facebook twitter telegram linkedin reddit pinterest viber copy messenger vk flipboard tumblr instagram youtube tiktok rss save bookmark',
);

/** "Share on Facebook Tweet Email 12": names of networks and buttons, and nothing else. */
export function isShareLine(text: string): boolean {
  const words = text
    .toLowerCase()
    .split(/[\s|·•/,:&!.()0-9]+/)
    .filter((word) => word !== '' && word !== '-' && word !== '+');
  return words.length > 0 && words.every((word) => SHARE.has(word)) && words.some((word) => SHARE_CORE.has(word));
}

const DATE_WORDS = set(
  'as edited de del do г year monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun am pm a.m p.m a m p at on of and the ago minute minutes min mins hour hours hr hrs h day days week weeks yesterday today now just updated update published posted modified edited created first last date time read reading since gmt utc est edt cst cdt pst pdt mst mdt bst cet cest msk ist wat eat sast hkt pkt ast et ct pt local almaty astana moscow kyiv kiev th st nd rd er º publication issued originally revised',
);

/** True when the line holds a date or a clock time and nothing else: "Updated: 14:05 GMT, 3 May 2019". */
export function isDateLine(line: string): boolean {
  // A channel's post: "👁 5.8K edited Nov 20, 2023 at 17:40".
  const text = line.replace(/^\W*[\d.,]+\s?[KM]\b/, '').trim();
  if (text.length > 120 || !/\d/.test(text)) return false;
  const words = text
    .toLowerCase()
    .split(/[\s,:;/•·()|–—+.-]+/)
    .filter((word) => word !== '');
  const known = (word: string): boolean =>
    DATE_WORDS.has(word) ||
    monthOf(word) !== null ||
    /^\d{1,4}(?:st|nd|rd|th|er|am|pm|h|m|z)?$/.test(word) ||
    /^\d{1,2}t\d{2}$/.test(word);
  if (!words.every(known)) return false;
  return words.some((word) => DATE_WORDS.has(word) || monthOf(word) !== null) || /^\W*\d{1,4}[./:-]\d{1,2}/.test(text);
}

const BYLINE_START =
  /^\W{0,3}(?:(?:written|reported|posted|published|compiled|edited|translated|text|story|words|reporting|editing|writing|submitted|prepared|contributed)(?: and \w+)? ?(?:by|:)|by|author:|authors:|author|journalist:|correspondent:|reporter:)\s+/i;
const BYLINE_WORDS = set(
  'and of for in the at staff our de da van von bin al special to correspondent correspondents reporter reporters writer writers desk agencies agency reports report with wire web news team admin editor editors on am pm est gmt edt contributor',
);

/** "By A. Name and B. Name, Some Paper": a word for writing, then names in capitals. */
export function isByline(text: string): boolean {
  const start = BYLINE_START.exec(text);
  if (start === null) return false;
  const rest = text.slice(start[0].length);
  const words = rest.split(/[\s,;&|/–—()]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0 || (/[.!?]["”]?$/.test(rest) && words.length > 8)) return false;
  if (!/^\p{Lu}/u.test(words[0]!) && !BYLINE_WORDS.has(words[0]!.toLowerCase())) return false;
  return words.every((word) => /^[\p{Lu}\d@]/u.test(word) || BYLINE_WORDS.has(word.toLowerCase()) || /@|\./.test(word));
}

const NUMBERS = /\b(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})(?!\d)/;
const SPELT = new RegExp(
  String.raw`(?<!\d)\d{1,2}(?:st|nd|rd|th)?(?:\sde)?[ .-]${MONTH_WORD}\.?,?(?:\sde)?[ -]\d{4}(?!\d)|${MONTH_WORD}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}(?!\d)`,
  'giu',
);

function holdsDay(text: string): boolean {
  if (NUMBERS.test(text)) return true;
  for (const [, before, after] of text.matchAll(SPELT)) if (monthOf(before ?? after!) !== null) return true;
  return false;
}

/** A short line with a whole date in it, which is no sentence: "12 March 2020 | A. Name". */
export function holdsDate(text: string): boolean {
  return (
    text.length < 160 &&
    !(/[.!?]["”’]?$/.test(text) && !/\b[ap]\.m\.$/i.test(text)) &&
    !/\b(?:was|were|is|are|has|had|said|killed)\b/i.test(text) &&
    holdsDay(text)
  );
}

/** Several short things side by side, as sections are: "World | Business | Sport", "HomeNewsSport". */
export function isMenuLine(text: string): boolean {
  if (text.length > 300 || /[.!?]$/.test(text) || holdsDate(text)) return false;
  const parts = text.split(/\s*[|•·☰]\s*|\s{2,}|\s[.]\s/).filter((part) => part !== '');
  if (
    parts.length >= 3 &&
    parts.every((part) => wordCount(part) <= 7) &&
    wordCount(text) <= 4.5 * parts.length &&
    !parts.some(isDateLine)
  )
    return true;
  return (text.match(/\p{Ll}\p{Lu}\p{Ll}/gu)?.length ?? 0) >= 2 && wordCount(text) <= 8;
}

/** Where the page stands in its site: "Home > News > Crime". */
export function isTrail(text: string): boolean {
  return (
    text.length < 300 &&
    (/^(?:home|home ?page|inicio|início|accueil|startseite|you are here:?)\s*[>»›/|]/i.test(text) ||
      /^Home(?:\p{Lu}\p{Ll}+){1,5}/u.test(text) ||
      /^[^.!?>»›]{2,40}(?: [>»›] [^.!?>»›]{2,40}){2,5}$/.test(text))
  );
}
