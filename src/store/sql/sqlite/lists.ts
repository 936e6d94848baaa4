import type { Kysely } from 'kysely';
import type { Tables } from '../../tables.ts';
import { rawQuery } from './dialect.ts';

/** Puts an account on the list of each key. */
export async function enlist(db: Kysely<Tables>, account: string, keys: readonly number[]): Promise<void> {
  await db.executeQuery(
    rawQuery('insert or ignore into meeting (key, account) select value, ? from json_each(?)', [
      account,
      JSON.stringify([...keys].sort((a, b) => a - b)),
    ]),
  );
}

/** Takes an account off the list of each key. */
export async function strike(db: Kysely<Tables>, account: string, keys: readonly number[]): Promise<void> {
  await db.executeQuery(
    rawQuery('delete from meeting where account = ? and key in (select value from json_each(?))', [
      account,
      JSON.stringify(keys),
    ]),
  );
}

/** The first accounts, in order of id, of each key's list; lists of one are left out. */
export async function lists(
  db: Kysely<Tables>,
  keys: readonly number[],
  first: number,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const { rows } = await db.executeQuery<{ key: number; accounts: string | null }>(
    rawQuery(LISTS, [first, JSON.stringify(keys)]),
  );
  return new Map(
    rows.flatMap(({ key, accounts }) => (accounts?.includes(' ') ? [[key, accounts.split(' ').sort()]] : [])),
  );
}

const LISTS = `select asked.value as key,
  (select group_concat(account, ' ') from (select account from meeting where key = asked.value order by account limit ?)) as accounts
  from json_each(?) as asked`;
