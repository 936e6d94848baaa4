import { Fragment, type ReactNode } from 'react';

/** A sentence of the catalogue with things to look at in its slots. */
export function Said({
  sentence,
  slots,
}: {
  readonly sentence: string;
  readonly slots: Readonly<Record<string, ReactNode>>;
}) {
  const parts = sentence.split(/\{(\w+)\}/);
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never move.
  return parts.map((part, at) => <Fragment key={at}>{at % 2 === 1 ? slots[part] : part}</Fragment>);
}
