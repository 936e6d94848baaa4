/** A figure of an incident: people killed or wounded, all groups together. */
export interface Figure {
  readonly low: number;
  readonly best: number;
  readonly high: number;
}

/** What of an incident a saved search looks at, and what makes an alert when it changes. */
export interface Watched {
  readonly id: string;
  readonly title: string | null;
  readonly kind: { readonly code: string; readonly event_type: string; readonly sub_event_type: string } | null;
  readonly when: string | null;
  readonly where: {
    readonly name: string;
    readonly country: string | null;
    readonly lat: number | null;
    readonly lon: number | null;
    /** Kilometres within which it lies, as its precision tells. */
    readonly radius?: number | null;
  } | null;
  readonly killed: Figure | null;
  readonly wounded: Figure | null;
  readonly measures: readonly string[];
  readonly groups: readonly string[];
  readonly outlets: number;
  readonly origins: number;
  readonly grade: string;
  readonly contested: boolean;
}

/**
 * A word about one incident to those who keep a search: it fits now (`alert`), something that matters changed
 * (`update`), or it fits no longer (`cancel`).
 */
export interface Alert {
  /** `n_` and a hash of the search, the incident and how many came before. */
  readonly id: string;
  readonly search: string;
  readonly type: 'alert' | 'update' | 'cancel';
  readonly at: string;
  readonly incident: Watched;
  /** What is new, in words: "killed 3 → 5". Empty for the first. */
  readonly changes: readonly string[];
  /** The alerts of this search about this incident that it replaces, oldest first. */
  readonly replaces: readonly { readonly id: string; readonly at: string }[];
}
