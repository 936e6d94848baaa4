import { monthOf } from '../../rules/page/months.ts';
import { dayOf } from './dates.ts';

/** The day in a page's address: `/2016/07/18/`, `/2016-07-18-`, `/20160718/`. */
export function dateInAddress(url: string): string | null {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '').slice(0, 500);
  const found =
    /[/_-]((?:19|20)\d{2})[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.-]|$)/.exec(path) ??
    /[/_-]((?:19|20)\d{2})(\d{2})(\d{2})(?=[/_.-]|\d{0,6}[/_.-]|$)/.exec(path);
  if (found !== null) return dayOf(Number(found[1]), Number(found[2]), Number(found[3]));
  const named =
    /\/((?:19|20)\d{2})\/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\/(\d{1,2})(?=[/_.-]|$)/i.exec(path);
  return named === null ? null : dayOf(Number(named[1]), monthOf(named[2]!) ?? 0, Number(named[3]));
}

/** The host of an address without `www.`; null when it is none. */
export function hostOf(url: string | null): string | null {
  const found = /^(?:https?:)?\/\/(?:[^/@]{0,200}@)?([\p{L}\p{N}.-]{1,253})(?::\d+)?(?:[/?#]|$)/iu.exec(url ?? '');
  return found === null ? null : found[1]!.toLowerCase().replace(/^www\d?\./, '');
}
