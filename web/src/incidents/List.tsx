import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { along, useAddress } from '../address/address.ts';
import { Go } from '../address/Go.tsx';
import { filled } from '../words/counted.ts';
import { useWords } from '../words/index.tsx';
import { Downloads } from './Downloads.tsx';
import { held, useHeld } from './held.ts';
import { Row } from './Row.tsx';

/** Height of a row before it is measured, CSS pixels. */
const ROW = 88;

/** What fits, in order. Only the rows in sight are drawn. */
export function List() {
  const words = useWords();
  const address = useAddress();
  const { answer, total } = useHeld();
  if (answer === null) return <p className="empty">{words.app.loading}…</p>;
  if (total === 0)
    return (
      <p className="empty">
        {words.list.empty} <Go to={along(address, '/read')}>{words.list.emptyNext}</Go>
      </p>
    );
  return (
    <section aria-label={words.list.list}>
      <div className="list-head">
        <p role="status">
          {answer.shown === answer.all
            ? words.count.incidents(answer.all)
            : filled(words.list.shown, { shown: answer.shown, all: words.count.incidents(answer.all) })}
        </p>
        <Downloads />
      </div>
      {answer.shown === 0 ? <p className="empty">{words.list.none}</p> : <Rows count={answer.shown} />}
    </section>
  );
}

function Rows({ count }: { readonly count: number }) {
  const { rows } = useHeld();
  const top = useRef<HTMLOListElement>(null);
  const [scrollMargin, setMargin] = useState(0);
  useLayoutEffect(() => setMargin(top.current?.offsetTop ?? 0), []);
  const virtual = useWindowVirtualizer({ count, estimateSize: () => ROW, overscan: 8, scrollMargin });
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows that were thrown away with an old answer are wanted again.
  useEffect(() => held.want(first, last), [first, last, rows]);
  return (
    <ol className="rows" ref={top} style={{ blockSize: virtual.getTotalSize() }}>
      {items.map(({ index, start }) => (
        <li
          key={index}
          data-index={index}
          ref={virtual.measureElement}
          aria-posinset={index + 1}
          aria-setsize={count}
          style={{ transform: `translateY(${start - scrollMargin}px)` }}
        >
          <Row summary={rows.get(index)} />
        </li>
      ))}
    </ol>
  );
}
