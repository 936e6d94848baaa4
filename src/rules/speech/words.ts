import { type Lexicon, lexicon } from '../../language/lexicon.ts';

const tellers: Lexicon<'word' | 'use'> = lexicon('tellers');

const used = (use: string): ReadonlySet<string> =>
  new Set(tellers.rows().flatMap((row) => (row.use === use ? [row.word] : [])));

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Verbs whose object or clause is what somebody says, also without "that". */
export const SAYING = used('saying');

/** Verbs that tell somebody something: what follows them is who was told. */
export const TELLING = used('telling');

/** Verbs that are speech only before "that", "how", "whether" or beside a quotation. */
export const NEEDING_THAT = used('before that');

/** Verbs that say that something is not so. */
export const DENYING = used('denying');

export const CITING = set('citing quoting');

/** Not speakers: what they "said" or "claimed" is no word of anyone's. */
export const EVENTS = used('event');

/** Listeners that are no link: the press at large, the public, the outlet itself. */
export const LISTENERS = used('listener');

/** Nouns that call something an outlet. */
export const OUTLET_NOUNS = used('outlet');

/** Papers that have an author: "a statement by the ministry" is the ministry's word. */
export const PAPERS = used('paper');

/** Papers that say things themselves: "documents show", "the report states". */
export const DOCUMENTS = used('document');

/** What tells of reports without a reporter. */
export const HEARSAY = used('hearsay');

export const DAYS = set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow morning afternoon evening night week month ' +
    'weekend day year noon midnight hour minute january february march april may june july august september october november december',
);

/** Words before a clause of its own, on the same footing as the one before it. */
export const CONTRAST = set('but while whereas although though however yet ;');

export const PLATFORMS = set(
  'twitter facebook telegram instagram whatsapp youtube tiktok vkontakte vk weibo x snapchat',
);

export const HE = set('he she him her');
export const THEY = set('they them');

/** Nouns that, with "the" alone before them, speak of a speaker named before. */
export const ANAPHORS = used('anaphor');

/** Verbs that tell nothing before "that". */
export const NOT_TELLING = used('not telling');

/** Verbs of the mind and of wishes: they tell nothing of what happened. */
export const PRIVATE = used('private');
