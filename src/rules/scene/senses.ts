import type { Analysis, Sentence } from '../../language/analysis.ts';
import type { Actor } from './actor.ts';
import type { Hit } from './triggers.ts';
import { ABSTRACT, FICTION, SPORT } from './words.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words before a word of violence that give it another sense, by that word. */
const BEFORE: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    attack:
      'heart panic asthma anxiety shark dog bear cyber ransomware hacker hacking ddos phishing verbal personal media twitter angina migraine coughing online bee crocodile lion elephant wolf snake animal leopard tiger hippo counter rhetorical negative tax snack fast counter-attack gout pitbull',
    assault: 'verbal frontal fresh-verbal tax legal',
    shot: "booster flu mug screen head-and long big best good giving slap wrist penalty free long-range vaccine tequila vodka whisky whiskey espresso jump three-point money tee parting test bank cheap establishing tracking drone aerial second-vaccine snap iron bogey par covid covid-19 measles allergy tetanus polio rabies insulin 's-best",
    shots:
      'booster flu mug screen long big penalty free vaccine tequila jump three-point calling call called cheap aerial vodka covid-19',
    shooting:
      'photo film video movie trap skeet target clay sport sports points field-goal three-point free-throw basketball clay-pigeon good poor percent percentage hot olympic bird grouse troubleshooting trouble commercial tv',
    bomb: 'photo bath time-ticking cherry glitter f debt demographic population ticking love',
    explosion: 'population baby price cambrian sales demand creative revenue',
    blast: 'winter arctic cold full trumpet horn past furnace icy heat jet',
    clash:
      'title semi-final semifinal league cup personality culture cultural group quarter-final derby play-off playoff friendly premier top-of-the-table ideological schedule scheduling verbal opening home away el-clasico color final twitter weekend',
    strike:
      'lightning bird lucky first-minute stunning superb winning penalty second-half long-range oil match-winning wildcat-bowling third called',
    riot: 'laugh quiet anti',
    rally:
      'stock market car motor late tennis relief bond price dakar motorcycle pep monte-carlo bitcoin euro rouble ruble ninth-inning comeback wall-street global vintage',
    battle:
      'legal court custody title relegation political health cancer bidding uphill verbal boardroom ratings turf lifelong long-running words ball midfield dance rap budget copyright patent regulatory ideological playoff promotion',
    fire: 'camp forest brush house kitchen bush grass wild ceasefire warehouse cease',
    murder: 'character',
    march: 'last next in since early late until from of mid by this through wedding',
    raid: 'tomb air-raid-siren fridge bargain panty',
    killing: 'making make made cord weed time',
    storm: 'twitter tropical snow winter thunder perfect media dust sand',
    siege: 'financial',
    massacre: 'chainsaw texas',
    violence: 'gratuitous',
    fighting: 'cock bull crime dog bull- street-level',
    bombing: 'photo',
    robbery: 'daylight highway-pricing',
    encounter: 'chance first brief close sexual romantic',
    rape: 'oilseed',
    poisoning: 'food lead blood carbon monoxide alcohol mercury mushroom ciguatera',
    walkout: 'court',
    demonstration: 'product cooking live-cooking technology flight-display culinary cookery',
    coup: 'diplomatic marketing publicity pr major-signing',
    disappearance: 'species glacier',
  }).map(([word, before]) => [word, set(before)]),
);

/** Words behind a word of violence that give it another sense or make it part of another thing's name. */
const AFTER: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    attack:
      'ad ads dog dogs line lines helicopter helicopters submarine aircraft plane coach rating minded drone drones rifle rifles',
    shooting:
      'guard guards star stars range ranges club clubs gallery script schedule team sport sports percentage event events competition practice film location coach medal federation champion lesson lessons foul season board enthusiast enthusiasts pains instructor forward game',
    shot: 'put putter clock glass glasses blocker maker list selection gun guns stopper caller callers off up by-shot',
    bomb: 'squad squads disposal technician technicians expert experts experts-called unit cyclone shelter shelters detector detection shell calorimeter sniffing dog dogs sniffer-dog maker scare',
    blast: 'furnace furnaces off radius freezer from beat wave',
    riot: 'police policemen gear shield shields act grrl squad squads officer officers control helmet helmets games',
    murder: 'mystery mysteries ballad rate rates hornet trial-drama',
    homicide:
      'detective detectives investigator investigators unit squad rate rates division bureau department lieutenant sergeant commander section team',
    robbery: 'detective detectives unit squad division',
    fighting: 'chance spirit fit talk words back irish style for against-cancer corruption crime',
    fire: 'department departments chief truck engine station brigade service services safety marshal hazard crew crews alarm sale exit officials extinguisher hose drill hydrant code escape rescue official escapes spokesman control investigator investigators',
    strike: 'force forces rate price zone out outs partner team action-ballot fund back gold oil deal a-chord up',
    battle: 'ground plan lines ready cry rap royale axe tested',
    raid: 'siren sirens shelter array',
    march: 'madness forward 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 , past',
    rally: 'car driver cross round-the-flag racing champion',
    shell: 'company plc oil game out shock corporation petrol gas spokesman',
    rocket: 'science scientist launch ship league mortgage fuel engine propellant man',
    missile: 'defense defence test tests launch silo shield program programme treaty technology',
    crowd: 'funding source pleaser control',
    execution: 'warrant chamber date team drug drugs',
    hostage: 'negotiator negotiators negotiation negotiations situation-room rescue',
    suicide: 'squad prevention rate note hotline watch',
    body: 'armor armour cam camera cameras language parts',
    storm: 'surge drain damage off out warning clouds water',
    drone: 'footage photography pilot on delivery',
    coup: 'de',
    mine: 'worker workers shaft owner',
    mortar: 'board boards and',
    poison: 'ivy control pill oak center',
    protest: 'vote too-much song songs letter note movement votes',
    beating: 'heart the',
    killing: 'time it field fields spree-film machine',
    explosion: 'in of',
    kidnap: 'insurance',
  }).map(([word, after]) => [word, set(after)]),
);

