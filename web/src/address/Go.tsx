import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { go } from './address.ts';

interface GoProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly to: string;
  readonly replace?: boolean;
}

/** A link within the desk: a real address, followed without loading the desk again. */
export function Go({ to, replace = false, onClick, ...rest }: GoProps) {
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    go(to, { replace });
  };
  return <a href={to} onClick={follow} {...rest} />;
}
