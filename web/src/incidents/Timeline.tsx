import { type PointerEvent, useRef, useState } from 'react';
import { changed, go, useAddress } from '../address/address.ts';
import { dateWords } from '../words/dates.ts';
import { useWords } from '../words/index.tsx';
import type { Bins } from './bins.ts';

const [WIDTH, HEIGHT] = [720, 72];
const day = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** When incidents happened, as bars over time; dragging over them chooses a time. The date fields do the same by keyboard. */
export function Timeline({ bins }: { readonly bins: Bins }) {
  const address = useAddress();
  const words = useWords();
  const { drag, handlers } = useDrag(bins, (from, to) => go(changed(address, { from, to })));
  if (bins.extent === null) return null;
  const [first, last] = bins.extent;
  const most = Math.max(1, ...bins.counts);
  const bar = WIDTH / bins.counts.length;
  const chosen = drag ?? chosenOf(address.query, bins.extent);
  const x = (time: number): number => Math.max(0, Math.min(WIDTH, ((time - first) / (last - first)) * WIDTH));
  return (
    <figure className="timeline">
      <figcaption>
        {words.list.timeline} <span className="note">{words.list.timelineNote}</span>
        {chosen !== null && (
          <button type="button" onClick={() => go(changed(address, { from: null, to: null }))}>
            {words.list.clearTime}
          </button>
        )}
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" {...handlers}>
        {chosen !== null && (
          <rect
            className="brush"
            x={x(chosen[0])}
            y={0}
            width={Math.max(2, x(chosen[1]) - x(chosen[0]))}
            height={HEIGHT}
          />
        )}
        {bins.counts.map((count, at) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place.
            key={at}
            className="bar"
            x={at * bar + 0.5}
            width={bar - 1}
            y={HEIGHT - height(count, most)}
            height={height(count, most)}
          />
        ))}
        <rect className="ground" width={WIDTH} height={HEIGHT} />
      </svg>
      <div className="ends" aria-hidden="true">
        <span>{dateWords(day(first), words.code)}</span>
        <span>
          {chosen !== null && `${dateWords(day(chosen[0]), words.code)} – ${dateWords(day(chosen[1]), words.code)}`}
        </span>
        <span>{dateWords(day(last), words.code)}</span>
      </div>
    </figure>
  );
}

const height = (count: number, most: number): number => (count === 0 ? 0 : 4 + (count / most) * (HEIGHT - 8));

function chosenOf(query: URLSearchParams, [first, last]: readonly [number, number]): readonly [number, number] | null {
  if (!query.has('from') && !query.has('to')) return null;
  const [from, to] = [Date.parse(query.get('from') ?? ''), Date.parse(query.get('to') ?? '')];
  return [Number.isNaN(from) ? first : from, Number.isNaN(to) ? last : to];
}

/** Follows a drag over the bars, and tells the days it ended on. */
function useDrag({ extent }: Bins, done: (from: string, to: string) => void) {
  const start = useRef<number | null>(null);
  const [drag, setDrag] = useState<readonly [number, number] | null>(null);
  const timeAt = (event: PointerEvent<SVGSVGElement>): number => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = Math.max(0, Math.min(1, (event.clientX - box.left) / box.width));
    return extent![0] + share * (extent![1] - extent![0]);
  };
  const handlers = {
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      start.current = timeAt(event);
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      if (start.current === null) return;
      const now = timeAt(event);
      setDrag([Math.min(start.current, now), Math.max(start.current, now)]);
    },
    onPointerUp: () => {
      if (drag !== null) done(day(drag[0]), day(drag[1]));
      start.current = null;
      setDrag(null);
    },
  };
  return { drag, handlers };
}
