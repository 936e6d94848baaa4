/** Closed classes of English words that the toll rule steps over or stops at. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const BE = set("is are was were be been being 's 're gets got get getting remain remains remained lay lie lies");
export const HAVE = set("have has had having 've");
export const MODALS = set('may might could can will would should must shall ll wo ca');
export const NEGATIONS = set("not n't never");
export const ARTICLES = set('a an');
export const DEFINITE = set('the this that these those his her their its my our your such said same');
export const PREPOSITIONS = set(
  'of in from with at near on outside inside by during for to aboard onto into around along among under between behind across against after before off upon via beside alongside toward towards within through including',
);
export const CONJUNCTIONS = set('and or & but nor plus');
export const RELATIVES = set(
  'who whom that which whose where when while as because if although though since until than whether how what why',
);
export const SINGULAR_PRONOUNS = set('he she him her himself herself');
export const PLURAL_PRONOUNS = set('they them themselves we us i you it me myself itself');
export const REFLEXIVES = set('himself herself themselves itself');
export const MORE = set('another further additional more other others else extra');
/** Words between a subject and its verb, or between a verb and its object, that change nothing here. */
export const ADVERBS = set(
  'also reportedly allegedly later then now still all both apparently critically seriously fatally instantly immediately accidentally mistakenly tragically brutally ambushed recently already just only initially subsequently presumably confirmed reported believed feared thought said each either even ultimately eventually actually officially severely slightly badly lightly gravely mortally least again once twice since newly so-far reportedly, simultaneously deliberately intentionally savagely being immediately thus thereby well shortly soon yesterday today overnight early late presumed found left to have allegedly unintentionally always mostly mainly unfortunately sadly himself herself themselves nearby simply almost perhaps likely probably possibly probably, first finally previously formerly publicly definitely deadly further unconfirmed indeed very in-fact'
    .split(' ')
    .join(' '),
);
export const MONTHS = set(
  'january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. jan feb mar apr jun jul aug sep sept oct nov dec',
);
export const DAYS = set(
  'monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun mon. tue. wed. thu. fri. sat. sun. tues thurs tues. thurs.',
);
/** What figures also count: time, money, distance, calibre, ammunition, things. */
export const MEASURES = set(
  "year years month months week weeks day days hour hours minute minutes second seconds night nights decade decades percent % per cent km kilometers kilometres mile miles meter meters metre metres feet foot yards yard blocks block mm caliber calibre degrees kg pounds tons tonnes dollars $ € £ euros rupees cents million-dollar bullets rounds shots shells casings times time a.m. p.m. am pm o'clock gunshots counts charges incidents attacks shootings explosions blasts bombs rockets missiles grenades vehicles cars buses trucks houses homes buildings tanks helicopters aircraft planes drones mortars guns rifles pistols weapons cases arrests villages towns cities districts provinces states countries schools churches shops stores places locations sites points stories floors pages dogs dog cattle cows cow sheep goats horses horse animals animal birds bird cats cat pigs camels livestock deer elephants lions parts halves sections phase phases occasions wounds wound votes seats units apartments avenues lanes lane suspects' bail bond",
);
/** Words that show a capitalised run to be no person. */
export const NOT_NAMES = set(
  'street avenue road drive lane boulevard st. ave. ave blvd blvd. rd. dr. court place park square plaza highway interstate route county city town village state province district region department police sheriff office university college school hospital center centre medical church mosque temple stadium station airport bank hotel restaurant bar club mall store market news press times post herald tribune journal gazette chronicle daily associated reuters company corp inc llc court house senate congress parliament ministry government army navy force forces guard party republic kingdom united states america north south east west northern southern eastern western central middle lake river island islands mount mountain valley bay beach hills heights river creek bridge building apartments apartment complex block avenue al-qaeda taliban isis isil fbi dea atf swat nato un eu video photo photos story related read more live update updates breaking christmas easter thanksgiving day eve week weekend god internet facebook twitter youtube instagram cnn abc cbs nbc fox bbc tv radio ap upi afp gmt est pst edt mosque cemetery prison jail division bureau agency commission council committee authority union league association foundation institute group team front movement brigade battalion council federal national local international american african european middle-east west-bank gaza walmart mcdonald exit crime stoppers homicide detectives unit inn motel lounge grill cafe cafe. pub tavern theater theatre airlines flight airport metro subway'
    .split(' ')
    .join(' '),
);
