import type { Claim, Speaker, SpeakerKind } from '../../model/claim.ts';

/** Words of a speaker's description that tell nothing of who it is. */
const EMPTY = new Set(
  'the a an some several many other its his her their our local sources source on condition of anonymity who anonymous unnamed unidentified one two three in at from for with and agency news media outlet'.split(
    ' ',
  ),
);
/** Kinds that name one speaker wherever they stand with a name; the others are descriptions that many fit. */
const NAMED: ReadonlySet<SpeakerKind> = new Set(['agency', 'outlet', 'official', 'party', 'expert', 'document']);
const VAGUE =
  /\b(sources?|witness(es)?|residents?|locals?|people|employees|medics?|doctors?|officers?|officials?|users?|neighbou?rs?|media|reports?)\b/i;

/** The name of an account on a social network, with its sign: it names one speaker, whatever is said around it. */
function handleOf(text: string): string | null {
  return /(?:^|[\s(])(@\w{2,30})\b/.exec(text)?.[1]?.toLowerCase() ?? null;
}

/** The words that make a speaker, in a fixed order: "the Ministry of Interior" and "interior ministry" are one. */
export function speakerKey(text: string): string {
  const handle = handleOf(text);
  if (handle !== null) return handle;
  const words = text
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .split(/[^\p{L}\p{N}.-]+/u)
    .map((word) =>
      word
        .replace(/\.+$/, '')
        .replace(/(?<=..)ies$/, 'y')
        .replace(/(?<=...)s$/, ''),
    )
    .filter((word) => word !== '' && !EMPTY.has(word));
  return [...new Set(words)].sort().join(' ');
}

/** True for a speaker that is one and the same wherever it is named: a person, an agency, a ministry, an account (`@name`). */
export function isNamed({ text, kind }: Speaker): boolean {
  if (speakerKey(text) === '') return false;
  if (handleOf(text) !== null) return true;
  if (VAGUE.test(text)) return false;
  return NAMED.has(kind) || /\p{Lu}\p{Ll}+.*\p{Lu}\p{Ll}+/u.test(text);
}

/** The nearest named agency or outlet through which a claim came; null when it came through none. */
export function channelOf(claim: Pick<Claim, 'attribution'>): string | null {
  const through = claim.attribution
    .slice(0, -1)
    .findLast(({ kind, text }) => (kind === 'agency' || kind === 'outlet') && isNamed({ text, kind, span: [0, 0] }));
  return through ? speakerKey(through.text) : null;
}
