import { effect, signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { arraySteps, copyItems, type CopyArray } from '../../../../models/edit/commands/arrange/copyItems.ts';
import { boundsOf, shifted } from '../../../../models/floor/rectangle.ts';
import { countText } from '../../../../models/units/text.ts';
import { planDocument } from '../../../state/editor.ts';
import { SelectBox } from '../../../ui/SelectBox.tsx';
import { copySelected } from '../floorClipboard.ts';
import { hallId, selectedItems, stage } from '../floorState.ts';
import { LengthField } from '../LengthField.tsx';
import { CountField } from './CountField.tsx';

/** The array as it was last chosen: the next selection is copied with the same distances. */
const array = signal<CopyArray>({
  columnCount: 1,
  rowCount: 2,
  columnGap_mm: 0,
  rowGap_mm: 1200,
  isAlternate: true,
});

const facings = [
  { value: 'mirrored', label: 'Alternating' },
  { value: 'same', label: 'Same' },
] as const;

const MAX_BLOCKS = 50;

function setArray(change: Partial<CopyArray>): void {
  array.value = { ...array.value, ...change };
}

/** Copies the selection in columns and rows, with a clear distance between the blocks; the copies are shown before. */
export function CopyFields(): JSX.Element | null {
  useEffect(() => {
    const stop = effect(() => {
      const block = boundsOf(selectedItems.value);
      const copies = block === undefined ? [] : arraySteps(block, array.value);
      stage.hold({
        planned: copies.flatMap(({ east_mm, north_mm }) =>
          block === undefined
            ? []
            : [{ ...shifted(block, east_mm, north_mm), label: '', facing_deg: undefined, isBad: false }],
        ),
      });
    });
    return () => {
      stop();
      stage.hold({ planned: [] });
    };
  }, []);
  const items = selectedItems.value;
  const block = boundsOf(items);
  if (block === undefined) return null;
  const { columnCount, rowCount, columnGap_mm, rowGap_mm, isAlternate } = array.value;
  const copies = arraySteps(block, array.value);
  const { keys, addedCount } = copyItems(planDocument.value, hallId.value, items, { copies });
  return (
    <form
      class="floor-panel-body"
      noValidate
      aria-labelledby="copies-title"
      onSubmit={(event) => {
        event.preventDefault();
        const wrong = event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]');
        if (wrong === null) copySelected(copies);
        else wrong.focus();
      }}
    >
      <h3 id="copies-title">Copies</h3>
      <div class="floor-panel-fields">
        <CountField
          id="copy-columns"
          label="Columns, to the east"
          value={columnCount}
          range={[1, MAX_BLOCKS]}
          onEnter={(value) => {
            setArray({ columnCount: value });
          }}
        />
        <LengthField
          id="copy-column-gap"
          label="Distance of columns"
          value_mm={columnGap_mm}
          least_mm={0}
          onEnter={(value) => {
            setArray({ columnGap_mm: value });
          }}
        />
        <CountField
          id="copy-rows"
          label="Rows, to the north"
          value={rowCount}
          range={[1, MAX_BLOCKS]}
          onEnter={(value) => {
            setArray({ rowCount: value });
          }}
        />
        <LengthField
          id="copy-row-gap"
          label="Distance of rows"
          value_mm={rowGap_mm}
          least_mm={0}
          onEnter={(value) => {
            setArray({ rowGap_mm: value });
          }}
        />
        <SelectBox
          id="copy-facing"
          label="Facing"
          choices={facings}
          value={isAlternate ? 'mirrored' : 'same'}
          onChoose={(value) => {
            setArray({ isAlternate: value === 'mirrored' });
          }}
        />
      </div>
      <div class="floor-panel-row">
        <button type="submit" class="button button-main" disabled={keys.length === 0}>
          Copy
        </button>
        <p class="field-note" role="status">
          {countText(copies.length, 'copy', 'copies')}: {countText(keys.length, 'item')}.
          {addedCount > 0 && ` ${countText(addedCount, 'rack')} added to the plan.`} Numbers count the
          selection.
        </p>
      </div>
    </form>
  );
}
