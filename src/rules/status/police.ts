import type { Analysis, Sentence } from '../../language/analysis.ts';
import type { ValueMention } from '../../model/mention.ts';
import { type Actor, isAttacker, isForce } from '../scene/actor.ts';
import type { Deed } from '../scene/deed.ts';
import { tokenSpan, valueMention, wordsOf } from '../scene/mention.ts';

const FATAL = /^(?:kill|shoot dead|gun down|slay|fatally shoot|shoot and kill|neutrali[sz]e|eliminate)$/;
const PERSON = /^(?:m[ae]n|wom[ae]n|person|people|teen|teenagers?|boy|driver|motorist|individual|youth|brothers?)$/;
/** What somebody did or bore whom police fired at. */
const THREAT =
  /^(?:armed|knife|gun|machete|sword|axe|rifle|pistol|handgun|shotgun|hatchet|screwdriver|weapon|lunged|charged|pointed|fired|opened|brandish\w*|wield\w*|threaten\w*|attacked|stabbed|stabbing|rammed|ambushed|advanced|aimed|raised|barricaded|hostages?)$/;

/** Police who shoot an armed man: he is the suspect, and killed or wounded. */
export function shotByPolice(analysis: Analysis, deeds: readonly Deed[]): ValueMention[] {
  return deeds.flatMap((deed) => {
    const { agent, patient, row, shape, mode, polarity } = deed;
    if (shape !== 'verb' || mode !== null || polarity !== 'asserted' || !isForce(agent) || patient === null) return [];
    if (row.kind !== 'killing' && row.kind !== 'shooting' && row.kind !== 'clash') return [];
    if (isAttacker(patient) || !isThreat(analysis, deed.sentence, patient)) return [];
    const first = Math.min(deed.hit.first, patient.first);
    const last = Math.max(deed.hit.last, patient.last);
    return [
      valueMention(
        'suspect_status',
        { kind: 'coded', code: isFatal(analysis, deed) ? 'killed' : 'wounded', words: wordsOf(analysis, first, last) },
        { span: tokenSpan(analysis, first, last), anchor: tokenSpan(analysis, deed.hit.first) },
      ),
    ];
  });
}

function isThreat({ tokens }: Analysis, { first, last }: Sentence, { head }: Actor): boolean {
  if (!PERSON.test(tokens[head]!.lower)) return false;
  for (let i = first; i < last; i++) if (THREAT.test(tokens[i]!.lower)) return true;
  return false;
}

/** "shot dead", "fatally shot", "shot and killed". */
function isFatal({ tokens }: Analysis, { lemma, hit }: Deed): boolean {
  if (FATAL.test(lemma)) return true;
  return [hit.first - 1, hit.last, hit.last + 1].some((at) =>
    /^(?:fatally|dead|killed)$/.test(tokens[at]?.lower ?? ''),
  );
}
