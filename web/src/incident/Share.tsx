import { changed, useAddress } from '../address/address.ts';
import type { IncidentPage } from '../api/types.ts';
import { Downloads } from '../incidents/Downloads.tsx';
import { Copy } from '../parts/Copy.tsx';
import { useWords } from '../words/index.tsx';
import { titleOf } from './Heading.tsx';

/** Handing the incident on: a lasting link, one file, paper, or another program's format. */
export function Share({ page }: { readonly page: IncidentPage }) {
  const address = useAddress();
  const words = useWords();
  const asOf = address.query.get('as_of');
  // A link that is sent on shows what its sender saw, whatever is reported later.
  const lasting = (): string =>
    location.origin + changed(address, { as_of: asOf ?? new Date().toISOString().slice(0, 16) + 'Z' });
  const save = async (): Promise<void> => {
    const { saveAsOneFile } = await import('../share/one-file.ts');
    saveAsOneFile(page, { title: titleOf(page, words), words, look: address.query });
  };
  return (
    <fieldset className="share" aria-label={words.incident.share}>
      <Copy text={lasting}>{words.incident.copyLink}</Copy>
      <button type="button" onClick={() => void save()}>
        {words.incident.oneFile}
      </button>
      <button type="button" onClick={() => window.print()}>
        {words.incident.print}
      </button>
      <Downloads incident={page.incident.id} />
    </fieldset>
  );
}
