import type { Analysis, Sentence, Token } from '../../language/analysis.ts';
import { lexicon, type Row } from '../../language/lexicon.ts';
import { opensName } from './tags.ts';
import { nounLemma } from './triggers.ts';

export type WeaponRow = Row<'weapon' | 'code' | 'act' | 'use' | 'source'>;

/** A weapon named in a sentence: its tokens, widened by words that say what sort ("9mm pistol"). */
export interface Arm {
  readonly first: number;
  readonly last: number;
  readonly row: WeaponRow;
  /** True where the words themselves say that somebody used or bore it. */
  readonly used: boolean;
}

const WEAPONS = lexicon<'weapon' | 'code' | 'act' | 'use' | 'source'>('weapons');
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Behind a weapon's word: it is a law, a shop, a show, not a weapon in somebody's hand. */
const NOT_HELD = set(
  'law laws control rights right owner owners ownership shop shops store stores show shows lobby permit permits license licence licences licenses buyback buy-back ban bans dealer dealers policy policies safety culture industry debate reform reforms legislation registry license-holder range ranges club clubs lobbyist bill background manufacturer manufacturers maker makers sales sale squad squads disposal technician technicians scare threat threats hoax charge charges offence offences offense offenses possession smuggling trafficking trade unit team crime crimes program programme test tests inspector inspectors convention treaty crew crews case cases experts expert wound wounds casing casings belt shelter detector detectors plant worker workers service fire-department science job jobs station collection enthusiast enthusiasts industry-wide amnesty seizure lobbying holder holders battle battles fight fights attack attacks blast blasts explosion explosions assault violence death deaths homicide homicides crime-wave injury injuries victim victims dog dogs factory maker victim company companies mine-clearance band music rating footage video cabinet safe rack locker depot depots cache caches warehouse stockpile stockpiles store dump dumps expert',
);
const BEFORE_OFF = set(
  'top young smoking hired big jumping jump son staple glue nail hot gold coal copper silver diamond salt data tin iron uranium zinc lithium rolling kidney precious brick hard solid glam punk indie folk acid-free fight-club night strip country golf book yacht soccer football tennis rotary sports fan health box photo bath paint spray heat massage water-fight',
);
const HELD = set(
  'with by using used carrying carried wielding wielded brandishing brandished firing fired hurling hurled throwing threw thrown lobbed lobbing tossed pulled drew grabbed armed bearing detonated exploded planted placed launched dropped loaded packed discharged produced swinging swung seized recovered found confiscated via flung pointed pointing aimed of shot hail',
);

/** What only a weapon in use does: "drones struck", "a shell landed". */
const FLIES =
  /^(?:hit|hits|struck|strikes|killed|kills|landed|lands|slammed|exploded|explodes|fell|wounded|injured|destroyed|rained|pounded|tore|ripped|detonated|crashed|blew)$/;

const known = new WeakMap<Sentence, readonly Arm[]>();

/** The weapons a sentence names, laws, shops and metaphors left out. Worked out once for each sentence. */
export function armsIn(analysis: Analysis, sentence: Sentence): readonly Arm[] {
  const before = known.get(sentence);
  if (before !== undefined) return before;
  const arms = armsOf(analysis, sentence);
  known.set(sentence, arms);
  return arms;
}

function armsOf(analysis: Analysis, sentence: Sentence): readonly Arm[] {
  const { tokens } = analysis;
  const found: Arm[] = [];
  for (let i = sentence.first; i < sentence.last; ) {
    const match = opensName(tokens[i]!) ? (WEAPONS.at(tokens, i, sentence.last) ?? capitalAt(tokens[i]!, i)) : null;
    if (match === null) {
      i++;
      continue;
    }
    i = match.last;
    if (isWeapon(tokens, match.first, match.last, sentence)) {
      found.push({
        ...widened(tokens, match.first, match.last),
        row: match.row,
        used: isHeld(analysis, match.first, sentence),
      });
    }
  }
  return found;
}

/** "Drones struck": a word whose capital hides its plural from the list. */
function capitalAt(token: Token, at: number): { first: number; last: number; row: WeaponRow } | null {
  const row = token.tag === 'PROPN' ? WEAPONS.get(nounLemma(token))[0] : undefined;
  return row === undefined ? null : { first: at, last: at + 1, row };
}

function isWeapon(tokens: readonly Token[], first: number, last: number, sentence: Sentence): boolean {
  const token = tokens[last - 1]!;
  // "An IED killed two": letters the tagger takes for a verb stand in no group of verbs.
  if ((token.tag === 'VERB' && token.verb >= 0) || token.tag === 'ADV' || token.tag === 'PRON') return false;
  const before = first > sentence.first ? tokens[first - 1]!.lower : '';
  const after = last < sentence.last ? tokens[last]!.lower : '';
  if (NOT_HELD.has(after) || BEFORE_OFF.has(before)) return false;
  if (token.lower === 'mine' && token.tag !== 'NOUN') return false;
  if (
    /^(?:colt|ruger|browning|beretta|club|jet|shell|torch|arms|tank|shovel|pellet|mace|sling|rope|bottle)$/.test(
      token.lower,
    ) &&
    token.tag === 'PROPN'
  )
    return false;
  if (token.lower === 'arms' && /^(?:his|her|their|my|your|the|open|both|and|in|its)$/.test(before)) return false;
  return !(token.lower === 'fire' && first === last - 1);
}

/** "a .22-caliber Marlin rifle": adjectives and makes in front belong to the weapon; articles do not. */
function widened(tokens: readonly Token[], first: number, last: number): { first: number; last: number } {
  let from = first;
  while (
    from > 0 &&
    tokens[from - 1]!.chunk === tokens[first]!.chunk &&
    tokens[first]!.chunk >= 0 &&
    sort(tokens[from - 1]!)
  )
    from--;
  return { first: from, last };
}

function sort({ tag, lower }: Token): boolean {
  if (
    /caliber|calibre|-mm|mm$|gauge|^\.\d|automatic|handheld|homemade|home-made|improvised|loaded|stolen|crude|powerful/.test(
      lower,
    )
  )
    return true;
  return (
    tag === 'ADJ' &&
    /^(?:heavy|light|long|large|small|big|sharp|toy|fake|illegal|military-style|high-powered|remote-controlled|soviet-made|russian-made|kitchen|steel|iron|wooden|metal|burning)$/.test(
      lower,
    )
  );
}

/** True where a verb or preposition of use stands shortly before: "armed with", "using a", "threw". */
function isHeld({ tokens, chunks }: Analysis, at: number, sentence: Sentence): boolean {
  const chunk = tokens[at]!.chunk;
  const start = chunk >= 0 ? chunks[chunk]!.first : at;
  for (let i = start - 1; i >= Math.max(sentence.first, start - 4); i--) {
    const { lower } = tokens[i]!;
    if (HELD.has(lower)) return true;
    if (lower === '.' || lower === ';') break;
  }
  const end = chunk >= 0 ? chunks[chunk]!.last : at + 1;
  if (end < sentence.last && FLIES.test(tokens[end]!.lower)) return true;
  // "Acid was thrown", "a pistol was found".
  return (
    tokens[end]?.tag === 'AUX' &&
    end < sentence.last &&
    (HELD.has(tokens[end + 1]?.lower ?? '') || HELD.has(tokens[end + 2]?.lower ?? ''))
  );
}
