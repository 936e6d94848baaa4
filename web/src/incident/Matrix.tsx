import { useMemo, useState } from 'react';
import type { IncidentPage } from '../api/types.ts';
import { Section } from '../parts/Section.tsx';
import { filled } from '../words/counted.ts';
import { useWords } from '../words/index.tsx';
import { type Entry, matrixOf, type Standing } from './matrix.ts';
import { To } from './To.tsx';

/** Values of a cell that are shown before the rest is asked for. */
const FIRST = 3;

/** The claim matrix: fields down, outlets across, agreement told by shape and word. */
export function Matrix({ page }: { readonly page: IncidentPage }) {
  const words = useWords();
  const { outlets, rows } = useMemo(() => matrixOf(page, words), [page, words]);
  return (
    <Section title={words.incident.matrix} note={words.incident.matrixNote}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by the keyboard. */}
      <fieldset className="scrolls" aria-label={words.incident.matrix} tabIndex={0}>
        <table className="matrix">
          <thead>
            <tr>
              <th scope="col">{words.incident.field}</th>
              {outlets.map((outlet) => (
                <th key={outlet} scope="col">
                  {outlet}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, settled, cells }) => (
              <tr key={name}>
                <th scope="row">
                  {name}
                  {settled !== null && <span className="settled">{settled}</span>}
                </th>
                {outlets.map((outlet) => (
                  <Cell key={outlet} entries={cells.get(outlet) ?? []} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </fieldset>
    </Section>
  );
}

function Cell({ entries }: { readonly entries: readonly Entry[] }) {
  const words = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? entries : entries.slice(0, FIRST);
  return (
    <td>
      {shown.map(({ claim, text, standing }) => (
        <To key={claim.id} claim={claim.id} className={`entry ${standing}`}>
          <Mark standing={standing} />
          <span>
            {text}
            {claim.hedge !== 'none' && <em> {words.hedges[claim.hedge]}</em>}
          </span>
        </To>
      ))}
      {entries.length > FIRST && (
        <button type="button" className="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.incident.less : filled(words.incident.more, { n: entries.length })}
        </button>
      )}
    </td>
  );
}

/** Filled: bears it out. Open: says otherwise. A dot: stands beside it. */
export function Mark({ standing }: { readonly standing: Standing }) {
  const words = useWords();
  return (
    <svg className={`standing ${standing}`} viewBox="0 0 12 12" role="img" aria-label={words.incident[standing]}>
      {standing === 'agrees' && <circle cx="6" cy="6" r="5" />}
      {standing === 'against' && <path d="M6 1 11 6 6 11 1 6Z" />}
      {standing === 'beside' && <circle cx="6" cy="6" r="2" />}
    </svg>
  );
}
