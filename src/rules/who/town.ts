import type { Analysis } from '../../language/analysis.ts';
import { gazetteer } from '../../language/gazetteer/gazetteer.ts';
import type { Actor } from '../scene/actor.ts';

/** A town of fewer people may share its name with a person of whom nothing else is told. */
const KNOWN = 20_000;

/**
 * True for a bare name that a place bears and nobody on the page: in "drones attacked Kharkiv" nobody is called Kharkiv.
 * A country or its capital may stand for its forces, so only `struck` ones are asked of those.
 */
export function isPlaceName(analysis: Analysis, actor: Actor, part: 'doer' | 'struck'): boolean {
  const { tokens } = analysis;
  if (actor.shape !== 'name') return false;
  for (let i = actor.first; i < actor.last; i++) if (tokens[i]!.tag !== 'PROPN') return false;
  const name = analysis.text.slice(tokens[actor.first]!.start, tokens[actor.last - 1]!.end);
  const [place] = gazetteer().named(name);
  if (place === undefined) return false;
  const stands = place.kind === 'country' || place.kind === 'capital';
  if (stands) return part === 'struck';
  if (place.kind === 'town' && place.population < KNOWN) return false;
  return !isBorne(analysis, actor);
}

/** True where the name stands elsewhere behind another: "Ann Jackson", "Sgt. Jackson". */
function isBorne({ tokens }: Analysis, { head }: Actor): boolean {
  const { lower } = tokens[head]!;
  return tokens.some(
    (token, i) =>
      token.lower === lower && i > 0 && tokens[i - 1]!.tag === 'PROPN' && tokens[i - 1]!.sentence === token.sentence,
  );
}
