import { hashOf } from '../../language/hash.ts';
import type { Reading } from '../rule.ts';

/** Words that say how grave an event was without a figure: they only help to choose among figures that were told. */
const HINTS = new Set(
  'homicide homicides murder murdered murders murder-suicide suicide fatal fatally fatality died dies dead death deaths killed killing slain slaying autopsy coroner funeral vigil manslaughter injured injuries injury wounded wound wounds critical stable condition survived survive recover recovering recovery surgery hospital hospitalized treated released non-life-threatening life-threatening attempted assault aggravated robbery accidental accidentally unintentional self-inflicted officer police officer-involved gang drive-by party nightclub bar double triple quadruple couple both victims victim shooter gunman himself herself graze grazed leg arm foot hand torso chest head stomach paralyzed robbed robber unharmed uninjured unhurt missed arrested convicted sentenced trial pleaded guilty charged anniversary memorial deceased body bodies hit struck bullets gunfire shots mass playing cleaning discharged toddler hunting'.split(
    ' ',
  ),
);

const ALL = hashOf('all');
const HEADLINE = hashOf('headline');
const LEAD = hashOf('lead');

/** Hashes of the telling words of an article: those of its headline and lead apart from the rest. */
export function hintsOf({ article, analysis }: Reading): number[] {
  const hints = new Set<number>();
  for (const { lower, sentence, start } of analysis.tokens) {
    const known = HINTS.has(lower);
    if (!known) continue;
    hints.add(hashOf(lower, ALL));
    const block = article.blocks[analysis.sentences[sentence]?.block ?? 0];
    if (block?.role === 'headline') hints.add(hashOf(lower, HEADLINE));
    else if (start < 450) hints.add(hashOf(lower, LEAD));
  }
  return [...hints];
}
