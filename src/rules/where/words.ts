import type { Token } from '../../language/analysis.ts';
import { lexicon } from '../../language/lexicon.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words right before a name that show it to be a place. */
export const BEFORE = set(
  'in near at outside around neighbouring neighboring adjacent toward towards throughout across into to from within inside via northern southern eastern western central downtown north south east west northeast northwest southeast southwest southwestern southeastern northwestern northeastern between leaving over through visiting nearby upstate rural suburban metro greater',
);

/** "the city of X", "the outskirts of X". */
export const BEFORE_OF = set(
  'city town village capital province region district state suburb port people republic municipality outskirts north south east west streets settlement mayor governor resident residents area part parts department neighborhood neighbourhood county township parish kingdom northeast northwest southeast southwest miles kilometers kilometres km side border shores coast centre center heart native island community university bishop archdiocese direction vicinity station market camp',
);

/** Words right after a name that show it to be a place, though they are no part of it. */
export const AFTER = set(
  'city town village province region district oblast county state governorate suburb area township parish municipality prefecture island airport police residents authorities university hospital mayor officials department neighborhood neighbourhood metro council court jail prison sheriff fire high school resident native shooting attack bombing attacks blast riots government man woman teen couple border area-based parliament embassy office factory plant store market',
);

/** After a name: then it is a division of the first or the second order that is meant, not a town of that name. */
export const DIVISION_AFTER: ReadonlyMap<string, 'admin1' | 'admin2'> = new Map([
  ...[...set('state province region oblast governorate voivodeship krai prefecture')].map(
    (word) => [word, 'admin1'] as const,
  ),
  ...[...set('district county regency raion rayon')].map((word) => [word, 'admin2'] as const),
]);

/** After a name: then it is a newspaper, a firm, a team or a fund that is meant. */
export const COMPANY_AFTER = set(
  'times post herald tribune journal gazette news inc inc. corp corp. ltd ltd. co. llc group bank airlines airways press daily chronicle telegraph guardian examiner observer capital partners holdings motors records red-sox yankees bulls star tribune mirror courier ledger dispatch inquirer standard express mail globe monitor voice declaration accord accords protocol convention treaty prize principles foundation',
);

/** Before a name in capitals that is a person's: ranks, offices, kin. */
const TITLES = set(
  'mr mr. mrs mrs. ms ms. miss dr dr. gen gen. general col col. colonel capt capt. captain cpt lt lt. lieutenant sgt sgt. sergeant maj maj. major cpl cpl. corporal pvt pvt. private adm adm. admiral president senator sen sen. rep rep. gov gov. congressman congresswoman judge justice chief officer detective det det. investigator trooper sheriff deputy spokesman spokeswoman spokesperson minister king queen prince princess sir lord lady pope rev rev. pastor coach professor prof prof. attorney commissioner secretary councilman councilwoman councillor alderman agent inspector superintendent brother sister father uncle aunt victim suspect defendant imam sheikh mullah maulana ayatollah',
);

export const SPEAKING = set(
  'say tell add write note explain testify argue recall reply ask believe think know tweet comment',
);

/** Words inside a name of several words that stand in small letters. */
export const LINKS = set(
  "of the and de del de-la du da do dos das di la le les el al ez es upon on sur y i am an der den ' - . & d'",
);

const givenNames = lexicon<'name' | 'source'>('given-names');
const ordinary = lexicon<'word' | 'source'>('not-places');

export function isGivenName(token: Token): boolean {
  return givenNames.has(token.lower);
}

export function isTitle(token: Token): boolean {
  return TITLES.has(token.lower);
}

/** A word that stands with a capital for many reasons, and also names some hamlet somewhere. */
export function isOrdinary(token: Token): boolean {
  return ordinary.has(token.lower);
}

/** True where the token starts with a capital letter: the least that a name of a place needs. */
export function isCapital(token: Token): boolean {
  const first = token.text.charCodeAt(0);
  if (first >= 65 && first <= 90) return true;
  // "d'Ivoire", "l'Aquila": the capital stands behind the apostrophe.
  if (first < 128) return first > 96 && /^[a-z]['’]\p{Lu}/u.test(token.text);
  return token.text[0] !== token.text[0]!.toLowerCase();
}
