/** What the API takes and gives. Made from its OpenAPI document by `npm run desk:types`. */

export interface IncidentList {
  readonly mark: string;
  readonly total: number;
  readonly incidents: readonly Summary[];
}

export interface Summary {
  readonly id: string;
  readonly title: string | null;
  readonly kind: {
    readonly code: string;
    readonly event_type: string;
    readonly sub_event_type: string;
  } | null;
  /** EDTF. */
  readonly when: string | null;
  readonly where: {
    readonly name: string;
    readonly country: string | null;
    readonly lat: number | null;
    readonly lon: number | null;
    readonly precision: string;
  } | null;
  readonly killed: {
    readonly low: number;
    readonly best: number;
    readonly high: number;
  } | null;
  readonly wounded: {
    readonly low: number;
    readonly best: number;
    readonly high: number;
  } | null;
  readonly named: {
    readonly perpetrator: readonly string[];
    readonly target: readonly string[];
    readonly weapon: readonly string[];
    readonly measure: readonly string[];
  };
  readonly groups: readonly string[];
  readonly reports: number;
  readonly outlets: number;
  readonly origins: number;
  readonly grade: string;
  readonly contested: boolean;
  readonly first_reported: string | null;
  readonly last_reported: string | null;
}

export interface Trouble {
  /** What was met, what was expected, what to do. */
  readonly error: string;
}

export interface IncidentPage {
  readonly mark: string;
  readonly summary: Summary;
  readonly incident: Incident;
  readonly claims: readonly Claim[];
  readonly articles: readonly Article[];
  readonly judgements: readonly Judgement[];
  readonly notices: readonly Notice[];
  readonly decisions: readonly Decision[];
  readonly sources: readonly Citing[];
  readonly collapses: readonly Collapse[];
  readonly development: readonly Step[];
}

export interface Incident {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly kind: {
    readonly code: string;
  } | null;
  readonly when: string | null;
  readonly where: {
    readonly name: string;
    readonly country: string | null;
  } | null;
  readonly outlets: number;
  readonly origins: number;
  readonly accounts: readonly {
    readonly id: string;
    readonly article: string;
    readonly title: string | null;
    readonly outlet: string | null;
    readonly published: string | null;
    readonly source: string;
    readonly main: boolean;
    readonly reason: string;
  }[];
  readonly findings: readonly Finding[];
  readonly part_of: {
    readonly incident: string;
    readonly reason: string;
  } | null;
  readonly parts: readonly {
    readonly incident: string;
    readonly reason: string;
  }[];
}

export interface Finding {
  readonly field: string;
  readonly group: string | null;
  readonly low: number | string | null;
  readonly best: number | string | null;
  readonly high: number | string | null;
  readonly profile: string;
  readonly claims: readonly string[];
  readonly against: readonly string[];
  readonly origins: number;
  readonly grade: string;
  readonly reliability: string;
  readonly disagreement: 'none' | 'superseded' | 'conflict' | 'scope' | 'unit';
  readonly reason: string;
}

export interface Claim {
  readonly id: string;
  readonly article: string;
  readonly incident: string | null;
  readonly account: string | null;
  readonly field: string;
  readonly group: string | null;
  readonly value:
    | {
        readonly kind: 'toll';
        readonly least: number | null;
        readonly most: number | null;
        readonly words: string;
        readonly approximate?: true;
      }
    | {
        readonly kind: 'when';
        readonly edtf: string | null;
        readonly earliest: string | null;
        readonly latest: string | null;
        readonly words: string;
        readonly daytime?: string;
      }
    | {
        readonly kind: 'where';
        readonly name: string;
        readonly country: string | null;
        readonly admin1: string | null;
        readonly lat: number | null;
        readonly lon: number | null;
        readonly radius: number | null;
        readonly precision: 'exact' | 'town' | 'near' | 'district' | 'province' | 'region' | 'country';
        readonly gazetteer: string | null;
        readonly words: string;
      }
    | {
        readonly kind: 'event';
        readonly code: string;
        readonly acled: {
          readonly event_type: string;
          readonly sub_event_type: string;
        };
        readonly plover: {
          readonly type: string;
          readonly mode: string | null;
        };
        readonly words: string;
      }
    | {
        readonly kind: 'who';
        readonly code: string;
        readonly words: string;
        readonly name: string | null;
        readonly count: {
          readonly least: number | null;
          readonly most: number | null;
        } | null;
        readonly descriptions: readonly string[];
      }
    | {
        readonly kind: 'coded';
        readonly code: string;
        readonly words: string;
        readonly count?: {
          readonly least: number | null;
          readonly most: number | null;
        };
        readonly level?: string;
        readonly authority?: string;
        readonly areas?: readonly string[];
        readonly starts?: string;
        readonly ends?: string;
        readonly object?: string;
      };
  readonly polarity: 'asserted' | 'denied' | 'unknown';
  readonly hedge: 'none' | 'alleged' | 'reported' | 'unconfirmed';
  readonly mode: 'actual' | 'historical' | 'future' | 'hypothetical';
  readonly quote: string;
  /** Half-open, UTF-16 units of the article text. */
  readonly span: readonly [number, number];
  /** Half-open, UTF-16 units of the article text. */
  readonly sentence: readonly [number, number];
  readonly role: string;
  readonly attribution: readonly Speaker[];
  readonly hops: number;
  readonly origin: {
    readonly id: string;
    readonly text: string;
    readonly kind: string;
  };
  readonly evidence: readonly {
    readonly kind: string;
    readonly text: string;
    /** Half-open, UTF-16 units of the article text. */
    readonly span: readonly [number, number];
  }[];
  readonly inferred: boolean;
  readonly basis: readonly string[];
  readonly by: string;
}

