import type { Field } from '../model/fields.ts';
import type { Mention, ValueMention } from '../model/mention.ts';
import type { Notice } from '../model/notice.ts';
import { covers, overlaps } from '../model/span.ts';
import type { Reading, Rule, Spotted } from '../rules/rule.ts';

export const id = 'spot';
export const version = 3;

/** A mention and the rule that saw it, `toll@1`. */
export interface SpottedMention {
  readonly mention: Mention;
  readonly by: string;
}

export interface AllSpotted {
  /** In text order; of mentions at one place, in order of rules. */
  readonly mentions: readonly SpottedMention[];
  readonly notices: readonly Notice[];
}

/**
 * What the rules see in a reading. A rule stands aside where one before it in the list has read the same field from
 * the same words: hand-made rules come first, learned ones fill what they leave.
 */
export function spot(
  reading: Reading,
  rules: readonly Rule[],
  timed: <T>(rule: string, work: () => T) => T = (_rule, work) => work(),
): AllSpotted {
  const mentions: SpottedMention[] = [];
  const notices: Notice[] = [];
  const taken = new Map<string, ValueMention[]>();
  for (const rule of rules) {
    const spotted = timed(`  ${rule.id}`, () => spottedBy(rule, reading));
    notices.push(...spotted.notices);
    const by = `${rule.id}@${rule.version}`;
    const fresh = spotted.mentions.filter((mention) => mention.kind !== 'value' || !isTaken(mention, taken));
    for (const mention of fresh) {
      mentions.push({ mention, by });
    }
    for (const mention of fresh)
      if (mention.kind === 'value') taken.set(mention.field, [...(taken.get(mention.field) ?? []), mention]);
  }
  return { mentions: mentions.sort((a, b) => startOf(a.mention) - startOf(b.mention)), notices };
}

/** What one rule sees. A rule that breaks on a page loses its own mentions, says so, and takes nothing else with it. */
function spottedBy(rule: Rule, reading: Reading): Spotted {
  try {
    return rule.spot(reading);
  } catch (error) {
    const { id: article, source } = reading.article;
    const message = `the rule ${rule.id}@${rule.version} broke on '${source}' (${error}); its values are missing from this page; report the page.`;
    return {
      mentions: [],
      notices: [
        {
          rule: 'spot/rule-broke',
          level: 'error',
          article,
          source,
          span: null,
          message,
          actual: String(error),
          expected: 'mentions',
        },
      ],
    };
  }
}

type Taken = ReadonlyMap<string, readonly ValueMention[]>;

function isTaken(mention: ValueMention, taken: Taken): boolean {
  const earlier = taken.get(mention.field);
  return (
    (earlier?.some((other) => overlaps(other.anchor, mention.anchor) || overlaps(other.span, mention.anchor)) ??
      false) ||
    isOnOtherSide(mention, taken)
  );
}

const OTHER_SIDE: ReadonlyMap<string, string> = new Map([
  ['perpetrator', 'victim'],
  ['victim', 'perpetrator'],
]);

const HARMED: readonly Field[] = ['killed', 'wounded'];

/** "Women" did not do it where an earlier rule has read that "two women" were hit, or counted these very words. */
function isOnOtherSide({ field, value, anchor }: ValueMention, taken: Taken): boolean {
  if (value.kind !== 'who') return false;
  if (
    field === 'perpetrator' &&
    HARMED.some((harm) => taken.get(harm)?.some(({ span, group }) => covers(span, anchor) && group !== 'attackers'))
  )
    return true;
  const words = value.words.toLowerCase();
  return (taken.get(OTHER_SIDE.get(field) ?? '') ?? []).some((other) => {
    const theirs = other.value.words.toLowerCase();
    return theirs === words || theirs.endsWith(` ${words}`);
  });
}

function startOf(mention: Mention): number {
  return mention.kind === 'speech' ? (mention.content[0]?.[0] ?? mention.speakers[0]!.span[0]) : mention.span[0];
}
