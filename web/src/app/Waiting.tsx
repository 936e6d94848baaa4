import { useWords } from '../words/index.tsx';

/** Something is on its way. */
export function Waiting() {
  const words = useWords();
  return (
    <p className="empty" role="status">
      {words.app.loading}…
    </p>
  );
}
