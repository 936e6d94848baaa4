import type { Decision } from '../api/types.ts';
import { filled } from '../words/counted.ts';
import { dateWords } from '../words/dates.ts';
import type { Words } from '../words/english/index.ts';
import { useWords } from '../words/index.tsx';
import { Sign } from './Sign.tsx';

/** Decisions, the latest first, each with its way back. */
export function Ruled({ decisions }: { readonly decisions: readonly Decision[] }) {
  const words = useWords();
  const undone = new Set(decisions.flatMap(({ ruling }) => (ruling.kind === 'undo' ? [ruling.decision] : [])));
  return (
    <ol className="ruled" reversed>
      {decisions.toReversed().map((decision) => (
        <li key={decision.id} className={undone.has(decision.id) ? 'undone' : ''}>
          <strong>{said(decision, words)}</strong> <span className="note">{dateWords(decision.at, words.code)}</span>
          <p>
            {decision.author}
            {decision.reason !== '' && `: ${decision.reason}`}
          </p>
          {undone.has(decision.id) ? (
            <span className="note">{words.review.undone}</span>
          ) : (
            <Sign title={words.review.undo} ruling={() => ({ kind: 'undo', decision: decision.id })} />
          )}
        </li>
      ))}
    </ol>
  );
}

function said({ ruling }: Decision, words: Words): string {
  const given = ruling as { readonly kind: keyof Words['decisions']['said']; readonly [part: string]: unknown };
  const incidents = Array.isArray(given.incidents) ? given.incidents.length : 0;
  return filled(words.decisions.said[given.kind], {
    verdict: String(words.review[given.verdict as 'same'] ?? ''),
    outlet: String(given.outlet ?? ''),
    grade: String(given.grade ?? ''),
    n: incidents,
  });
}
