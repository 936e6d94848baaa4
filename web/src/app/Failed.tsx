import { useWords } from '../words/index.tsx';

/** Something did not come, in the words of who refused it. */
export function Failed({ error, again }: { readonly error: Error; readonly again?: () => void }) {
  const words = useWords();
  return (
    <div className="empty" role="alert">
      <p>{words.app.failed}</p>
      <p>{error.message}</p>
      {again !== undefined && (
        <button type="button" onClick={again}>
          {words.app.again}
        </button>
      )}
    </div>
  );
}
