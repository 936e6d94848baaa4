import type { Analysis, Sentence } from '../../language/analysis.ts';
import { lexicon } from '../../language/lexicon.ts';
import type { Actor } from './actor.ts';
import type { Hit } from './triggers.ts';
import { ABSTRACT, FICTION, SPORT } from './words.ts';

const SENSES = lexicon<'word' | 'place' | 'company' | 'source'>('senses');

/** Where a word that gives a word of violence another sense stands: before it, behind it, or as its object. */
type Place = 'before' | 'after' | 'object';

let senses: ReadonlyMap<string, ReadonlySet<string>> | null = null;

/** The words that, standing there, give this word of violence another sense. */
function company(word: string, place: Place): ReadonlySet<string> | undefined {
  senses ??= new Map(
    SENSES.rows().map((row) => [`${row.place} ${row.word}`, new Set(row.company.split(' '))] as const),
  );
  return senses.get(`${place} ${word}`);
}

const EXPLOSION_OF =
  /^(?:colou?r|sound|interest|growth|anger|demand|joy|creativity|flavou?r|taste|popularity|activity|number|numbers|cases|debt|laughter|costs?|prices?|spending|energy|emotion|the)$/;
const PARTICLES = new Set(['off', 'out', 'down', 'up', 'back', 'past', 'ahead', 'home', 'through', 'clear']);
const HOSTILE =
  /^(?:killed|dead|wounded|injured|police|gunmen|gunman|soldiers|victim|victims|suspect|bomb|militants|hospital|arrested|troops|rebels|tear)$/;

/** What a whole sentence is about, where that changes the sense of its words of violence. */
export interface Setting {
  readonly sport: boolean;
  readonly fiction: boolean;
}

/** Reads a sentence's subject from a few words of the pitch and the screen; words of real harm overrule them. */
export function settingOf({ tokens }: Analysis, { first, last }: Sentence): Setting {
  let sport = 0;
  let fiction = 0;
  let harm = 0;
  for (let i = first; i < last; i++) {
    const { lower } = tokens[i]!;
    if (SPORT.has(lower)) sport++;
    if (FICTION.has(lower)) fiction++;
    if (HOSTILE.test(lower)) harm++;
  }
  return { sport: sport >= 2 && harm === 0, fiction: fiction >= 2 && harm === 0 };
}

/** True where a word of violence is used of something else: "a heart attack", "a riot of colour", "shot a film". */
export function isFigurative(
  analysis: Analysis,
  hit: Hit,
  lemma: string,
  asVerb: boolean,
  patient: Actor | null,
): boolean {
  const { tokens } = analysis;
  const sentence = analysis.sentences[tokens[hit.first]!.sentence]!;
  const before = hit.first > sentence.first ? tokens[hit.first - 1]!.lower : '';
  const after = hit.last < sentence.last ? tokens[hit.last]! : null;
  const alone = hit.last - hit.first === 1;
  if (!alone) return false;
  if (company(lemma, 'before')?.has(before)) return true;
  if (
    after !== null &&
    company(lemma, 'after')?.has(after.lower) &&
    !(lemma === 'explosion' || lemma === 'killing' || lemma === 'execution') &&
    // "riot police": a bare form before its company is no verb, whatever the tagger says.
    !(asVerb && tokens[hit.first]!.lower !== 'riot')
  )
    return true;
  if (after?.lower === 'of' || after?.lower === 'in') {
    const next = tokens[hit.last + 1];
    if (
      (lemma === 'explosion' || lemma === 'riot') &&
      next !== undefined &&
      EXPLOSION_OF.test(next.lower) &&
      (after.lower === 'of'
        ? next.lower !== 'the'
        : /^(?:the)$/.test(next.lower) &&
          /^(?:number|numbers|cost|price|use|amount|size|popularity)$/.test(tokens[hit.last + 2]?.lower ?? ''))
    )
      return true;
    if (
      lemma === 'clash' &&
      /^(?:cultures?|civili[sz]ations?|styles?|opinions?|egos?|personalities|titans|values|ideas)$/.test(
        next?.lower ?? '',
      )
    )
      return true;
    if (lemma === 'murder' && next?.lower === 'crows') return true;
  }
  if (patient !== null) {
    const head = tokens[patient.head]!;
    if (asVerb && company(lemma, 'object')?.has(head.lower)) return true;
    if (
      hit.verb?.kind !== 'protest' &&
      hit.noun?.kind !== 'protest' &&
      ABSTRACT.has(head.lower) &&
      patient.shape === 'thing'
    )
      return true;
  }
  if (asVerb && after !== null && PARTICLES.has(after.lower)) {
    if (lemma === 'storm' || lemma === 'rally' || lemma === 'protest') return patient === null;
    if (lemma === 'strike' && after.lower === 'out') return true;
    if (
      lemma === 'shoot' &&
      (after.lower === 'back' || after.lower === 'past' || after.lower === 'ahead' || after.lower === 'clear')
    )
      return true;
    if (lemma === 'shoot' && after.lower === 'up' && patient === null && tokens[hit.last + 1]?.lower !== '.')
      return true;
  }
  // "The children shot across the bridge": they ran.
  if (
    (lemma === 'shoot' || lemma === 'shot') &&
    (patient === null || patient.last <= hit.first) &&
    /^(?:across|along|past|ahead|forward|upward|skyward)$/.test(after?.lower ?? '') &&
    tokens[hit.last + 1]?.lower !== 'the'
  )
    return true;
  // "shot down ten drones", "shot down the proposal": nobody is shot.
  if (asVerb && lemma === 'shoot' && after?.lower === 'down' && patient?.shape === 'thing') return true;
  return asVerb && lemma === 'shoot' && after?.lower === 'for';
}
