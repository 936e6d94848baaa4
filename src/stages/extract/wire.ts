/** Datelines that stand in one line with the first sentence: "ALMATY, July 18 (Reuters) - ". */
const PLACE_CAPITALS =
  /^\p{Lu}[\p{Lu}.'’ -]{2,40}(?:,\s\p{Lu}[\p{L}. ]{1,30})?(?:,?\s(?:\d{1,2}\s)?\p{L}{3,9}\.?(?:\s\d{1,2})?(?:,?\s\d{2,4})?)?\s?(?:\([^()]{2,40}\)|\[[^[\]]{2,40}\])?\s?(?:--|[—–-])\s?(?:\d{1,2}[/.]\d{1,2}[/.]\d{4}\s?(?:--|[—–-])\s?)?/u;
/** "Bamenda, Sunday –": a town and a day of the week. */
const PLACE_WEEKDAY = /^\p{Lu}[\p{L}.'’ -]{1,40},\s(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s?(?:--|[—–-])\s/iu;
const PLACE_AGENCY =
  /^\p{Lu}[\p{L}.'’ -]{1,40}(?:\s\([A-Z]{2,5}\)(?=,\s))?(?:,\s[\p{L}\d. ]{1,30}){0,3}\s?\((?:[A-Z]{2,6}|Reuters|Associated Press|Xinhua|Interfax|Bloomberg|Kyodo|Yonhap|Anadolu)\)(?!,\s\p{Lu}\p{Ll}{2,8}\.?\s\d)\s?(?:--|[—–-]|:)?\s?(?:\d{1,2}[/.]\d{1,2}[/.]\d{4}\s?(?:--|[—–-])\s?)?/u;

/** Length of the dateline a paragraph opens with; 0 without one. */
export function datelineLength(paragraph: string): number {
  const start = paragraph.slice(0, 160);
  const found = PLACE_CAPITALS.exec(start) ?? PLACE_AGENCY.exec(start) ?? PLACE_WEEKDAY.exec(start);
  if (found === null || found[0].length >= paragraph.length - 15) return 0;
  // In a text all in capitals only a date or an agency tells a dateline from "THE POLICE - ".
  if (!/\p{Ll}/u.test(start) && !/[\d([]/.test(found[0])) return 0;
  return found[0].trimEnd().length;
}
