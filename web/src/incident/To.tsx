import type { ReactNode } from 'react';
import { changed, useAddress } from '../address/address.ts';
import { Go } from '../address/Go.tsx';

interface ToProps {
  readonly claim: string | undefined;
  readonly children: ReactNode;
  readonly className?: string;
  readonly label?: string;
}

/** A value that leads to the sentence it stands on, beside it. */
export function To({ claim, children, className = '', label }: ToProps) {
  const address = useAddress();
  if (claim === undefined) return <span className={className}>{children}</span>;
  const chosen = address.query.get('claim') === claim;
  return (
    <Go
      className={`to ${className}`}
      to={changed(address, { claim })}
      aria-current={chosen ? 'true' : undefined}
      aria-label={label}
    >
      {children}
    </Go>
  );
}
