import { useAddress } from '../address/address.ts';
import { addressOf } from '../api/client.ts';
import { useWords } from '../words/index.tsx';

/** Formats that other programs read; the same as `hearsay export`. */
export const FORMATS = [
  'jsonl',
  'json',
  'csv',
  'parquet',
  'geojson',
  'acled',
  'ucdp',
  'plover',
  'cap',
  'jsonld',
  'warc',
];

/** Handing on what is kept, or one incident of it, in every format. */
export function Downloads({ incident = null }: { readonly incident?: string | null }) {
  const { query } = useAddress();
  const words = useWords();
  const look = { as_of: query.get('as_of'), profile: query.get('profile') };
  return (
    <details className="menu">
      <summary>{words.incident.download}</summary>
      <ul>
        {FORMATS.map((format) => (
          <li key={format}>
            <a href={addressOf(`/export/${format}`, { incident, ...look })} download>
              {format}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
