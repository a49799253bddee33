import { useSignal, type Signal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { countText } from '../../models/units/text.ts';
import { drawnRows, rowStarts } from './rowWindow.ts';
import { useView } from './useView.ts';

/** A row that is scrolled to; a new object scrolls again. */
export interface SoughtRow {
  readonly index: number;
}

interface LongTableProps {
  /** Content of the table, for screen readers. */
  readonly label: string;
  readonly class?: string;
  readonly head: ComponentChildren;
  readonly columnCount: number;
  readonly rowCount: number;
  /** The key of a row, which keeps its height. */
  readonly keyOf: (index: number) => string;
  /** A first guess of the height of a row: the real one is measured. */
  readonly heightOf: (index: number) => number;
  readonly sought?: Signal<SoughtRow | null>;
  /** A `tr` with `aria-rowindex` of `rowIndex` and with its own key. */
  readonly row: (index: number, rowIndex: number) => JSX.Element;
}

/** Rows of a table that are printed; a note tells the number of the others. */
const MAX_PRINTED = 1000;

/** A table of any number of rows in a box: only the rows in view are on the page. Screen readers are told the number of all. */
export function LongTable(props: LongTableProps): JSX.Element {
  const { label, head, columnCount, rowCount, keyOf, heightOf, sought, row, class: className = '' } = props;
  const box = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const view = useSignal({ top_px: 0, height_px: 600 });
  const kept = useSignal('');
  const isPrinting = useSignal(false);
  const measured = useRef(new Map<string, number>());
  const measuring = useSignal(0);
  const starts_px = useMemo(
    () => rowStarts(rowCount, (index) => measured.current.get(keyOf(index)) ?? heightOf(index)),
    [rowCount, keyOf, heightOf, measuring.value],
  );
  useView(box, view);
  usePrinting(isPrinting);

  useLayoutEffect(() => {
    let isOther = false;
    for (const drawn of body.current?.querySelectorAll<HTMLTableRowElement>('tr[aria-rowindex]') ?? []) {
      const key = keyOf(Number(drawn.ariaRowIndex) - 2);
      if (Math.abs((measured.current.get(key) ?? 0) - drawn.offsetHeight) < 1) continue;
      measured.current.set(key, drawn.offsetHeight);
      isOther = true;
    }
    if (isOther) measuring.value += 1;
  });

  useLayoutEffect(() => {
    const index = sought?.value?.index;
    if (index === undefined || box.current === null) return;
    box.current.scrollTop = starts_px[index] ?? 0;
    view.value = { ...view.value, top_px: box.current.scrollTop };
  }, [sought?.value]);

  const keptIndex = kept.value === '' ? -1 : Number(kept.value);
  const parts = isPrinting.value
    ? Array.from({ length: Math.min(rowCount, MAX_PRINTED) }, (_, index) => ({ kind: 'row', index }) as const)
    : drawnRows(starts_px, view.value, keptIndex);
  const unprinted = rowCount - MAX_PRINTED;
  return (
    <>
      <div ref={box} class="scroll-box long-table" role="region" aria-label={label} tabIndex={0}>
        <table class={className} aria-rowcount={rowCount + 1}>
          <thead>{head}</thead>
          <tbody
            ref={body}
            onFocusIn={(event) => {
              const focused = event.target instanceof Element ? event.target.closest('tr') : null;
              kept.value = focused === null ? '' : String(Number(focused.ariaRowIndex) - 2);
            }}
          >
            {parts.map((part) =>
              part.kind === 'row' ? (
                row(part.index, part.index + 2)
              ) : (
                <tr key={`gap ${String(part.after)}`} class="long-table-gap" aria-hidden="true">
                  <td colSpan={columnCount} style={{ height: `${String(part.height_px)}px` }} />
                </tr>
              ),
            )}
          </tbody>
        </table>
      </div>
      {isPrinting.value && unprinted > 0 && <p>and {countText(unprinted, 'more row')}</p>}
    </>
  );
}

function usePrinting(isPrinting: Signal<boolean>): void {
  useEffect(() => {
    const begin = (): void => {
      isPrinting.value = true;
    };
    const end = (): void => {
      isPrinting.value = false;
    };
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
}
