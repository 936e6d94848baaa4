import type { Claim, HedgeKind, SpeakerKind } from '../../model/claim.ts';

/** How far a kind of speaker is relied on for a figure: those who count and answer for it before those who saw or heard. */
const RELIED: Readonly<Record<SpeakerKind, number>> = {
  document: 3,
  medic: 3,
  official: 3,
  police: 3,
  expert: 2,
  agency: 2,
  outlet: 2,
  military: 2,
  security_source: 2,
  witness: 2,
  relative: 2,
  anonymous: 1,
  social_media: 1,
  other: 1,
  party: 0,
};
const HEDGED: Readonly<Record<HedgeKind, number>> = { none: 0, reported: 0.5, alleged: 1, unconfirmed: 1.5 };

/** Higher is more reliable. A side of the fight is not relied on, however it is reported. */
export function reliability(claim: Claim): number {
  const kind = claim.attribution.at(-1)?.kind ?? 'outlet';
  return RELIED[kind] - HEDGED[claim.hedge];
}

/** True for a claim by a side of the fight. */
export function isParty(claim: Claim): boolean {
  return claim.attribution.at(-1)?.kind === 'party';
}

/** True for a claim that may set a figure's ends: no party's, none that its own page calls unconfirmed. */
export function isReliable(claim: Claim): boolean {
  return reliability(claim) >= 1;
}
