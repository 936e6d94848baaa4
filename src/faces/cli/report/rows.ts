import type { Claim } from '../../../model/claim.ts';
import type { Field } from '../../../model/fields.ts';
import type { Finding } from '../../../model/finding.ts';
import { spokenCodes } from './codes.ts';
import { counted, LABELS, spokenChain, spokenFinding, spokenValue } from './words.ts';

/** One line of an incident's report. */
export interface Row {
  /** Empty on the second and later lines of one field. */
  readonly label: string;
  readonly value: string;
  readonly source: string;
  /** `2 hops · 1 origin`. */
  readonly standing: string;
  /** What speaks against it, one phrase each. */
  readonly against: readonly string[];
}

const ORDER = Object.keys(LABELS) as Field[];

/** Fields shown in the heading; they have a line of their own only where reports contradict each other. */
const IN_HEADING: ReadonlySet<Field> = new Set(['kind', 'time', 'place']);

/** Lines of what speaks against a value, at most; `show --json` has them all. */
const MOST_AGAINST = 4;

/** The lines of an incident's report, in the order a reader wants them. `claims` holds the incident's claims by id. */
export function rowsOf(findings: readonly Finding[], claims: ReadonlyMap<string, Claim>): Row[] {
  const shown = findings
    .filter(
      (finding) => !IN_HEADING.has(finding.field) || (finding.field !== 'kind' && finding.disagreement === 'conflict'),
    )
    .sort((a, b) => ORDER.indexOf(a.field) - ORDER.indexOf(b.field));
  return shown.map((finding, i) => ({
    ...rowOf(finding, claims),
    label: shown[i - 1]?.field === finding.field ? '' : LABELS[finding.field],
  }));
}

function rowOf(finding: Finding, claims: ReadonlyMap<string, Claim>): Omit<Row, 'label'> {
  const bearers = finding.claims.map((id) => claims.get(id)).filter((claim) => claim !== undefined);
  const bearer = mostTelling(bearers);
  const hops = bearer === undefined ? '' : `${counted(bearer.hops, 'hop')} · `;
  return {
    value: shownValue(finding, bearer, bearers),
    source: bearer === undefined ? '' : withHedge(bearer),
    standing: `${hops}${counted(finding.origins, 'origin')}`,
    against: shortened(
      finding.against
        .map((id) => claims.get(id))
        .filter((claim) => claim !== undefined)
        .map((claim) => `${contraryValue(claim)} · ${spokenChain(claim)}`)
        .filter((line, i, lines) => lines.indexOf(line) === i),
    ),
  };
}

function shortened(lines: readonly string[]): readonly string[] {
  return lines.length <= MOST_AGAINST
    ? lines
    : [...lines.slice(0, MOST_AGAINST - 1), `${lines.length - MOST_AGAINST + 1} more`];
}

/** Of the claims that bear a value, the one whose chain leads furthest back: it names who knew. */
function mostTelling(claims: readonly Claim[]): Claim | undefined {
  return claims.reduce<Claim | undefined>(
    (best, claim) => (best === undefined || claim.hops > best.hops ? claim : best),
    undefined,
  );
}

function withHedge(claim: Claim): string {
  return claim.hedge === 'none' ? spokenChain(claim) : `${spokenChain(claim)} (${claim.hedge})`;
}

function contraryValue(claim: Claim): string {
  return claim.polarity === 'asserted' ? spokenValue(claim.value) : `${claim.polarity}: ${claim.quote}`;
}

function shownValue(finding: Finding, bearer: Claim | undefined, bearers: readonly Claim[]): string {
  const group = groupName(finding.group);
  if (bearer === undefined) return `${group}${spokenFinding(finding)}`;
  if (bearer.value.kind === 'toll') return tollOf(finding, bearer, group);
  const denied = bearer.polarity === 'denied' ? 'denied: ' : '';
  return `${denied}${bearer.value.kind === 'coded' ? spokenCodes(bearer.field, bearers) : spokenValue(bearer.value)}`;
}

/** Whose toll it is, as a word before the figure. */
function groupName(group: Finding['group']): string {
  if (group === null) return '';
  if (group === 'all') return 'in all ';
  return group === 'unspecified' ? '' : `${group} `;
}

function tollOf(finding: Finding, bearer: Claim, group: string): string {
  if (finding.best === 0) return `${group}none (${bearer.quote})`;
  const about = bearer.value.kind === 'toll' && bearer.value.approximate === true ? 'about ' : '';
  return `${group}${about}${spokenFinding(finding)}`;
}
