import type { Decision, Ruling } from '../../../model/decision.ts';
import { idOf } from '../../../model/id.ts';
import type { Verdict } from '../../../model/judgement.ts';
import type { Value } from '../../../model/value.ts';
import { collected } from '../../../run/collected.ts';
import { composition } from '../../../run/composition.ts';
import type { Store } from '../../../store/index.ts';
import { type Command, type CommonOptions, type Context, Misuse } from '../context.ts';
import { meant, meantIncident } from './incident.ts';
import { withStore } from './store.ts';

interface DecideOptions extends CommonOptions {
  readonly author?: string;
  readonly reason?: string;
}

/** Draws up a ruling from a command's arguments, against what is kept; throws Misuse when it rules on nothing. */
type Draw = (store: Store, args: readonly string[]) => Promise<Ruling>;

/** A command that records one signed decision. */
const decision =
  (draw: Draw): Command<DecideOptions> =>
  (context, args, options) => {
    const author = authorOf(context, options);
    return withStore(context, options, { writer: 'hearsay decide' }, async (store) => {
      const made = signed(await draw(store, args), author, options.reason ?? '', context.now());
      await store.appendDecision(made);
      context.out(
        options.json
          ? JSON.stringify(made, null, 2)
          : `${made.ruling.kind} is recorded as ${made.id}, signed ${author}; 'hearsay undo ${made.id}' takes it back.`,
      );
      return 0;
    });
  };

function authorOf(context: Context, options: DecideOptions): string {
  const author = options.author ?? context.settings.author;
  if (author.trim() === '') throw new Misuse('a decision needs an author; give --author NAME or set HEARSAY_AUTHOR.');
  return author;
}

function signed(ruling: Ruling, author: string, reason: string, at: string): Decision {
  return { id: idOf('d', [author, at, reason, JSON.stringify(ruling)]), author, at, reason, ruling };
}

const VERDICTS: readonly string[] = ['same', 'different', 'unsure'] satisfies readonly Verdict[];

export const judge = decision(async (store, [a = '', b = '', verdict = '']) => {
  if (!VERDICTS.includes(verdict)) throw new Misuse(`'${verdict}' is no verdict; expected same, different or unsure.`);
  const whole = await composition(store, null);
  for (const id of [a, b])
    if (!whole.accounts.has(id)) throw new Misuse(`'${id}' is no account; 'hearsay explain INCIDENT' lists accounts.`);
  return { kind: 'judge', a, b, verdict: verdict as Verdict };
});

export const merge = decision(async (store, ids) => {
  const whole = await composition(store, null);
  const incidents: string[] = [];
  for (const id of ids) incidents.push((await meantIncident(store, whole, id)).id);
  if (new Set(incidents).size < 2) throw new Misuse('a merge needs two different incidents or more.');
  return { kind: 'merge', incidents };
});

export const split = decision(async (store, [id = '', ...accounts]) => {
  const whole = await composition(store, null);
  const group = await meantIncident(store, whole, id);
  const strange = accounts.find((account) => !group.accounts.includes(account));
  if (strange !== undefined)
    throw new Misuse(`'${strange}' is no account of ${group.id}; it has ${group.accounts.join(', ')}.`);
  if (accounts.length === group.accounts.length)
    throw new Misuse(`a split must leave an account behind; ${group.id} has ${accounts.length}.`);
  return { kind: 'split', incident: group.id, accounts };
});

async function keptClaim(store: Store, id: string) {
  const found = await meant(store, await composition(store, null), id);
  if (found.kind !== 'claim') throw new Misuse(`'${id}' is no claim; 'hearsay show INCIDENT' lists its claims.`);
  return found.claim;
}

export const correct = decision(async (store, [id = '', json = '']) => {
  const claim = await keptClaim(store, id);
  const value = parsed(json);
  if (typeof value !== 'object' || value === null || (value as Value).kind !== claim.value.kind)
    throw new Misuse(
      `the value of ${claim.field} has kind '${claim.value.kind}'; expected JSON like ${JSON.stringify(claim.value)}.`,
    );
  return { kind: 'correct', claim: id, value: value as Value };
});

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Misuse(`'${json}' is not JSON.`);
  }
}

export const reject = decision(async (store, [id = '']) => ({
  kind: 'reject',
  claim: (await keptClaim(store, id)).id,
}));

export const grade = decision(async (_store, [outlet = '', letter = '']) => {
  if (!/^[A-F]$/.test(letter))
    throw new Misuse(`'${letter}' is no grade of a source; expected A (completely reliable) to F (cannot be judged).`);
  return { kind: 'grade', outlet, grade: letter };
});

export const redact = decision(async (store, [id = '', ...spans]) => {
  const article = await store.article(id);
  if (article === null) throw new Misuse(`'${id}' is no article; 'hearsay search WORDS' finds articles.`);
  return {
    kind: 'redact',
    article: id,
    spans: spans.length === 0 ? null : spans.map((span) => readSpan(span, article.text.length)),
  };
});

function readSpan(text: string, length: number): readonly [number, number] {
  const [, start, end] = /^(\d+)-(\d+)$/.exec(text) ?? [];
  const span = [Number(start), Number(end)] as const;
  if (!(span[0] < span[1] && span[1] <= length))
    throw new Misuse(`'${text}' is no span; expected START-END within 0-${length}.`);
  return span;
}

export const undo = decision(async (store, [id = '']) => {
  const known = (await collected(store.decisions())).map((one) => one.id);
  if (!known.includes(id)) throw new Misuse(`'${id}' is no decision that is kept.`);
  return { kind: 'undo', decision: id };
});
