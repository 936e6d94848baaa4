const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Stand before a name: the full stop after them never ends a sentence. */
const TITLES = list(
  'mr mrs ms dr prof rev fr hon pres gov sen rep cong amb sec mayor sgt ssgt msgt sfc cpl lcpl pfc pvt spc lt ltc capt cpt cmdr cdr ' +
    'maj col gen brig adm vadm radm insp det supt asst dep atty st ste mt ft gens cols lts capts sgts drs sens reps messrs mme mlle sr sra srta ing lic don dna hrh ' +
    'e.g i.e viz cf vs approx est dist min max ret',
);

/** May close a sentence or stand inside one. */
const OTHERS = list(
  'jr esq inc ltd co corp bros llc plc bhd s.a etc al dept univ assn ave blvd rd hwy jan feb mar apr jun jul aug sept oct nov dec ' +
    'mon tue tues wed thu thur thurs fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont ' +
    'neb nev okla ore pa penn tenn tex va vt wash wis wyo p.m a.m ph.d u.n u.s u.k u.a.e d.c',
);

/** Only before a figure: "No. 5", "p. 3", "Art. 5". */
const BEFORE_FIGURES = list('no nos p pp art arts sect fig vol ch tel');

/** Written like common words: an abbreviation only with a capital and before another. */
const CAPITALISED_ONLY = list(
  'mar sat sun la ill ind mass miss mo pa co min max est dist hon del don sec fr al wash mayor ing lic det rep sen dep',
);

/**
 * True when a word's full stop belongs to it. `after` is the few characters behind the stop, where "No." looks for
 * its figure.
 */
export function isAbbreviation(word: string, after: string): boolean {
  const lower = word.toLowerCase();
  if (lower.length > 6) return false;
  if (BEFORE_FIGURES.has(lower)) return /^\s?\d/.test(after);
  if (lower.length === 1) return /\p{Lu}/u.test(word) && /^\s+\S/.test(after);
  if (!TITLES.has(lower) && !OTHERS.has(lower)) return false;
  if (!CAPITALISED_ONLY.has(lower)) return true;
  return word !== lower && /^\s?[\p{Lu}\d,]/u.test(after);
}

/** True for a token, stop included, after which a name must follow: "Col.", "Gen.", the initial "J.". */
export function isTitleAbbreviation(lower: string): boolean {
  if (!lower.endsWith('.')) return false;
  const word = lower.slice(0, -1);
  return TITLES.has(word) || BEFORE_FIGURES.has(word) || word.length === 1;
}
