import type { Kysely } from 'kysely';
import type { Account } from '../model/account.ts';
import { incidentId } from '../model/incident.ts';
import type { Engine } from './engine.ts';
import { inPieces } from './known.ts';
import type { Arrival, Meeting, MetPair } from './store.ts';
import type { Tables } from './tables.ts';

interface ReadingRow {
  readonly row: number;
  readonly id: string;
  readonly sha256: string;
  readonly report_month: string;
}

/** The meeting of accounts within one transaction. See `Meeting`. */
export class Meetings implements Meeting {
  readonly #engine: Engine;
  readonly #db: Kysely<Tables>;
  readonly #rules: string;

  constructor(engine: Engine, db: Kysely<Tables>, rules: string) {
    this.#engine = engine;
    this.#db = db;
    this.#rules = rules;
  }

  async arrivals(readings: number): Promise<Arrival> {
    const past = await this.#until();
    const rows = await this.#db
      .selectFrom('reading')
      .select(['row', 'id', 'sha256', 'report_month'])
      .where('row', '>', past)
      .orderBy('row')
      .limit(readings)
      .execute();
    if (rows.length === 0) return { arrived: [], left: [], more: false };
    const all = await this.#readingsOf(rows.map(({ sha256 }) => sha256));
    const last = new Map<string, number>();
    for (const { sha256, row } of all) last.set(sha256, Math.max(row, last.get(sha256) ?? 0));
    const fresh = rows.filter(({ sha256, row }) => last.get(sha256) === row);
    const left = await this.#met(all.filter(({ sha256, row }) => row < last.get(sha256)!));
    const arrived = await this.#accountsIn(fresh);
    for (const { row, account } of arrived) await this.#keep(account.id, row);
    await this.#db
      .insertInto('judged_until')
      .values({ rules: this.#rules, reading: rows.at(-1)!.row })
      .onConflict((on) => on.column('rules').doUpdateSet({ reading: rows.at(-1)!.row }))
      .execute();
    return { arrived: arrived.map(({ account }) => account), left, more: rows.length === readings };
  }

  enlist(account: string, keys: readonly number[]): Promise<void> {
    return this.#engine.enlist(this.#db, account, keys);
  }

  strike(account: string, keys: readonly number[]): Promise<void> {
    return this.#engine.strike(this.#db, account, keys);
  }

  lists(keys: readonly number[], first: number): Promise<ReadonlyMap<number, readonly string[]>> {
    return this.#engine.lists(this.#db, keys, first);
  }

  async whole(key: number): Promise<readonly string[]> {
    const rows = await this.#db.selectFrom('meeting').select('account').where('key', '=', key).execute();
    return rows.map(({ account }) => account);
  }

  async accounts(ids: readonly string[]): Promise<readonly Account[]> {
    const rows = await inPieces(ids, (piece) =>
      this.#db
        .selectFrom('met_account')
        .innerJoin('account', 'account.row', 'met_account.row')
        .select('account.json')
        .where('met_account.account', 'in', piece)
        .execute(),
    );
    return rows.map(({ json }) => JSON.parse(json) as Account);
  }

  async judgedWith(account: string): Promise<ReadonlySet<string>> {
    const rows = await this.#db
      .selectFrom('judgement')
      .select('b as other')
      .where('a', '=', account)
      .unionAll(this.#db.selectFrom('judgement').select('a as other').where('b', '=', account))
      .execute();
    return new Set(rows.map(({ other }) => other));
  }

  async disturb(accounts: Iterable<string>): Promise<void> {
    for (const account of accounts)
      await this.#db
        .insertInto('disturbed_account')
        .values({ account })
        .onConflict((on) => on.doNothing())
        .execute();
  }

  async disturbed(most: number): Promise<readonly Account[] | null> {
    const rows = await this.#db.selectFrom('disturbed_account').select('account').limit(most).execute();
    const ids = rows.map(({ account }) => account);
    if (ids.length === 0) return null;
    await inPieces(ids, (piece) => this.#db.deleteFrom('disturbed_account').where('account', 'in', piece).execute());
    const paired = await inPieces(ids, (piece) => this.#paired(piece));
    return this.accounts([...new Set(paired)]);
  }

  async partners(account: string): Promise<readonly string[]> {
    const rows = await this.#db
      .selectFrom('met_pair')
      .select('b as other')
      .where('a', '=', account)
      .unionAll(this.#db.selectFrom('met_pair').select('a as other').where('b', '=', account))
      .execute();
    return rows.map(({ other }) => other);
  }

  async part(account: string, others: readonly string[]): Promise<void> {
    for (const other of others)
      await this.#db
        .deleteFrom('met_pair')
        .where('a', '=', account < other ? account : other)
        .where('b', '=', account < other ? other : account)
        .execute();
  }

  async pair(pairs: readonly MetPair[]): Promise<void> {
    for (const { a, b, verdict, score } of pairs)
      await this.#db
        .insertInto('met_pair')
        .values({ a, b, verdict, score })
        .onConflict((on) => on.columns(['a', 'b']).doUpdateSet({ verdict, score }))
        .execute();
  }

  /** The last reading judged by these rules; where others judged last, all that was worked out is put away first. */
  async #until(): Promise<number> {
    const rows = await this.#db.selectFrom('judged_until').selectAll().execute();
    const mine = rows.find(({ rules }) => rules === this.#rules);
    if (mine !== undefined && rows.length === 1) return mine.reading;
    for (const table of ['judged_until', 'met_account', 'meeting', 'met_pair', 'disturbed_account'] as const)
      await this.#db.deleteFrom(table).execute();
    return 0;
  }

  async #paired(accounts: readonly string[]): Promise<readonly string[]> {
    const rows = await this.#db
      .selectFrom('met_pair')
      .select('a as account')
      .where('a', 'in', accounts)
      .union(this.#db.selectFrom('met_pair').select('b as account').where('b', 'in', accounts))
      .execute();
    return rows.map(({ account }) => account);
  }

  #readingsOf(pages: readonly string[]): Promise<ReadingRow[]> {
    return inPieces(pages, (piece) =>
      this.#db
        .selectFrom('reading')
        .select(['row', 'id', 'sha256', 'report_month'])
        .where('sha256', 'in', piece)
        .execute(),
    );
  }

  /** Accounts of superseded readings that had been met; they are met no more. */
  async #met(superseded: readonly ReadingRow[]): Promise<readonly Account[]> {
    const left: Account[] = [];
    for (const { row, account } of await this.#accountsIn(superseded)) {
      const { numDeletedRows } = await this.#db
        .deleteFrom('met_account')
        .where('account', '=', account.id)
        .where('row', '=', row)
        .executeTakeFirst();
      if (numDeletedRows > 0n) left.push(account);
    }
    return left;
  }

  async #accountsIn(readings: readonly ReadingRow[]): Promise<readonly { row: number; account: Account }[]> {
    const rows = await inPieces(readings, (piece) =>
      this.#db
        .selectFrom('account')
        .select(['row', 'json'])
        .where('report_month', 'in', [...new Set(piece.map(({ report_month }) => report_month))])
        .where(
          'reading',
          'in',
          piece.map(({ id }) => id),
        )
        .orderBy('row')
        .execute(),
    );
    return rows.map(({ row, json }) => ({ row, account: JSON.parse(json) as Account }));
  }

  async #keep(account: string, row: number): Promise<void> {
    const incident = incidentId(account);
    await this.#db
      .insertInto('met_account')
      .values({ account, incident, row })
      .onConflict((on) => on.column('account').doUpdateSet({ row }))
      .execute();
  }
}