export interface Speaker {
  readonly text: string;
  readonly kind: string;
  /** Half-open, UTF-16 units of the article text. */
  readonly span: readonly [number, number];
}

export interface Article {
  readonly id: string;
  readonly sha256: string;
  readonly source: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly published_from: string | null;
  readonly captured: string;
  readonly language: string;
  readonly text: string;
  readonly blocks: readonly {
    readonly role: string;
    /** Half-open, UTF-16 units of the article text. */
    readonly span: readonly [number, number];
    readonly reason: string;
  }[];
  readonly leads: readonly {
    readonly url: string;
    /** Half-open, UTF-16 units of the article text. */
    readonly span: readonly [number, number];
    readonly role: string;
  }[];
}

export interface Judgement {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly verdict: 'same' | 'different' | 'unsure';
  readonly score: number;
  readonly by: string;
  readonly at: string;
  readonly reasons: readonly {
    readonly feature: string;
    readonly score: number;
    readonly detail: string;
  }[];
}

export interface Notice {
  readonly rule: string;
  readonly level: 'info' | 'warning' | 'error';
  readonly article: string | null;
  readonly source: string | null;
  /** Half-open, UTF-16 units of the article text. */
  readonly span: readonly [number, number] | null;
  readonly message: string;
  readonly actual: string | null;
  readonly expected: string | null;
}

export interface Decision {
  readonly id: string;
  readonly author: string;
  readonly at: string;
  readonly reason: string;
  readonly ruling:
    | {
        readonly kind: 'judge';
        readonly a: string;
        readonly b: string;
        readonly verdict: 'same' | 'different' | 'unsure';
      }
    | {
        readonly kind: 'merge';
        readonly incidents: readonly string[];
      }
    | {
        readonly kind: 'split';
        readonly incident: string;
        readonly accounts: readonly string[];
      }
    | {
        readonly kind: 'correct';
        readonly claim: string;
        readonly value:
          | {
              readonly kind: 'toll';
              readonly least: number | null;
              readonly most: number | null;
              readonly words: string;
              readonly approximate?: true;
            }
          | {
              readonly kind: 'when';
              readonly edtf: string | null;
              readonly earliest: string | null;
              readonly latest: string | null;
              readonly words: string;
              readonly daytime?: string;
            }
          | {
              readonly kind: 'where';
              readonly name: string;
              readonly country: string | null;
              readonly admin1: string | null;
              readonly lat: number | null;
              readonly lon: number | null;
              readonly radius: number | null;
              readonly precision: 'exact' | 'town' | 'near' | 'district' | 'province' | 'region' | 'country';
              readonly gazetteer: string | null;
              readonly words: string;
            }
          | {
              readonly kind: 'event';
              readonly code: string;
              readonly acled: {
                readonly event_type: string;
                readonly sub_event_type: string;
              };
              readonly plover: {
                readonly type: string;
                readonly mode: string | null;
              };
              readonly words: string;
            }
          | {
              readonly kind: 'who';
              readonly code: string;
              readonly words: string;
              readonly name: string | null;
              readonly count: {
                readonly least: number | null;
                readonly most: number | null;
              } | null;
              readonly descriptions: readonly string[];
            }
          | {
              readonly kind: 'coded';
              readonly code: string;
              readonly words: string;
              readonly count?: {
                readonly least: number | null;
                readonly most: number | null;
              };
              readonly level?: string;
              readonly authority?: string;
              readonly areas?: readonly string[];
              readonly starts?: string;
              readonly ends?: string;
              readonly object?: string;
            };
      }
    | {
        readonly kind: 'reject';
        readonly claim: string;
      }
    | {
        readonly kind: 'grade';
        readonly outlet: string;
        readonly grade: string;
      }
    | {
        readonly kind: 'redact';
        readonly article: string;
        readonly spans: readonly (readonly [number, number])[] | null;
      }
    | {
        readonly kind: 'undo';
        readonly decision: string;
      };
}

export interface Citing {
  readonly text: string;
  readonly kind: string;
  readonly fields: readonly string[];
  readonly claims: readonly string[];
  readonly origin: string | null;
  readonly cites: readonly Citing[];
}

