import type { Analysis, Chunk, Sentence, Token } from '../../language/analysis.ts';
import type { EvidenceKind } from '../../model/claim.ts';
import type { EvidenceScope, Mention, ValueMention } from '../../model/mention.ts';
import type { Span } from '../../model/span.ts';
import type { Reading, Rule } from '../rule.ts';
import { nounLemma } from '../scene/triggers.ts';

const KINDS: ReadonlyMap<string, EvidenceKind> = new Map([
  ...['video', 'footage', 'cctv', 'clip', 'livestream', 'dashcam', 'bodycam', 'videotape', 'film footage'].map(
    (word) => [word, 'video'] as const,
  ),
  ...['photo', 'photograph', 'image', 'picture', 'screenshot', 'snapshot'].map((word) => [word, 'photo'] as const),
  ...['audio', 'recording', 'voicemail', 'intercept', 'tape'].map((word) => [word, 'audio'] as const),
  ...['document', 'affidavit', 'indictment', 'memo', 'autopsy', 'transcript'].map(
    (word) => [word, 'document'] as const,
  ),
  ...['post', 'tweet', 'repost'].map((word) => [word, 'post'] as const),
]);

const SHOWING = new Set([
  'show',
  'appear',
  'post',
  'publish',
  'capture',
  'depict',
  'circulate',
  'surface',
  'emerge',
  'share',
  'upload',
  'reveal',
  'see',
  'record',
  'broadcast',
  'air',
  'release',
  'film',
  'obtain',
  'verify',
  'view',
  'suggest',
  'say',
  'confirm',
  'spread',
  'go',
  'feature',
  'contain',
  'hear',
  'allege',
  'state',
]);

const MEDIUM = new Set([
  'social',
  'twitter',
  'facebook',
  'telegram',
  'instagram',
  'whatsapp',
  'youtube',
  'internet',
  'online',
  'camera',
  'surveillance',
  'security',
  'amateur',
  'phone',
  'mobile',
  'dashboard',
  'body',
  'court',
]);

/** What a sentence says it rests on beside words: a video, a photo, a recording, a paper, a post. */
export const rule: Rule<Mention> = {
  id: 'evidence',
  version: 1,
  about: 'Recordings, pictures, papers and posts that what stands near them rests on.',
  spot: (reading) => ({
    mentions: reading.analysis.chunks.flatMap((chunk) => evidenceIn(reading, chunk)),
    notices: [],
  }),
  print: (mention, { article }) => {
    if (mention.kind === 'value')
      return `evidence ${'code' in mention.value ? mention.value.code : ''} "${article.text.slice(mention.span[0], mention.span[1])}"`;
    if (mention.kind !== 'evidence') return '';
    return `${mention.evidence} over: ${article.text.slice(mention.scope[0], mention.scope[1])}`;
  },
};

function evidenceIn({ analysis, article }: Reading, chunk: Chunk): (EvidenceScope | ValueMention)[] {
  const { tokens, sentences } = analysis;
  const head = tokens[chunk.head]!;
  const kind = kindOf(tokens, chunk);
  if (kind === undefined || head.tag === 'VERB' || tokens[chunk.first]!.lower === 'whose') return [];
  const sentence = sentences[chunk.sentence]!;
  if (!rests(analysis, sentence, chunk)) return [];
  const words = article.text.slice(chunk.span[0], chunk.span[1]);
  const anchor: Span = [head.start, head.end];
  const scope: EvidenceScope = { kind: 'evidence', evidence: kind, span: chunk.span, scope: sentence.span };
  const value: ValueMention = {
    kind: 'value',
    field: 'evidence',
    group: null,
    value: { kind: 'coded', code: kind, words },
    polarity: 'asserted',
    span: chunk.span,
    anchor,
  };
  return [scope, value];
}

/** The kind of a phrase: by its head, or by what makes a message one. */
function kindOf(tokens: readonly Token[], { first, head }: Chunk): EvidenceKind | undefined {
  const { lemma, lower } = tokens[head]!;
  const own = KINDS.get(lemma) ?? KINDS.get(lower) ?? KINDS.get(nounLemma(tokens[head]!));
  if (own !== undefined || lemma !== 'message' || head === first) return own;
  const sort = tokens[head - 1]!.lower;
  return sort === 'audio' || sort === 'voice' ? 'audio' : KINDS.get(sort);
}

/** True when the sentence says that the recording shows something, or where it was seen; a bare "Watch video" says nothing. */
function rests({ tokens, verbs }: Analysis, sentence: Sentence, chunk: Chunk): boolean {
  const { first, last } = sentence;
  const after = tokens[chunk.last];
  const before = tokens[chunk.first - 1];
  if (last - first < 5) return false;
  for (let i = first; i < last; i++) {
    const token = tokens[i]!;
    if (token.lemma === 'game' || token.lower === 'watch' || token.lower === 'click') return false;
    if (i > chunk.first - 4 && i < chunk.last + 10 && MEDIUM.has(token.lower)) return true;
    if (token.verb >= 0 && verbs[token.verb]!.head === i && SHOWING.has(token.lemma) && Math.abs(i - chunk.head) < 9)
      return true;
  }
  // "…: video", "video of the attack": a title that is itself about the recording.
  if (before?.lower === ':' || (after?.lower === 'of' && before?.lower === ':')) return true;
  return (
    before?.lower === 'in' ||
    before?.lower === 'on' ||
    (before?.lower === 'to' && tokens[chunk.first - 2]?.lower === 'according')
  );
}
