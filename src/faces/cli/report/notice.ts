import type { Notice } from '../../../model/notice.ts';
import { harmless } from './style.ts';

/** A notice as one line: where, which rule, what and what to do. */
export function noticeLine(notice: Notice): string {
  const at = notice.span === null ? '' : ` ${notice.span[0]}-${notice.span[1]}`;
  const where = notice.source ?? notice.article ?? '';
  return harmless(
    `${notice.level}: ${notice.rule}${at}: ${notice.message.includes(where) ? '' : `${where}: `}${notice.message}`,
  );
}
