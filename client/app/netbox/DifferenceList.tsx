import { useSignal, type Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type {
  DifferenceGroup,
  NetboxDifference,
} from '../../../models/interchange/netbox/compare/NetboxDifference.ts';
import { exact } from '../../../models/present/format/number.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useMedia } from '../../ui/useMedia.ts';
import { differenceDetail, differenceRows, groupLabels, type DifferenceRow } from './differenceRows.ts';

interface DifferenceListProps {
  readonly differences: readonly NetboxDifference[];
  /** Ids of those that are ticked. */
  readonly ticked: Signal<ReadonlySet<string>>;
}

/** Heights of a difference: one line of text and one of values, or twice as many. */
const ITEM_px = { wide: 52, narrow: 96 };
const GROUP_px = 44;
/** Rows that are drawn above and below the visible ones. */
const MARGIN = 6;

/** Differences by group, with ticks; only the visible rows are in the page, so that tens of thousands are no burden. */
export function DifferenceList({ differences, ticked }: DifferenceListProps): JSX.Element {
  const words = useSignal('');
  const closed = useSignal<ReadonlySet<DifferenceGroup>>(new Set());
  const scroll_px = useSignal(0);
  const height_px = useSignal(400);
  const box = useRef<HTMLDivElement>(null);
  const item_px = useMedia('(width < 700px)') ? ITEM_px.narrow : ITEM_px.wide;
  useEffect(() => {
    if (box.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      height_px.value = entry?.contentRect.height ?? 400;
    });
    observer.observe(box.current);
    return () => {
      observer.disconnect();
    };
  }, []);
  const rows = useMemo(
    () => differenceRows(differences, { words: words.value, closed: closed.value }),
    [differences, words.value, closed.value],
  );
  const tops_px = useMemo(() => topsOf(rows, item_px), [rows, item_px]);
  const whole_px = tops_px.at(-1) ?? 0;
  const first = Math.max(0, firstBelow(tops_px, scroll_px.value) - MARGIN);
  const end = firstBelow(tops_px, scroll_px.value + height_px.value) + MARGIN;
  const tick = (ids: readonly string[], isTicked: boolean): void => {
    const next = new Set(ticked.value);
    for (const id of ids) {
      if (isTicked) next.add(id);
      else next.delete(id);
    }
    ticked.value = next;
  };
  return (
    <section class="netbox-differences" aria-label="Differences">
      <div class="netbox-differences-head">
        <span role="status">
          {exact(ticked.value.size)} of {exact(differences.length)} ticked
        </span>
        <button
          type="button"
          class="text-button"
          onClick={() => {
            tick(
              differences.map(({ id }) => id),
              true,
            );
          }}
        >
          All
        </button>
        <button
          type="button"
          class="text-button"
          onClick={() => {
            ticked.value = new Set();
          }}
        >
          None
        </button>
        <button
          type="button"
          class="text-button"
          onClick={() => {
            ticked.value = new Set(differences.filter(({ isSuggested }) => isSuggested).map(({ id }) => id));
          }}
        >
          Suggested
        </button>
        <input
          type="search"
          class="input"
          placeholder="Find"
          aria-label="Find in the differences"
          value={words.value}
          onInput={(event) => {
            words.value = event.currentTarget.value;
          }}
        />
      </div>
      <div
        ref={box}
        class="netbox-differences-box"
        role="group"
        aria-label="Differences by kind"
        tabIndex={0}
        onScroll={(event) => {
          scroll_px.value = event.currentTarget.scrollTop;
        }}
      >
        <div style={{ height: `${String(whole_px)}px` }}>
          <div style={{ transform: `translateY(${String(tops_px[first] ?? 0)}px)` }}>
            {rows.slice(first, end).map((row) =>
              row.kind === 'group' ? (
                <GroupRow
                  key={row.group}
                  row={row}
                  ticked={ticked.value}
                  isOpen={!closed.value.has(row.group)}
                  onTick={tick}
                  onToggle={() => {
                    const next = new Set(closed.value);
                    if (!next.delete(row.group)) next.add(row.group);
                    closed.value = next;
                  }}
                />
              ) : (
                <ItemRow
                  key={row.difference.id}
                  difference={row.difference}
                  height_px={item_px}
                  isTicked={ticked.value.has(row.difference.id)}
                  onTick={tick}
                />
              ),
            )}
          </div>
        </div>
      </div>
      {rows.length === 0 && <p class="field-note">No difference has these words.</p>}
    </section>
  );
}

/** Where each row begins, and where the last one ends. */
function topsOf(rows: readonly DifferenceRow[], item_px: number): readonly number[] {
  let top_px = 0;
  const tops_px = rows.map(({ kind }) => {
    const own_px = top_px;
    top_px += kind === 'group' ? GROUP_px : item_px;
    return own_px;
  });
  return [...tops_px, top_px];
}

/** The row in which a height is. */
function firstBelow(tops_px: readonly number[], at_px: number): number {
  let [low, high] = [0, tops_px.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tops_px[middle] ?? 0) <= at_px) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

interface GroupRowProps {
  readonly row: Extract<DifferenceRow, { kind: 'group' }>;
  readonly ticked: ReadonlySet<string>;
  readonly isOpen: boolean;
  readonly onTick: (ids: readonly string[], isTicked: boolean) => void;
  readonly onToggle: () => void;
}

function GroupRow({ row: { group, ids }, ticked, isOpen, onTick, onToggle }: GroupRowProps): JSX.Element {
  const tickedCount = ids.filter((id) => ticked.has(id)).length;
  const label = groupLabels[group];
  return (
    <div class="netbox-difference netbox-difference-group" style={{ height: `${String(GROUP_px)}px` }}>
      <input
        type="checkbox"
        aria-label={`All ${label.toLowerCase()}`}
        checked={tickedCount === ids.length}
        indeterminate={tickedCount > 0 && tickedCount < ids.length}
        onChange={(event) => {
          onTick(ids, event.currentTarget.checked);
        }}
      />
      <button type="button" class="netbox-group-button" aria-expanded={isOpen} onClick={onToggle}>
        <Icon name={isOpen ? 'down' : 'right'} />
        <strong>{label}</strong>
        <span class="field-note">
          {exact(tickedCount)} of {exact(ids.length)}
        </span>
      </button>
    </div>
  );
}

interface ItemRowProps {
  readonly difference: NetboxDifference;
  readonly height_px: number;
  readonly isTicked: boolean;
  readonly onTick: (ids: readonly string[], isTicked: boolean) => void;
}

function ItemRow({ difference, height_px, isTicked, onTick }: ItemRowProps): JSX.Element {
  const { id, text } = difference;
  const detail = differenceDetail(difference);
  return (
    <label
      class="netbox-difference"
      style={{ height: `${String(height_px)}px` }}
      title={`${text}\n${detail}`}
    >
      <input
        type="checkbox"
        checked={isTicked}
        onChange={(event) => {
          onTick([id], event.currentTarget.checked);
        }}
      />
      <span class="netbox-difference-text">
        <span>{text}</span>
        <span class="netbox-difference-detail">{detail}</span>
      </span>
    </label>
  );
}
