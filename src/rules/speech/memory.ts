import type { Analysis } from '../../language/analysis.ts';
import type { Speaker, SpeakerKind } from '../../model/claim.ts';
import type { Link } from './frame.ts';
import { isOutlet, knownKind } from './kind.ts';
import { isBody, isPersonName } from './person.ts';
import { chunkAt, nameWithin, type Phrase } from './phrase.ts';
import { ANAPHORS, HE, THEY } from './words.ts';

/** A speaker met before, with the whole chain through which the page has their word. */
interface Known {
  readonly speaker: Speaker;
  readonly chain: readonly Speaker[];
  /** Last word of its name or description. */
  readonly head: string;
  readonly plural: boolean;
}

/** What bodies put out: "the statement says", behind "the ministry said". */
const PAPER = /^(?:statement|communiqu[eé]|release|bulletin)$/;
const BODIES = new Set<SpeakerKind>(['official', 'police', 'military', 'party', 'medic']);
const SPEAKING = new Set<SpeakerKind>(['witness', 'relative', 'medic', 'expert', 'official', 'police', 'military']);

/** Speakers of one page so far, last met last; pronouns and "the source" are resolved against them. */
export class Memory {
  readonly #analysis: Analysis;
  readonly #outlet: string | null;
  readonly #known: Known[] = [];
  readonly #kinds = new Map<string, SpeakerKind>();

  constructor(analysis: Analysis, outlet: string | null) {
    this.#analysis = analysis;
    this.#outlet = outlet;
  }

