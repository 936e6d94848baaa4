import { analyse } from '../../src/language/analyse.ts';
import type { Analysis } from '../../src/language/analysis.ts';
import { lexicon } from '../../src/language/lexicon.ts';
import { fillersOf } from '../../src/language/roles/decode.ts';
import { type IncidentType, loadRoles, ROLES, type Role, TYPES } from '../../src/language/roles/model.ts';
import { type Filler, scoreText } from '../../src/language/roles/score.ts';

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

/** Least probability of a kind of incident for a template: the likeliest one, and any further one. */
const FIRST = Number(process.env.FIRST ?? 0.35);
const SECOND = Number(process.env.SECOND ?? 0.4);

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

/**
 * A text's templates: one for each kind of incident it likely tells of. Those who did it stand in all of them, what
 * was hit and with what in the one whose words stand nearest.
 */
function templatesOf(analysis: Analysis, fillers: Fillers, types: readonly IncidentType[]): Template[] {
  const events = eventsOf(analysis);
  const words = ({ place: { first, last } }: Filler) =>
    analysis.text.slice(analysis.tokens[first]!.start, analysis.tokens[last - 1]!.end);
  const own = (role: Role, type: IncidentType) =>
    fillers[role].filter(
      (filler) => role === 'perp_ind' || role === 'perp_org' || typeOf(analysis, events, filler, types) === type,
    );
  return types.map((type) => {
    const roles = ROLES.map((role) => [role, own(role, type).map(words)] as const);
    return { type, ...(Object.fromEntries(roles) as Record<Role, string[]>) };
  });
}

export function predict(inputs: readonly Input[]): object[] {
  const model = loadRoles();
  return inputs.map(({ doc_id, text }) => {
    const analysis = analyse(text.replace(HEAD, ''));
    const scored = scoreText(model, analysis);
    const lists = ROLES.map((role, i) => [role, fillersOf(scored.fillers, role, model.thresholds[i]!)] as const);
    const any = lists.some(([, list]) => list.length > 0);
    const ranked = TYPES.map((type, i) => ({ type, p: scored.types[i]! })).sort((a, b) => b.p - a.p);
    const types = ranked.filter(({ p }, i) => (i === 0 ? any || p > FIRST : p > SECOND)).map(({ type }) => type);
    return { doc_id, templates: templatesOf(analysis, Object.fromEntries(lists) as unknown as Fillers, types) };
  });
}
