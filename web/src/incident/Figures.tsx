import { changed, useAddress } from '../address/address.ts';
import { Go } from '../address/Go.tsx';
import type { Finding, IncidentPage } from '../api/types.ts';
import { Section } from '../parts/Section.tsx';
import { useWords } from '../words/index.tsx';
import { findingName } from '../words/values.ts';
import { Range } from './Range.tsx';
import { To } from './To.tsx';

const PROFILES = ['ucdp', 'acled', 'gtd', 'ibc'] as const;

/** Fields that count people, in the order a reader asks. */
export const TOLLS = ['killed', 'wounded', 'hospitalised', 'shot', 'missing', 'abducted', 'detained'];

/** The figures that count people, in that order. */
export const tollsOf = ({ incident }: IncidentPage): readonly Finding[] =>
  incident.findings
    .filter(({ field }) => TOLLS.includes(field))
    .toSorted((one, two) => TOLLS.indexOf(one.field) - TOLLS.indexOf(two.field));

/** Every figure as low, best and high, on one scale, under the rules of one project. */
export function Figures({ page }: { readonly page: IncidentPage }) {
  const words = useWords();
  const tolls = tollsOf(page);
  const most = Math.max(1, ...tolls.flatMap(({ best, high }) => [best, high].filter((one) => typeof one === 'number')));
  return (
    <Section title={words.figure.title} aside={<ProfileSwitch given={tolls[0]?.profile} />}>
      {tolls.length === 0 ? (
        <p className="note">{words.figure.noFigures}</p>
      ) : (
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{words.figure.who}</th>
              <th scope="col">{words.figure.best}</th>
              <th scope="col" className="wide">
                {words.figure.low} – {words.figure.high}
              </th>
              <th scope="col">{words.figure.rests}</th>
            </tr>
          </thead>
          <tbody>
            {tolls.map((finding) => (
              <Figure key={`${finding.field} ${finding.group}`} finding={finding} most={most} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function Figure({ finding, most }: { readonly finding: Finding; readonly most: number }) {
  const words = useWords();
  const { low, best, high, claims, origins, grade, disagreement, reason } = finding;
  const said = words.disagreement[disagreement];
  return (
    <tr title={reason}>
      <th scope="row">{findingName(finding, words)}</th>
      <td className="best">
        <To claim={claims[0]} label={`${findingName(finding, words)}: ${best ?? words.figure.someone}`}>
          {best ?? '?'}
        </To>
      </td>
      <td className="wide">
        <Range low={low} best={best} high={high} most={most} />
      </td>
      <td className="rests">
        {words.count.originsShort(origins)}
        {', '}
        {words.grades[grade] ?? grade}
        {said !== '' && <span className="contested"> {said}</span>}
      </td>
    </tr>
  );
}

/** Whose rules settle the figures. */
function ProfileSwitch({ given = 'ucdp' }: { readonly given?: string | undefined }) {
  const address = useAddress();
  const words = useWords();
  const chosen = address.query.get('profile') ?? given;
  return (
    <fieldset className="switch" aria-label={words.figure.rules}>
      <span aria-hidden="true">{words.figure.rules}</span>
      {PROFILES.map((profile) => (
        <Go
          key={profile}
          replace
          to={changed(address, { profile })}
          aria-current={profile === chosen ? 'true' : undefined}
        >
          {words.figure.profiles[profile]}
        </Go>
      ))}
    </fieldset>
  );
}
