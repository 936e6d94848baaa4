import type { Analysis } from '../../language/analysis.ts';
import { fillersOf } from '../../language/roles/decode.ts';
import { loadRoles, type RoleModel } from '../../language/roles/model.ts';
import { ROLES, type Role } from '../../language/roles/names.ts';
import { type Filler, type ScoredText, scoreText } from '../../language/roles/score.ts';
import type { ValueMention } from '../../model/mention.ts';
import type { Rule } from '../rule.ts';
import { isPlausible } from './plausible.ts';
import { counted, FIELD, fillerValue } from './value.ts';

let loaded: RoleModel | null = null;

/** The weights are read when the first text is. */
function model(): RoleModel {
  loaded ??= loadRoles();
  return loaded;
}

/** A text less likely than this to tell of a violent incident is left to the hand-made rules. */
const RELEVANT = 0.2;
/**
 * Least probability of a claim, by role. Kinds of thing are checked besides, so that doers, whose words the key cuts in
 * many ways, need less than a benchmark's best line; victims need more: persons of every part bear names.
 */
const SURE: Readonly<Record<Role, number>> = {
  perp_ind: 0.15,
  perp_org: 0.12,
  target: 0.3,
  victim: 0.35,
  weapon: 0.25,
};

interface Found {
  readonly role: Role;
  readonly filler: Filler;
  readonly score: number;
}

/** Fillers of all roles, surest first; one that shares words with a surer one is dropped: the "car" of a "car bomb". */
function found(analysis: Analysis, { fillers }: ScoredText): Found[] {
  const all = ROLES.flatMap((role, output) =>
    fillersOf(fillers, role, SURE[role])
      .filter(({ place }) => isPlausible(analysis, role, place))
      .map((filler): Found => ({ role, filler, score: filler.scores[output]! })),
  ).sort((a, b) => b.score - a.score);
  const kept: Found[] = [];
  for (const one of all) {
    const { first, last } = one.filler.place;
    if (!kept.some(({ filler: { place } }) => first < place.last && place.first < last)) kept.push(one);
  }
  return kept;
}

/**
 * Perpetrators, targets, victims and weapons as the trained models find them, where no hand-made rule has read the
 * same words already. A filler is marked once, in the sentence that most likely tells of the incident.
 */
export const rule: Rule<ValueMention> = {
  id: 'fillers',
  version: 4,
  about: 'Who did it, what was aimed at, who was hit and with what, learned from annotated reports.',
  spot({ analysis }) {
    const { tokens } = analysis;
    const scored = scoreText(model(), analysis, RELEVANT);
    const mentions = found(analysis, scored).map(({ role, filler }): ValueMention => {
      const { place, count } = counted(analysis, filler.place);
      return {
        kind: 'value',
        field: FIELD[role],
        group: null,
        value: fillerValue(analysis, role, place, count),
        polarity: 'asserted',
        span: [tokens[place.first]!.start, tokens[place.last - 1]!.end],
        anchor: [tokens[place.head]!.start, tokens[place.head]!.end],
      };
    });
    return { mentions: mentions.sort((a, b) => a.span[0] - b.span[0] || (a.field < b.field ? -1 : 1)), notices: [] };
  },
  print(mention, { article }) {
    const { value } = mention;
    const count = value.kind === 'who' && value.count ? ` ${value.count.least}-${value.count.most}` : '';
    return `${mention.field} ${'code' in value ? value.code : ''}${count} "${article.text.slice(...mention.span)}"`;
  },
};
