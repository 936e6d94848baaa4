import type { Value } from './value.ts';

/** What a field says, and what kind of value it takes. One row a field; docs/fields.md is made from this table. */
export interface FieldRow {
  readonly value: Value['kind'];
  /** True when the field may be split by group of people. */
  readonly grouped: boolean;
  readonly about: string;
  /** The codes a `coded` value may have; empty when the value is not coded. */
  readonly codes: readonly string[];
}

const toll = (about: string): FieldRow => ({ value: 'toll', grouped: true, about, codes: [] });
const who = (about: string): FieldRow => ({ value: 'who', grouped: false, about, codes: [] });
const coded = (about: string, codes: readonly string[]): FieldRow => ({ value: 'coded', grouped: false, about, codes });

/** Suspect statuses, most final last. */
export const SUSPECT_STATUSES = [
  'unknown',
  'at_large',
  'surrendered',
  'detained',
  'wounded',
  'killed',
  'released',
  'charged',
  'convicted',
] as const;

/** What an authority ordered or asked for. */
export const MEASURES = [
  'alert_level',
  'state_of_emergency',
  'curfew',
  'cordon',
  'closure',
  'operation',
  'deployment',
  'advice',
  'appeal',
  'evacuation',
  'internet_shutdown',
  'reward',
  'other',
] as const;

/** PLOVER 2.0 modes that happen within a violent incident, and shots_fired. */
export const ACTS = [
  'abduct',
  'beat',
  'torture',
  'sexual',
  'targeted',
  'destroy',
  'primitive',
  'firearms',
  'explosives',
  'suicide-attack',
  'aerial',
  'drone',
  'heavy-weapons',
  'crowd-control',
  'unconventional',
  'demo',
  'riot',
  'strike',
  'hunger',
  'boycott',
  'obstruct',
  'vandalize',
  'seize',
  'arrest',
  'shots_fired',
] as const;

/** Families of weapons. */
export const WEAPONS = [
  'firearm',
  'explosive',
  'incendiary',
  'blade',
  'blunt',
  'vehicle',
  'artillery',
  'missile',
  'mine',
  'grenade',
  'aircraft',
  'drone',
  'chemical',
  'stone',
  'body',
  'crowd_control',
  'other',
] as const;

/** What was damaged or hit, other than people. */
export const TARGET_CLASSES = [
  'police',
  'military',
  'government',
  'party',
  'diplomatic',
  'medical',
  'school',
  'religious',
  'media',
  'business',
  'bank',
  'residence',
  'transport',
  'vehicle',
  'energy',
  'communication',
  'infrastructure',
  'public_place',
  'other',
] as const;

export const FIELDS = {
  kind: { value: 'event', grouped: false, about: 'What kind of event it was, in ACLED and PLOVER codes.', codes: [] },
  killed: toll('How many people were killed.'),
  wounded: toll('How many people were wounded or injured.'),
  hospitalised: toll('How many people were taken to hospital.'),
  shot: toll('How many people were hit by gunfire, dead or alive.'),
  missing: toll('How many people are missing.'),
  detained: toll('How many people were detained or arrested.'),
  abducted: toll('How many people were abducted or taken hostage.'),
  perpetrator: who('Who did it, as the words name them.'),
  target: coded('What place, building or thing the act was aimed at.', TARGET_CLASSES),
  victim: who('Who was hit, by name or description.'),
  weapon: coded('What it was done with.', WEAPONS),
  act: coded('What was done.', ACTS),
  place: { value: 'where', grouped: false, about: 'Where it happened.', codes: [] },
  time: { value: 'when', grouped: false, about: 'When it happened.', codes: [] },
  damage: coded('What was damaged, burnt or destroyed.', TARGET_CLASSES),
  suspect_status: coded('What became of a suspect.', SUSPECT_STATUSES),
  responsibility: who('Who claimed or denied responsibility.'),
  measure: coded('What the authorities ordered or asked for.', MEASURES),
  evidence: coded('What a claim rests on beside words.', ['video', 'photo', 'audio', 'document', 'post']),
} as const satisfies Record<string, FieldRow>;

export type Field = keyof typeof FIELDS;

/** The fields whose value is a number of people. */
export type TollField = 'killed' | 'wounded' | 'hospitalised' | 'shot' | 'missing' | 'detained' | 'abducted';

/** Whose toll it is. `unspecified`: people whose group is not said; `all`: a total said to cover everyone. */
export const GROUPS = [
  'police',
  'military',
  'security',
  'civilians',
  'attackers',
  'protesters',
  'officials',
  'medics',
  'journalists',
  'children',
  'unspecified',
  'all',
] as const;

export type Group = (typeof GROUPS)[number];
