import type { Claim } from '../../../model/claim.ts';
import type { Incident } from '../../../model/incident.ts';
import { headingOf } from './incident.ts';
import { type Setting, toned, wrapped } from './style.ts';
import { counted, spokenFinding } from './words.ts';

/** An incident in a list: what, where and when, then its figures and how many tell of it. */
export function incidentLines(incident: Incident, claims: ReadonlyMap<string, Claim>, setting: Setting): string {
  const figures = incident.findings
    .filter(
      ({ field, best, low, high }) => (field === 'killed' || field === 'wounded') && (best ?? low ?? high) !== null,
    )
    .map(
      (finding) =>
        `${finding.field} ${finding.group === 'unspecified' ? '' : `${finding.group} `}${spokenFinding(finding)}`,
    );
  const facts = [...figures, counted(incident.accounts.length, 'report'), counted(incident.origins, 'origin')].join(
    ' · ',
  );
  const head = wrapped(headingOf(incident, claims), setting.width).map((line) => toned('title', line, setting));
  const tail = wrapped(facts, setting.width - 2).map((line) => `  ${toned('quiet', line, setting)}`);
  return [...head, ...tail, `  ${toned('id', incident.id, setting)}`].join('\n');
}
