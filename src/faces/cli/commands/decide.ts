import type { Ruling } from '../../../model/decision.ts';
import type { Verdict } from '../../../model/judgement.ts';
import type { Value } from '../../../model/value.ts';
import { decide } from '../../../run/deciding.ts';
import { type Command, type CommonOptions, Misuse } from '../context.ts';
import { withStore } from './store.ts';

interface DecideOptions extends CommonOptions {
  readonly author?: string;
  readonly reason?: string;
}

/** A command that records one signed decision; `ruling` makes it of the command's arguments. */
const decision =
  (ruling: (args: readonly string[]) => Ruling): Command<DecideOptions> =>
  (context, args, options) => {
    const author = options.author ?? context.settings.author;
    if (author.trim() === '') throw new Misuse('a decision needs an author; give --author NAME or set HEARSAY_AUTHOR.');
    return withStore(context, options, { writer: 'hearsay decide' }, async (store) => {
      const made = await decide(store, ruling(args), { author, reason: options.reason ?? '', at: context.now() });
      context.out(
        options.json
          ? JSON.stringify(made, null, 2)
          : `${made.ruling.kind} is recorded as ${made.id}, signed ${author}; 'hearsay undo ${made.id}' takes it back.`,
      );
      return 0;
    });
  };

const VERDICTS: readonly string[] = ['same', 'different', 'unsure'] satisfies readonly Verdict[];

export const judge = decision(([a = '', b = '', verdict = '']) => {
  if (!VERDICTS.includes(verdict)) throw new Misuse(`'${verdict}' is no verdict; expected same, different or unsure.`);
  return { kind: 'judge', a, b, verdict: verdict as Verdict };
});

export const merge = decision((incidents) => ({ kind: 'merge', incidents }));

export const split = decision(([incident = '', ...accounts]) => ({ kind: 'split', incident, accounts }));

export const correct = decision(([claim = '', json = '']) => ({
  kind: 'correct',
  claim,
  value: parsed(json) as Value,
}));

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Misuse(`'${json}' is not JSON.`);
  }
}

export const reject = decision(([claim = '']) => ({ kind: 'reject', claim }));

export const grade = decision(([outlet = '', letter = '']) => ({ kind: 'grade', outlet, grade: letter }));

export const redact = decision(([article = '', ...spans]) => ({
  kind: 'redact',
  article,
  spans: spans.length === 0 ? null : spans.map(spanOf),
}));

function spanOf(text: string): readonly [number, number] {
  const [, start, end] = /^(\d+)-(\d+)$/.exec(text) ?? [];
  if (end === undefined) throw new Misuse(`'${text}' is no span; expected START-END.`);
  return [Number(start), Number(end)];
}

export const undo = decision(([id = '']) => ({ kind: 'undo', decision: id }));
