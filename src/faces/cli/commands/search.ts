import type { Command } from '../context.ts';
import { harmless, toned, wrapped } from '../report/style.ts';
import { withStore } from './store.ts';

/** `hearsay search WORDS`: articles that hold all the words, best first. */
export const search: Command = (context, words, options) =>
  withStore(context, options, { readOnly: true }, async (store) => {
    const found = await store.search(words.join(' '));
    if (options.json) {
      context.out(JSON.stringify(found, null, 2));
      return 0;
    }
    for (const { article, title, outlet, published, excerpt } of found) {
      context.out(
        toned('title', harmless(`${outlet === null ? '' : `${outlet}: `}${title ?? '(no title)'}`), context.setting),
      );
      context.out(toned('quiet', `  ${published ?? 'no date'} · ${article}`, context.setting));
      for (const line of wrapped(harmless(excerpt), context.setting.width - 2)) context.out(`  ${line}`);
    }
    if (found.length === 0) context.err(`No article holds '${words.join(' ')}'.`);
    return 0;
  });
