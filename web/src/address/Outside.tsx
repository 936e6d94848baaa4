import type { ReactNode } from 'react';

/** A link out of the desk to an address that a page gave: followed only when it is http(s), and told nothing of us. */
export function Outside({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  const url = URL.parse(to);
  if (url === null || !/^https?:$/.test(url.protocol)) return <span>{children}</span>;
  return (
    <a href={url.href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}
