import { dayFormat } from './formats.ts';

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const MONTH = /^(\d{4})-(\d\d)$/;
const MOMENT = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/;

/** An EDTF date or an ISO time as people write it. A time keeps the clock it was told by. What is neither stays as it is. */
export function dateWords(text: string, language: string): string {
  const moment = MOMENT.exec(text);
  if (moment !== null) return `${dayWords(moment[1]!, language)}, ${moment[2]}${zone(moment[3])}`;
  if (DAY.test(text)) return dayWords(text, language);
  const month = MONTH.exec(text);
  if (month !== null && Number(month[2]) <= 12) return written(`${text}-01`, language, false);
  const ends = text.split('/');
  if (ends.length === 2 && ends.every((end) => DAY.test(end)))
    return ends.map((end) => dayWords(end, language)).join(' – ');
  return text;
}

const zone = (text: string | undefined): string =>
  text === undefined ? '' : text === 'Z' ? ' UTC' : ` UTC${text.replace('-', '−')}`;

const dayWords = (day: string, language: string): string => written(day, language, true);

function written(day: string, language: string, withDay: boolean): string {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? day : dayFormat(language, withDay).format(date);
}
