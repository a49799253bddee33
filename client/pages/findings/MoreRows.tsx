import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { countText } from '../../../models/units/text.ts';

interface MoreRowsProps<Row> {
  readonly rows: readonly Row[];
  readonly render: (row: Row) => JSX.Element;
}

/** More rows are drawn on request, so that hundreds of findings do not hold up the page. */
const ROWS_AT_ONCE = 40;

/** The first rows of a list, and a button for the next ones. */
export function MoreRows<Row>({ rows, render }: MoreRowsProps<Row>): JSX.Element {
  const shownCount = useSignal(ROWS_AT_ONCE);
  const rest = rows.length - shownCount.value;
  return (
    <>
      <ul class="finding-rows">{rows.slice(0, shownCount.value).map(render)}</ul>
      {rest > 0 && (
        <button
          type="button"
          class="button finding-more"
          onClick={() => {
            shownCount.value += ROWS_AT_ONCE;
          }}
        >
          Show {countText(Math.min(rest, ROWS_AT_ONCE), 'more finding')} of {rest}
        </button>
      )}
    </>
  );
}