/** Objects that show a verb of violence to be used of something else. */
const OBJECTS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    shoot:
      'film movie video videos photo photos photograph photographs picture pictures scene scenes footage hoop hoops basket baskets throw throws pool par birdie commercial documentary game breeze glance look email text series episode guess portrait selfie',
    kill: 'bill proposal deal time plan germ germs bacteria virus cell cells project amendment story mosquito mosquitoes insect insects weed weeds cow cows engine measure legislation chicken chickens fish animal animals bull momentum cat rat rats wolf bear',
    execute:
      'plan plans warrant warrants order orders search contract contracts strategy play plays trade trades command commands code program decree maneuver will document agreement task function arrest mission project',
    target:
      'inflation audience market markets customer customers growth voter voters consumer consumers emissions rate goal student students-learning',
    beat: 'odds record estimate estimates expectation expectations forecast forecasts cancer rival rivals deadline drum drums team heat traffic clock system favourite favorite champion champions opponent incumbent egg eggs retreat path market defender keeper',
    strike:
      'deal balance chord agreement bargain tone gold oil pose note blow match ball optimistic iceberg alliance plea down law three accord partnership truce nerve similarity',
    storm: 'court field pitch stage chart charts back victory lead barn',
    seize:
      'opportunity chance moment initiative day lead power momentum drug drugs cocaine heroin marijuana pound pounds kilogram kilograms ton tons asset assets document documents computer computers methamphetamine cannabis money cash cigarette cigarettes alcohol narcotic narcotics fentanyl attention',
    capture:
      'imagination attention heart hearts image images footage video mood moment data carbon photo market vote votes spirit title seat seats essence',
    rob: 'peter chance dignity voter voters goal opportunity bank-shot',
    stab: 'back dark guess',
    bomb: 'exam test audition',
    burn: 'calorie calories fat bridge bridges fuel coal wood cash energy candle oil dvd cd incense',
    break: 'record records law news ground silence ice heart hearts leg rule rules deadlock down',
    smash: 'record records hit box-office glass-ceiling avocado home-run serve',
    hack: 'email emails account accounts computer computers server servers system phone phones website network site twitter',
    slash:
      'price prices cost costs budget budgets rate rates job jobs forecast tax taxes spending production rating workforce deficit funding dividend',
    punch: 'ticket ticket-holes card hole air above',
    kick: 'ball goal habit field-goal off campaign extra-point',
    steal:
      'show base bases thunder spotlight limelight march election elections ball identity heart vote votes kiss data secret secrets idea lead',
    raid: 'fridge savings reserve reserves fund funds pension wardrobe',
    overturn:
      'ruling decision verdict conviction law ban lead deficit sentence result results judgment judgement election roe',
    trash: 'talk plan policy',
    topple: 'government regime leader dictator president champion record',
    hijack: 'agenda debate conversation process thread meeting party computer account deal',
    block: 'bill road-test shot',
    occupy: 'post seat position place office wall mind attention space land',
    explode: 'myth popularity laughter anger growth tear',
    march: 'order',
    rally: 'support supporters base troops voters around percent',
    demonstrate:
      'commitment ability need importance skill skills support how that why progress use understanding leadership solidarity power interest resilience knowledge effectiveness capability technology value willingness strength competence proficiency',
    battle:
      'cancer illness disease blaze fire fires flame flames wildfire wildfires addiction depression injury inflation elements storm covid-19 leukemia leukaemia coronavirus corruption poverty relegation wind snow traffic odds insurgency-of-ideas',
    flog: 'horse',
    cane: 'sugar',
    ram: 'home through',
    fire: 'coach manager employee employees worker workers staff question questions imagination',
    detonate: 'debate',
    blast:
      'government opponent president decision critics rival media policy plan plans mayor administration minister move',
    pelt: 'rain',
    club: 'together',
    riddle: 'error errors doubt',
    rape: 'land',
    torture: 'data logic',
    thwart: 'shot attempt-at-goal',
    foil: 'bid-for-title',
  }).map(([word, objects]) => [word, set(objects)]),
);

