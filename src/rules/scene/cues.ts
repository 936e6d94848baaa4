import { lexicon } from '../../language/lexicon.ts';

/**
 * Words without which a rule finds nothing in a sentence, one bit a rule. They are looked at once a form, so that
 * a rule passes over the sentences that hold none of its own.
 */
export const CUE = {
  status: 1,
  damage: 2,
  claim: 4,
  shots: 8,
  things: 16,
  advice: 32,
  network: 64,
  order: 128,
  arm: 256,
} as const;

/** Words that open an entry of a list, with the entry written as one hyphenated word. */
function openings(name: string): ReadonlySet<string> {
  const firsts = new Set<string>();
  for (const row of lexicon<string>(name).rows()) {
    const words = Object.values(row)[0]!
      .toLowerCase()
      .split(/\s+|(?='s)/);
    firsts.add(words[0]!);
    firsts.add(words.join('-'));
  }
  return firsts;
}

let listed: readonly (readonly [number, ReadonlySet<string>])[] | null = null;

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** By lemma of the verb. */
const VERBS: readonly (readonly [number, ReadonlySet<string>])[] = [
  [
    CUE.status,
    set(
      'pick round arrest detain apprehend capture nab catch jail imprison remand hold incarcerate overpower subdue extradite seize disarm restrain corner charge indict arraign accuse prosecute convict sentence condemn release free acquit exonerate kill die neutralize neutralise eliminate liquidate slay wound injure hospitalize hospitalise hurt surrender flee escape evade abscond',
    ),
  ],
  [
    CUE.damage,
    set(
      'burn torch destroy damage demolish gut wreck smash break shatter raze flatten level ransack vandalize vandalise loot overturn collapse incinerate char scorch crater ruin deface sabotage tear blow hit set ignite dent riddle strip pepper',
    ),
  ],
  [
    CUE.advice,
    set(
      'advise urge ask recommend warn tell order instruct appeal call request encourage want remind caution direct seek implore beg plead',
    ),
  ],
];
/** By the written form. */
const FORMS: readonly (readonly [number, RegExp])[] = [
  [
    CUE.status,
    /^(?:at|on|no|not|got|ran|run|drove|sped|fled|made|managed|in|into|under|behind|turned|gave|killed|shot|took|committed|blew|blown|faces|face|facing|appeared|found|pleaded|pled|released|search|searching|searched|taken|rushed|unknown|unclear|hunt|hunting|hunted|sought|wanted|looking|look|seeking|seek|pursuing|manhunt)$/,
  ],
  [CUE.order, /^(?:offering|offers|offered|offer)$/],
  [CUE.damage, /^(?:fire|flames|ablaze)$/],
  [
    CUE.claim,
    /^(?:claimed|claims|claim|responsibility|credit|authorship|involvement|role|blame|part|behind|carried|carrying|fired|launched|targeted|attacked|struck|bombed|detonated|ambushed|shelled)$/,
  ],
  [CUE.shots, /^(?:shots?|gunshots?|rounds?|bullets?|volleys?|bursts?|times)$/],
  [
    CUE.things,
    /^(?:break|breaks|broke|broken|breaking|shatter|shatters|shattered|shattering|set|sets|setting|built|build|building|erected|erect|erecting|put|pitched|pitch|pitching|raised|use|used|come)$/,
  ],
  [CUE.advice, /^(?:should|must|anyone|those|witnesses|persons)$/],
  [
    CUE.network,
    /^(?:internet|wi-fi|telegram|whatsapp|facebook|twitter|networks?|messengers?|phone|mobile|communications|telephone|instagram|youtube|tiktok|social)$/,
  ],
];

/** The rules a written form is a cue for, as bits, given its dictionary forms as a verb and as a noun. */
export function cuesOf(lower: string, lemma: string, noun: string): number {
  let bits = 0;
  listed ??= [
    [CUE.order, openings('measures')],
    [CUE.arm, openings('weapons')],
  ];
  for (const [bit, firsts] of listed) if (firsts.has(lower) || firsts.has(lemma) || firsts.has(noun)) bits |= bit;
  for (const [bit, verbs] of VERBS) if (verbs.has(lemma)) bits |= bit;
  for (const [bit, form] of FORMS) if (form.test(lower)) bits |= bit;
  return bits;
}
