import type { Claim } from '../api/types.ts';
import { useWords } from '../words/index.tsx';

/** How the claim is put: asserted or denied, hedged, of what time, where in the article, on what evidence. */
export function Standing({ claim }: { readonly claim: Claim }) {
  const words = useWords();
  const { polarity, hedge, mode, role, evidence, inferred } = claim;
  const parts = [words.polarities[polarity], words.hedges[hedge], words.modes[mode], words.roles[role] ?? role];
  return (
    <section>
      <h3>{words.evidence.standing}</h3>
      <p>{parts.join(', ')}</p>
      {inferred && <p className="note">{words.evidence.inferred}</p>}
      {evidence.length > 0 && (
        <p>
          {words.evidence.cites}: {evidence.map(({ text }) => `“${text}”`).join(', ')}
        </p>
      )}
    </section>
  );
}