const EXPLOSION_OF =
  /^(?:colou?r|sound|interest|growth|anger|demand|joy|creativity|flavou?r|taste|popularity|activity|number|numbers|cases|debt|laughter|costs?|prices?|spending|energy|emotion|the)$/;
const PARTICLES = new Set(['off', 'out', 'down', 'up', 'back', 'past', 'ahead', 'home', 'through', 'clear']);
const HOSTILE =
  /^(?:killed|dead|wounded|injured|police|gunmen|gunman|soldiers|victim|victims|suspect|bomb|militants|hospital|arrested|troops|rebels|tear)$/;

/** What a whole sentence is about, where that changes the sense of its words of violence. */
export interface Setting {
  readonly sport: boolean;
  readonly fiction: boolean;
}

/** Reads a sentence's subject from a few words of the pitch and the screen; words of real harm overrule them. */
export function settingOf({ tokens }: Analysis, { first, last }: Sentence): Setting {
  let sport = 0;
  let fiction = 0;
  let harm = 0;
  for (let i = first; i < last; i++) {
    const { lower } = tokens[i]!;
    if (SPORT.has(lower)) sport++;
    if (FICTION.has(lower)) fiction++;
    if (HOSTILE.test(lower)) harm++;
  }
  return { sport: sport >= 2 && harm === 0, fiction: fiction >= 2 && harm === 0 };
}

/** True where a word of violence is used of something else: "a heart attack", "a riot of colour", "shot a film". */
export function isFigurative(
  analysis: Analysis,
  hit: Hit,
  lemma: string,
  asVerb: boolean,
  patient: Actor | null,
): boolean {
  const { tokens } = analysis;
  const sentence = analysis.sentences[tokens[hit.first]!.sentence]!;
  const before = hit.first > sentence.first ? tokens[hit.first - 1]!.lower : '';
  const after = hit.last < sentence.last ? tokens[hit.last]! : null;
  const alone = hit.last - hit.first === 1;
  if (!alone) return false;
  if (BEFORE.get(lemma)?.has(before)) return true;
  if (
    after !== null &&
    AFTER.get(lemma)?.has(after.lower) &&
    !(lemma === 'explosion' || lemma === 'killing' || lemma === 'execution' || asVerb)
  )
    return true;
  if (after?.lower === 'of' || after?.lower === 'in') {
    const next = tokens[hit.last + 1];
    if (
      (lemma === 'explosion' || lemma === 'riot') &&
      next !== undefined &&
      EXPLOSION_OF.test(next.lower) &&
      (after.lower === 'of'
        ? next.lower !== 'the'
        : /^(?:the)$/.test(next.lower) &&
          /^(?:number|numbers|cost|price|use|amount|size|popularity)$/.test(tokens[hit.last + 2]?.lower ?? ''))
    )
      return true;
    if (
      lemma === 'clash' &&
      /^(?:cultures?|civili[sz]ations?|styles?|opinions?|egos?|personalities|titans|values|ideas)$/.test(
        next?.lower ?? '',
      )
    )
      return true;
    if (lemma === 'murder' && next?.lower === 'crows') return true;
  }
  if (patient !== null) {
    const head = tokens[patient.head]!;
    if (asVerb && OBJECTS.get(lemma)?.has(head.lower)) return true;
    if (
      hit.verb?.kind !== 'protest' &&
      hit.noun?.kind !== 'protest' &&
      ABSTRACT.has(head.lower) &&
      patient.shape === 'thing'
    )
      return true;
  }
  if (asVerb && after !== null && PARTICLES.has(after.lower)) {
    if (lemma === 'storm' || lemma === 'rally' || lemma === 'protest') return patient === null;
    if (lemma === 'strike' && after.lower === 'out') return true;
    if (
      lemma === 'shoot' &&
      (after.lower === 'back' || after.lower === 'past' || after.lower === 'ahead' || after.lower === 'clear')
    )
      return true;
    if (lemma === 'shoot' && after.lower === 'up' && patient === null && tokens[hit.last + 1]?.lower !== '.')
      return true;
  }
  return asVerb && lemma === 'shoot' && after?.lower === 'for';
}
