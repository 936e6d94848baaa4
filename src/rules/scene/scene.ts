import type { Analysis, Sentence, Token } from '../../language/analysis.ts';
import type { BlockRole } from '../../model/article.ts';
import type { Reading } from '../rule.ts';
import { described, isPeople } from './actor.ts';
import { CUE } from './cues.ts';
import type { Deed, Reality } from './deed.ts';
import { nominalParts } from './nominal.ts';
import { rammingsIn } from './ramming.ts';
import { nounReality, verbReality } from './reality.ts';
import { type StoryWords, storyWords, tellsOwnStory } from './related.ts';
import { resolved } from './resolve.ts';
import { isFigurative, settingOf } from './senses.ts';
import { strikesByIn, strikesIn } from './strikes.ts';
import { type Hit, hitsIn, nounLemma, verbLemma } from './triggers.ts';
import { isPast, verbalParts } from './verbal.ts';
import { DRILL } from './words.ts';

/** A sentence that may bear claims, and the acts of violence told in it. */
export interface Told {
  readonly sentence: Sentence;
  readonly role: BlockRole;
  readonly deeds: readonly Deed[];
  /** Bits of `CUE`: which rules may find something here. */
  readonly cues: number;
}

/** All that one reading tells of violence, worked out once and shared by the rules that look at it. */
export interface Scene {
  readonly told: readonly Told[];
  readonly deeds: readonly Deed[];
  /** True where demonstrators or rioters are part of what is told. */
  readonly demonstration: boolean;
}

const BEARING: ReadonlySet<BlockRole> = new Set(['headline', 'subhead', 'dateline', 'body', 'caption']);
const DEMONSTRATING = new Set(['riot', 'protest', 'protest_intervention', 'protest_force']);
/** What a gerund before it describes: in "shooting victims" nobody shoots victims. */
const DESCRIBED = /^(?:victims?|suspects?|scene|survivors?|deaths?|incidents?|spree|rampage|attacks?|case)$/;
const NONE: readonly Deed[] = [];
const scenes = new WeakMap<Analysis, Scene>();

/** The scene of a reading. It is kept as long as the reading is, so that nine rules pay for one walk. */
export function sceneOf(reading: Reading): Scene {
  const known = scenes.get(reading.analysis);
  if (known !== undefined) return known;
  const scene = readScene(reading);
  scenes.set(reading.analysis, scene);
  return scene;
}

function readScene({ article, analysis }: Reading): Scene {
  const told: Told[] = [];
  const deeds: Deed[] = [];
  const beside: Sentence[] = [];
  for (const sentence of analysis.sentences) {
    const role = article.blocks[sentence.block]?.role ?? 'body';
    if (role === 'related') beside.push(sentence);
    if (!BEARING.has(role)) continue;
    const { hits, cues } = hitsIn(analysis.tokens, sentence.first, sentence.last);
    const armed =
      (cues & CUE.arm) === 0
        ? NONE
        : [
            ...rammingsIn(analysis, sentence, role),
            ...strikesIn(analysis, sentence, role),
            ...strikesByIn(analysis, sentence, role),
          ];
    const own = hits.length === 0 ? armed : [...armed, ...deedsOf(analysis, sentence, role, hits)];
    told.push({ sentence, role, deeds: own, cues });
    deeds.push(...own);
  }
  for (const related of toldBeside(analysis, beside, told)) {
    told.push(related);
    deeds.push(...related.deeds);
  }
  const demonstration = deeds.some(
    ({ row, lemma }) => DEMONSTRATING.has(row.kind) && !/^(?:crowd|mob|storm|break into)$/.test(lemma),
  );
  return { told, deeds, demonstration };
}

/** Related headlines that tell of the page's own story. */
function toldBeside(analysis: Analysis, beside: readonly Sentence[], told: readonly Told[]): readonly Told[] {
  if (beside.length === 0 || !told.some(({ deeds }) => deeds.length > 0)) return [];
  let words: StoryWords | null = null;
  return beside.flatMap((sentence) => {
    const { hits, cues } = hitsIn(analysis.tokens, sentence.first, sentence.last);
    if (hits.length === 0) return [];
    const deeds = deedsOf(analysis, sentence, 'related', hits);
    words ??= storyWords(
      analysis,
      told.map((own) => own.sentence),
    );
    const actors = deeds.flatMap(({ agent, patient }) => [agent, patient]);
    return tellsOwnStory(analysis, sentence, actors, words)
      ? [{ sentence, role: 'related' as const, deeds, cues }]
      : [];
  });
}

/** The acts of violence a sentence tells of, in text order; none in a report of a match or a film. */
function deedsOf(analysis: Analysis, sentence: Sentence, role: BlockRole, hits: readonly Hit[]): readonly Deed[] {
  const { sport, fiction } = settingOf(analysis, sentence);
  if (sport || fiction) return NONE;
  return hits.flatMap((hit) => deedOf(analysis, hit, sentence, role) ?? []);
}

