import { analyse } from '../../src/language/analyse.ts';
import { fillersOf } from '../../src/language/roles/decode.ts';
import { type IncidentType, loadRoles, ROLES, type Role, TYPES } from '../../src/language/roles/model.ts';
import { type Filler, scoreText } from '../../src/language/roles/score.ts';

interface Input {
  readonly doc_id: string;
  readonly text: string;
}

type Template = { readonly type: IncidentType } & Record<Role, string[]>;

/** A wire report's head: place, date, and what follows the dashes in square brackets. */
const HEAD = /^[^\n]{0,200}?--\s+(?:\[[^\]]+\]\s+)+/;

/** Least probability of a kind of incident for a template of its own. */
const LINE = Number(process.env.LINE ?? 0.35);
const SECOND = Number(process.env.SECOND ?? 0.5);

export function predict(inputs: readonly Input[]): object[] {
  const model = loadRoles();
  return inputs.map(({ doc_id, text }) => {
    const body = text.replace(HEAD, '');
    const analysis = analyse(body);
    const scored = scoreText(model, analysis);
    const fillers = new Map(
      ROLES.map((role, i) => [role, fillersOf(scored.fillers, role, model.thresholds[i]!)] as const),
    );
    const any = [...fillers.values()].some((list) => list.length > 0);
    const ranked = TYPES.map((type, i) => ({ type, p: scored.types[i]! })).sort((a, b) => b.p - a.p);
    const types = ranked.filter(({ p }, i) => (i === 0 ? any || p > LINE : p > SECOND)).map(({ type }) => type);
    const words = ({ place }: Filler) =>
      body.slice(analysis.tokens[place.first]!.start, analysis.tokens[place.last - 1]!.end);
    const templates = types.map(
      (type) =>
        ({ type, ...Object.fromEntries(ROLES.map((role) => [role, fillers.get(role)!.map(words)])) }) as Template,
    );
    return { doc_id, templates };
  });
}
