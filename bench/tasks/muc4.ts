import { analyse } from '../../src/language/analyse.ts';
import type { Analysis } from '../../src/language/analysis.ts';
import { lexicon } from '../../src/language/lexicon.ts';
import { fillersOf } from '../../src/language/roles/decode.ts';
import { loadRoles } from '../../src/language/roles/model.ts';
import { type IncidentType, ROLES, type Role, TYPES } from '../../src/language/roles/names.ts';
import { type Filler, type ScoredText, scoreText } from '../../src/language/roles/score.ts';

interface Input {
  readonly doc_id: string;
  readonly text: string;
}

type Template = { readonly type: IncidentType } & Record<Role, string[]>;
type Fillers = Readonly<Record<Role, readonly Filler[]>>;

const triggers = lexicon<'trigger' | 'kind'>('triggers');
const kinds = lexicon<'code' | 'muc'>('kinds');

/** A wire report's head: place, date, and what follows the dashes in square brackets. */
const HEAD = /^[^\n]{0,200}?--\s+(?:\[[^\]]+\]\s+)+/;

/** Least probability of a kind of incident for a template: the likeliest one without any filler, and any further one. */
const FIRST = 0.35;
const SECOND = 0.4;
/** Fillers alone make a template only in a text that more likely tells of an incident than not. */
const RELEVANT = 0.5;
/** Targets and victims more sentences apart than this belong to incidents of their own; at most so many of one kind. */
const APART = 3;
const MOST = 3;

/** Tokens that name a kind of incident in the key's terms, by place. */
function eventsOf({ tokens, sentences }: Analysis): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const { first, last } of sentences) {
    for (const match of triggers.match(tokens, first, last)) {
      const muc = kinds.get(match.row.kind)[0]?.muc;
      if (muc) found.set(match.first, muc);
    }
  }
  return found;
}

/** Which of the kinds a filler's sentences speak of, by the nearest word for one; the likeliest kind where they name none. */
function typeOf(
  analysis: Analysis,
  events: ReadonlyMap<number, string>,
  filler: Filler,
  types: readonly IncidentType[],
): IncidentType {
  let best = types[0]!;
  let near = Number.POSITIVE_INFINITY;
  for (const { first, head } of filler.places) {
    const sentence = analysis.sentences[analysis.tokens[first]!.sentence]!;
    for (let i = sentence.first; i < sentence.last; i++) {
      const type = types.find((name) => name === events.get(i));
      if (type === undefined || Math.abs(i - head) >= near) continue;
      near = Math.abs(i - head);
      best = type;
    }
  }
  return best;
}

/** What was hit, in runs of the text that stand close together; one empty run when nothing was. */
function incidentsOf(hit: readonly Filler[], sentenceOf: (filler: Filler) => number): readonly (readonly Filler[])[] {
  const runs: Filler[][] = [];
  for (const filler of [...hit].sort((a, b) => sentenceOf(a) - sentenceOf(b))) {
    const last = runs.at(-1);
    if (last && (runs.length === MOST || sentenceOf(filler) - sentenceOf(last.at(-1)!) <= APART)) last.push(filler);
    else runs.push([filler]);
  }
  return runs.length > 0 ? runs : [[]];
}

/**
 * A text's templates: for each kind of incident one for each run of what was hit. Organisations stand in all of them,
 * people and weapons in the one they are told nearest to.
 */
function templatesOf(analysis: Analysis, fillers: Fillers, types: readonly IncidentType[]): Template[] {
  const events = eventsOf(analysis);
  const sentenceOf = ({ place }: Filler) => analysis.tokens[place.first]!.sentence;
  const words = ({ place: { first, last } }: Filler) =>
    analysis.text.slice(analysis.tokens[first]!.start, analysis.tokens[last - 1]!.end);
  return types.flatMap((type) => {
    const mine = (role: Role) => fillers[role].filter((filler) => typeOf(analysis, events, filler, types) === type);
    const runs = incidentsOf([...mine('target'), ...mine('victim')], sentenceOf);
    const away = (filler: Filler, run: readonly Filler[]) =>
      Math.min(...run.map((other) => Math.abs(sentenceOf(other) - sentenceOf(filler))));
    const nearest = (filler: Filler) =>
      runs.reduce((best, run) => (away(filler, run) < away(filler, best) ? run : best));
    return runs.map((run) => ({
      type,
      perp_ind: fillers.perp_ind.filter((filler) => nearest(filler) === run).map(words),
      perp_org: fillers.perp_org.map(words),
      target: mine('target')
        .filter((filler) => run.includes(filler))
        .map(words),
      victim: mine('victim')
        .filter((filler) => run.includes(filler))
        .map(words),
      weapon: mine('weapon')
        .filter((filler) => nearest(filler) === run)
        .map(words),
    }));
  });
}

/** A text's templates, from what the models say of it. */
export function templatesFor(
  analysis: Analysis,
  { fillers, relevance }: ScoredText,
  thresholds: readonly number[],
): Template[] {
  const lists = ROLES.map((role, i) => [role, fillersOf(fillers, role, thresholds[i]!)] as const);
  const told = relevance.document > RELEVANT && lists.some(([, list]) => list.length > 0);
  const ranked = TYPES.map((type, i) => ({ type, p: relevance.types[i]! })).sort((a, b) => b.p - a.p);
  const types = ranked.filter(({ p }, i) => (i === 0 ? told || p > FIRST : p > SECOND)).map(({ type }) => type);
  return templatesOf(analysis, Object.fromEntries(lists) as unknown as Fillers, types);
}

export function predict(inputs: readonly Input[]): object[] {
  const model = loadRoles();
  return inputs.map(({ doc_id, text }) => {
    const analysis = analyse(text.replace(HEAD, ''));
    return { doc_id, templates: templatesFor(analysis, scoreText(model, analysis), model.thresholds) };
  });
}
