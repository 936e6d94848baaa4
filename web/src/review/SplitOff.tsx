import { filled } from '../words/counted.ts';
import { useWords } from '../words/index.tsx';
import { Sign } from './Sign.tsx';

interface SplitOffProps {
  readonly incident: string;
  readonly accounts: readonly string[];
  readonly outlet: string;
}

/** Rules that a report tells of another incident. */
export function SplitOff({ incident, accounts, outlet }: SplitOffProps) {
  const words = useWords();
  return (
    <Sign
      title={filled(words.incident.split, { outlet })}
      ruling={() => ({ kind: 'split', incident, accounts: [...accounts] })}
    />
  );
}
