import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { drawnRows, rowStarts } from './rowWindow.ts';
import { useView } from './useView.ts';

interface LongListProps {
  /** Content of the list, for screen readers. */
  readonly label: string;
  readonly class?: string;
  readonly count: number;
  /** Height of each item with the gap after it. */
  readonly item_px: number;
  /** An `li` with its own key, and with `aria-posinset` and `aria-setsize`, since not all items are on the page. */
  readonly item: (index: number) => JSX.Element;
}

/** A list of any number of items of the same height in a box: only those in view are on the page. */
export function LongList({ label, count, item_px, item, class: className = '' }: LongListProps): JSX.Element {
  const box = useRef<HTMLUListElement>(null);
  const view = useSignal({ top_px: 0, height_px: 400 });
  const kept = useSignal(-1);
  const starts_px = useMemo(() => rowStarts(count, () => item_px), [count, item_px]);
  useView(box, view);
  return (
    <ul
      ref={box}
      class={`long-list ${className}`}
      aria-label={label}
      onFocusIn={(event) => {
        const focused = event.target instanceof Element ? event.target.closest('li') : null;
        kept.value = Number(focused?.ariaPosInSet ?? 0) - 1;
      }}
    >
      {drawnRows(starts_px, view.value, kept.value).map((part) =>
        part.kind === 'row' ? (
          item(part.index)
        ) : (
          <li
            key={`gap ${String(part.after)}`}
            class="long-list-gap"
            aria-hidden="true"
            style={{ height: `${String(part.height_px)}px` }}
          />
        ),
      )}
    </ul>
  );
}