/** Claims found to share an origin, and why. */
export interface Collapse {
  readonly claims: readonly string[];
  readonly kind: string;
  readonly reason: string;
  readonly origin: string;
}

/** What was known from one report time on. */
export interface Step {
  readonly at: string;
  readonly articles: readonly string[];
  readonly findings: readonly Finding[];
  readonly killed: {
    readonly low: number;
    readonly best: number;
    readonly high: number;
  } | null;
  readonly wounded: {
    readonly low: number;
    readonly best: number;
    readonly high: number;
  } | null;
}

export interface Difference {
  readonly field: string;
  readonly group: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

export interface ArticlePage {
  readonly article: Article;
  readonly claims: readonly Claim[];
  readonly captures: readonly Capture[];
  readonly page: {
    readonly size: number;
    readonly mediaType: string;
    readonly charset: string;
    readonly redacted: string | null;
  };
  readonly notices: readonly Notice[];
}

export interface Capture {
  readonly sha256: string;
  readonly source: string;
  readonly url: string | null;
  readonly fetched: string;
  readonly how: string;
  readonly outlet: string | null;
}

export interface Found {
  readonly article: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly source: string;
  readonly excerpt: string;
  /** Half-open, UTF-16 units of the article text. */
  readonly span: readonly [number, number];
  readonly score: number;
  readonly incidents: readonly string[];
}

export interface Doubt {
  readonly a: Summary;
  readonly b: Summary;
  readonly score: number;
  readonly judgements: readonly Judgement[];
}

export interface Reading {
  readonly id: string;
  readonly state: 'waiting' | 'reading' | 'done' | 'failed';
  readonly pages: number;
  readonly of: number;
  readonly articles: readonly string[];
  readonly incidents: readonly string[];
  readonly notices: readonly Notice[];
  readonly error: string | null;
}

export interface Setting {
  /** The rules that settle figures where none are asked for. */
  readonly profile: 'ucdp' | 'acled' | 'gtd' | 'ibc';
  /** Address of a MapLibre style; null for the built-in map. */
  readonly map_style: string | null;
}

export interface DecisionsBody {
  readonly author: string;
  readonly reason?: string;
  readonly ruling:
    | {
        readonly kind: 'judge';
        readonly a: string;
        readonly b: string;
        readonly verdict: 'same' | 'different' | 'unsure';
      }
    | {
        readonly kind: 'merge';
        readonly incidents: readonly string[];
      }
    | {
        readonly kind: 'split';
        readonly incident: string;
        readonly accounts: readonly string[];
      }
    | {
        readonly kind: 'correct';
        readonly claim: string;
        readonly value:
          | {
              readonly kind: 'toll';
              readonly least: number | null;
              readonly most: number | null;
              readonly words: string;
              readonly approximate?: true;
            }
          | {
              readonly kind: 'when';
              readonly edtf: string | null;
              readonly earliest: string | null;
              readonly latest: string | null;
              readonly words: string;
              readonly daytime?: string;
            }
          | {
              readonly kind: 'where';
              readonly name: string;
              readonly country: string | null;
              readonly admin1: string | null;
              readonly lat: number | null;
              readonly lon: number | null;
              readonly radius: number | null;
              readonly precision: 'exact' | 'town' | 'near' | 'district' | 'province' | 'region' | 'country';
              readonly gazetteer: string | null;
              readonly words: string;
            }
          | {
              readonly kind: 'event';
              readonly code: string;
              readonly acled: {
                readonly event_type: string;
                readonly sub_event_type: string;
              };
              readonly plover: {
                readonly type: string;
                readonly mode: string | null;
              };
              readonly words: string;
            }
          | {
              readonly kind: 'who';
              readonly code: string;
              readonly words: string;
              readonly name: string | null;
              readonly count: {
                readonly least: number | null;
                readonly most: number | null;
              } | null;
              readonly descriptions: readonly string[];
            }
          | {
              readonly kind: 'coded';
              readonly code: string;
              readonly words: string;
              readonly count?: {
                readonly least: number | null;
                readonly most: number | null;
              };
              readonly level?: string;
              readonly authority?: string;
              readonly areas?: readonly string[];
              readonly starts?: string;
              readonly ends?: string;
              readonly object?: string;
            };
      }
    | {
        readonly kind: 'reject';
        readonly claim: string;
      }
    | {
        readonly kind: 'grade';
        readonly outlet: string;
        readonly grade: string;
      }
    | {
        readonly kind: 'redact';
        readonly article: string;
        readonly spans: readonly (readonly [number, number])[] | null;
      }
    | {
        readonly kind: 'undo';
        readonly decision: string;
      };
}

export interface ReadingsBody {
  readonly pages: readonly (
    | {
        readonly address: string;
      }
    | {
        readonly text: string;
        readonly name?: string;
      }
    | {
        readonly base64: string;
        readonly name: string;
      }
  )[];
  /** The address of a page that is given as text or bytes. */
  readonly url?: string;
  readonly outlet?: string;
}