function deedOf(analysis: Analysis, hit: Hit, sentence: Sentence, role: BlockRole): Deed | null {
  const { tokens } = analysis;
  const token = tokens[hit.first]!;
  const asVerb = hit.verb !== null && (hit.noun === null || readsAsVerb(analysis, hit));
  const row = asVerb ? hit.verb! : hit.noun;
  if (row === null) return null;
  const base = { hit, row, sentence, role };
  if (asVerb) {
    const lemma = hit.last - hit.first === 1 ? verbLemma(token) : row.trigger;
    const { passive, verb, ...said } = verbalParts(analysis, hit, sentence);
    const agent = resolved(analysis, said.agent, said.patient);
    const patient = resolved(analysis, said.patient, said.agent);
    if (isFigurative(analysis, hit, lemma, true, patient)) return null;
    if (
      verb === null &&
      hit.last - hit.first === 1 &&
      token.lower === lemma &&
      token.tag !== 'VERB' &&
      !isPlural(tokens, agent)
    )
      return null;
    const reality = drilled(
      analysis,
      sentence,
      verb === null ? { polarity: 'asserted', mode: null } : verbReality(analysis, verb),
    );
    const shape = verb === null && passive && agent === null && hit.last <= (patient?.head ?? -1) ? 'modifier' : 'verb';
    return { ...base, lemma, shape, agent, patient, passive, verb, ...reality };
  }
  const lemma = hit.last - hit.first === 1 ? nounLemma(token) : row.trigger;
  const parts = nominalParts(analysis, hit, lemma, sentence);
  if (isFigurative(analysis, hit, lemma, false, parts.patient)) return null;
  const shape = describesOther(analysis, hit) ? 'modifier' : 'noun';
  const reality = drilled(analysis, sentence, nounReality(analysis, hit.first, sentence));
  return { ...base, lemma, shape, ...parts, passive: false, verb: null, ...reality };
}

/** "Rioters smash windows": a bare verb in a headline has many as its subject. */
function isPlural(tokens: readonly Token[], agent: Deed['agent']): boolean {
  return (
    agent !== null && agent.shape === 'person' && /(?:s|men|police|people|troops)$/.test(tokens[agent.head]!.lower)
  );
}

/** Acts of a drill did not happen; a mode of its own for the whole sentence. */
function drilled({ tokens }: Analysis, { first, last }: Sentence, reality: Reality): Reality {
  for (let i = first; i < last; i++) {
    if (DRILL.has(tokens[i]!.lower) && tokens[i]!.tag !== 'VERB') return { ...reality, mode: 'hypothetical' };
  }
  return reality;
}

/** A word that may be noun or verb, read by its tag, and in headlines by what stands around it. */
function readsAsVerb(analysis: Analysis, hit: Hit): boolean {
  const { tokens } = analysis;
  const token = tokens[hit.first]!;
  const next = tokens[hit.last];
  if (token.lower.endsWith('ing') && hit.noun !== null && next !== undefined && DESCRIBED.test(next.lower))
    return false;
  if (token.lower.endsWith('ing') && hit.noun !== null && next?.lower === 'of') return false;
  if (token.lower.endsWith('ing') && hit.noun !== null && isNamed(tokens, hit)) return false;
  if (token.tag === 'VERB' || token.verb >= 0) return true;
  // "soldiers had shot at them": the tagger's noun after "had" is a verb.
  if (token.lower === 'shot' && (tokens[hit.first - 1]?.tag === 'AUX' || next?.tag === 'ADV')) return true;
  if (hit.last - hit.first > 1) return hit.noun === null;
  if (token.chunk < 0) return false;
  const chunk = analysis.chunks[token.chunk]!;
  if (hit.first === chunk.first) return false;
  const before = described(tokens, chunk.first, hit.first, hit.first - 1);
  if (!isPeople(before) || before.shape === 'pronoun') return false;
  if (isPast(token.lower, verbLemma(token)) && token.lower !== 'shot') return true;
  if (token.lower === 'shot') return next === undefined || next.tag !== 'NOUN' || hit.last < chunk.last;
  if (token.lower === verbLemma(token)) return isPlural(tokens, before) && hit.last < chunk.last;
  return token.lower.endsWith('s') && before.shape === 'person' && next !== undefined && opensObject(next);
}

function opensObject({ tag }: Token): boolean {
  return (
    tag === 'NUM' ||
    tag === 'NOUN' ||
    tag === 'PROPN' ||
    tag === 'DET' ||
    tag === 'ADJ' ||
    tag === 'ADP' ||
    tag === 'PRON'
  );
}

const ARTICLES = /^(?:a|an|the|this|that|another|his|'s|’s|each|every)$/;

/** "a stabbing on Wellington Road", "the Stockholm shooting that left two dead": a noun by what stands before it. */
function isNamed(tokens: readonly Token[], { first, last }: Hit): boolean {
  const before = tokens[first - 1];
  if (before === undefined || before.sentence !== tokens[first]!.sentence) return false;
  if (ARTICLES.test(before.lower)) return tokens[last]?.tag !== 'NOUN' && tokens[last]?.tag !== 'PROPN';
  return before.tag === 'PROPN' && /^(?:that|which|in which|has|have|was|is)$/.test(tokens[last]?.lower ?? '');
}

/** "shooting victims", "attack helicopter": the event's word only says what sort of thing follows. */
function describesOther({ tokens, chunks }: Analysis, hit: Hit): boolean {
  const at = tokens[hit.last - 1]!.chunk;
  if (at < 0) return false;
  const chunk = chunks[at]!;
  const next = tokens[hit.last];
  return (
    hit.last < chunk.last &&
    chunk.head >= hit.last &&
    next !== undefined &&
    (next.tag === 'NOUN' || next.tag === 'ADJ') &&
    !/^(?:death|deaths|attack|attacks|incident|spree|killing|murder|case|injury|injuries|rampage|fatality)$/.test(
      next.lower,
    )
  );
}