  /** The chain a frame's links stand for, outermost first; the page's own outlet is never one of them. */
  chain(links: readonly Link[]): Speaker[] {
    const chain: Speaker[] = [];
    for (const link of links) {
      const earlier = this.#resolve(link.phrase);
      // "he had been told by villagers": whoever he is, he stands in the chain already.
      if (earlier === null && links.length > 1 && this.#isPronoun(link.phrase)) continue;
      for (const speaker of earlier ?? this.#named(link))
        if (!chain.some(({ text }) => text === speaker.text)) chain.push(speaker);
    }
    const kept = chain.filter((speaker) => this.#outlet === null || !isSame(speaker, this.#outlet));
    this.#remember(kept, links);
    return kept;
  }

  #remember(chain: readonly Speaker[], links: readonly Link[]): void {
    chain.forEach((speaker, i) => {
      const head = speaker.text.split(/\s+/).at(-1)!.toLowerCase();
      const phrase = links.find((link) => this.#analysis.tokens[link.phrase.first]!.start === speaker.span[0])?.phrase;
      const headLemma = phrase === undefined ? head : this.#analysis.tokens[phrase.head]!.lower;
      const plural = /(?:[^s]s|people|police|men|women|media)$/.test(headLemma) && speaker.kind !== 'agency';
      this.#known.push({ speaker, chain: chain.slice(0, i + 1), head: headLemma, plural });
    });
  }

  #isPronoun({ first, last, head }: Phrase): boolean {
    return last - first === 1 && this.#analysis.tokens[head]!.tag === 'PRON';
  }

  /** A pronoun's or "the source"'s earlier chain; null for a phrase that names its own speaker. */
  #resolve({ first, last, head }: Phrase): readonly Speaker[] | null {
    const { tokens } = this.#analysis;
    const word = tokens[head]!.lower;
    if (this.#isPronoun({ first, last, head })) return this.#pronoun(word, first);
    const same = last - first === 3 && tokens[first + 1]!.lower === 'same';
    if ((last - first !== 2 && !same) || tokens[first]!.lower !== 'the') return null;
    const lemma = tokens[head]!.lemma;
    if (!ANAPHORS.has(lemma)) return this.#known.findLast((known) => known.head === word)?.chain ?? null;
    if (PAPER.test(lemma)) return this.#known.findLast(({ speaker }) => isBody(speaker))?.chain ?? null;
    const outlet =
      /^(?:agency|newspaper|outlet|broadcaster|channel|station|website|paper|portal|publication|daily)$/.test(lemma);
    for (let i = this.#known.length - 1; i >= 0; i--) {
      const { speaker, chain, head: known } = this.#known[i]!;
      if (
        outlet
          ? speaker.kind === 'agency' || speaker.kind === 'outlet'
          : known === word || mentions(speaker.text, lemma)
      )
        return chain;
    }
    if (lemma === 'agency') {
      const body = this.#known.findLast(({ speaker }) => isBody(speaker));
      if (body !== undefined) return body.chain;
    }
    // "the portal" with no outlet named before it is the one that writes.
    return outlet ? [] : null;
  }

  #pronoun(word: string, at: number): readonly Speaker[] | null {
    const one = HE.has(word);
    const many = THEY.has(word);
    for (let i = this.#known.length - 1; i >= 0 && i > this.#known.length - 12; i--) {
      const { speaker, chain, plural } = this.#known[i]!;
      const body = isBody(speaker);
      if (one ? !plural && !body : many ? plural || body : body && !plural) return chain;
    }
    return one ? this.#person(at) : many ? this.#people(at) : this.#body(at);
  }

  /** A body met in the sentence before "it": "The general staff sees this otherwise. It speaks of". */
  #body(at: number): readonly Speaker[] | null {
    const { tokens, chunks } = this.#analysis;
    const sentence = tokens[at]!.sentence;
    const end = chunkAt(this.#analysis, at)?.index ?? 0;
    let first = end;
    while (first > 0 && chunks[first - 1]!.sentence >= sentence - 1) first--;
    for (const chunk of chunks.slice(first, end)) {
      const speaker = this.#speaker(chunk, knownKind(this.#analysis, chunk.first, chunk.last) ?? 'other');
      if (!tokens[chunk.head]!.quoted && BODIES.has(speaker.kind) && isBody(speaker)) return [speaker];
    }
    return null;
  }

  /** The last person named before a pronoun, speaking or not: "Karim Saleh was asleep. … he said". */
  #person(at: number): readonly Speaker[] | null {
    const { tokens, chunks } = this.#analysis;
    for (let c = (chunkAt(this.#analysis, at)?.index ?? 0) - 1, far = 0; c >= 0 && far < 12; c--, far++) {
      const chunk = chunks[c]!;
      if (tokens[chunk.head]!.tag !== 'PROPN' || tokens[chunk.head]!.quoted) continue;
      const kind = knownKind(this.#analysis, chunk.first, chunk.last);
      if (isOutlet(this.#analysis, chunk.first, chunk.last)) continue;
      const titled = kind !== null && chunk.last - chunk.first > 1;
      if (titled || isPersonName(this.#analysis, chunk)) return [this.#speaker(chunk, kind ?? 'other')];
    }
    return null;
  }

  /** People met in the sentence before "they": "She spoke to 12 witnesses. They said". */
  #people(at: number): readonly Speaker[] | null {
    const { tokens, chunks } = this.#analysis;
    const sentence = tokens[at]!.sentence;
    for (let c = (chunkAt(this.#analysis, at)?.index ?? 0) - 1; c >= 0 && chunks[c]!.sentence >= sentence - 1; c--) {
      const chunk = chunks[c]!;
      if (!/[^s]s$|people|men|women|police/.test(tokens[chunk.head]!.lower) || tokens[chunk.head]!.quoted) continue;
      const kind = knownKind(this.#analysis, chunk.first, chunk.last);
      if (kind !== null && SPEAKING.has(kind)) return [this.#speaker(chunk, kind)];
    }
    return null;
  }

  #named({ phrase, aside }: Link): Speaker[] {
    const named = nameWithin(this.#analysis, phrase);
    const known = knownKind(this.#analysis, phrase.first, phrase.last);
    const outlet = named !== phrase && isOutlet(this.#analysis, phrase.first, phrase.last);
    const key = this.#text(named).toLowerCase();
    const earlier = this.#kinds.get(key);
    const described = aside === null ? null : knownKind(this.#analysis, aside[0], aside[1]);
    const kind =
      outlet && known !== 'agency'
        ? outletKind(this.#text(phrase))
        : (known ?? described ?? earlier ?? this.#surname(key) ?? 'other');
    if (kind !== 'other') this.#kinds.set(key, kind);
    // "its commander, General Ohatra": without the name the description says little.
    const owned = /^(?:its|his|her|their)$/.test(this.#analysis.tokens[phrase.first]!.lower);
    const whole = owned && aside !== null && aside[0] === phrase.last + 1 ? { ...phrase, last: aside[1] } : phrase;
    return [this.#speaker(outlet ? named : whole, kind)];
  }

  /** "Smith said" after "police chief John Smith": the kind met with the longer name. */
  #surname(key: string): SpeakerKind | null {
    if (key.includes(' ')) return null;
    for (const [name, kind] of this.#kinds) if (name.endsWith(` ${key}`)) return kind;
    return null;
  }

  #text({ first, last }: Phrase): string {
    const { text, tokens } = this.#analysis;
    return text.slice(tokens[first]!.start, tokens[last - 1]!.end);
  }

  #speaker({ first, last }: Phrase, kind: SpeakerKind): Speaker {
    const { text, tokens } = this.#analysis;
    const span = [tokens[first]!.start, tokens[last - 1]!.end] as const;
    return { text: text.slice(span[0], span[1]), kind, span };
  }
}

/** What an outlet's short name may add to its first word: "Coast News" for Coast 98 FM. */
const GENERIC = /^(?:news|radio|tv|fm|online|newspaper|newsroom|website)$/;

/** True for the page's own outlet, by its whole name, a part that stands for it, or its initials. */
function isSame({ text, kind }: Speaker, outlet: string): boolean {
  const [said, own] = [bare(text), bare(outlet)];
  if (said === own) return true;
  const [words, others] = [text.toLowerCase().split(/\s+/), outlet.toLowerCase().split(/\s+/)];
  if (said.length > 5 && words.length > 1 && own.startsWith(said)) return true;
  const named = kind === 'outlet' || kind === 'agency' || kind === 'other';
  if (named && words.length > 1 && words[0] === others[0] && words.slice(1).every((word) => GENERIC.test(word)))
    return true;
  return /^\p{Lu}{2,5}$/u.test(text) && others.length > 1 && others.map(([first]) => first).join('') === said;
}

function mentions(text: string, lemma: string): boolean {
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .includes(lemma);
}

function outletKind(text: string): SpeakerKind {
  return /agency|wire/i.test(text) ? 'agency' : 'outlet';
}

/** An outlet's name as it is compared: letters and digits alone, without "the", "www." and the ending of an address. */
function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
    .replace(/^(?:the|our) /, '')
    .replace(/\.(?:com|net|org|kz|ru|info|co\.uk|tv).*$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
