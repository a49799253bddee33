import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { displayUnits } from '../../../state/displayUnits.ts';
import {
  studyRowColumns,
  sortedRows,
  type RowOrder,
  type RowColumn,
} from '../../../../models/present/tables/studyRowColumns.ts';
import type { ChoosingProps } from './ShownResult.ts';

interface RowsTableProps extends ChoosingProps {
  /** Places of the rows that are listed; default: all that are computed. */
  readonly among?: readonly number[];
}

const ROW_px = 30;
const SHOWN_px = 480;
/** Rows that are rendered above and below those in view. */
const SPARE = 12;

/** All computed rows: those in view are rendered. A click on a head sorts by its column. */
export function RowsTable({ result, chosen, onChoose, among }: RowsTableProps): JSX.Element {
  const { description, rows } = result;
  const order = useSignal<RowOrder>({ column: -1, isFalling: false });
  const top = useSignal(0);
  const columns = useMemo(
    () => studyRowColumns(description, rows, displayUnits.value),
    [description, rows, displayUnits.value],
  );
  const sorted = useMemo(
    () => sortedRows(columns, rows, order.value, among),
    [columns, rows, order.value, among],
  );
  const first = Math.max(0, Math.floor(top.value / ROW_px) - SPARE);
  const last = Math.min(sorted.length, Math.ceil((top.value + SHOWN_px) / ROW_px) + SPARE);
  return (
    <div
      class="scroll-box study-rows"
      role="region"
      aria-label="Rows of the study"
      tabIndex={0}
      onScroll={(event) => {
        top.value = event.currentTarget.scrollTop;
      }}
    >
      <table class="figures-table study-table" aria-rowcount={sorted.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column, place) => (
              <ColumnHead
                key={place}
                column={column}
                place={place}
                order={order.value}
                onOrder={(next) => {
                  order.value = next;
                }}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {first > 0 && (
            <tr class="study-gap" style={{ height: `${String(first * ROW_px)}px` }} aria-hidden="true" />
          )}
          {Array.from(sorted.slice(first, last), (row, index) => (
            <tr
              key={row}
              aria-rowindex={first + index + 2}
              class={row === chosen ? 'is-chosen' : ''}
              onClick={() => {
                onChoose(row);
              }}
            >
              {columns.map((column, place) => (
                <td
                  key={place}
                  class={column.isText ? '' : 'number'}
                  title={column.isText ? column.text(row) : undefined}
                >
                  {place === 0 ? (
                    <button type="button" class="study-row-button" aria-pressed={row === chosen}>
                      {column.text(row)}
                    </button>
                  ) : (
                    column.text(row)
                  )}
                </td>
              ))}
            </tr>
          ))}
          {last < sorted.length && (
            <tr
              class="study-gap"
              style={{ height: `${String((sorted.length - last) * ROW_px)}px` }}
              aria-hidden="true"
            />
          )}
        </tbody>
      </table>
    </div>
  );
}

interface ColumnHeadProps {
  readonly column: RowColumn;
  readonly place: number;
  readonly order: RowOrder;
  readonly onOrder: (order: RowOrder) => void;
}

function ColumnHead({ column, place, order, onOrder }: ColumnHeadProps): JSX.Element {
  const isSorted = order.column === place;
  const direction = order.isFalling ? 'descending' : 'ascending';
  return (
    <th scope="col" class={column.isText ? '' : 'number'} aria-sort={isSorted ? direction : undefined}>
      <button
        type="button"
        class="study-sort"
        onClick={() => {
          onOrder({ column: place, isFalling: isSorted && !order.isFalling });
        }}
      >
        {column.head}
        {column.unit !== '' && <span class="unit">{column.unit}</span>}
        <span aria-hidden="true">{isSorted ? (order.isFalling ? '▼' : '▲') : ''}</span>
      </button>
    </th>
  );
}
