import { signal } from '@preact/signals';
import type { FunctionComponent, JSX } from 'preact';
import { removeRacks } from '../../../../models/edit/commands/rackChanges.ts';
import { countText } from '../../../../models/units/text.ts';
import { planDocument, run, undo } from '../../../state/editor.ts';
import { notify } from '../../../state/notices.ts';
import { Lazy } from '../../../ui/Lazy.tsx';
import { selectedRackIds, selectRacks } from '../rackList.ts';

const isOpen = signal(false);

const loadPanel = (): Promise<FunctionComponent> =>
  import('./BulkPanel.tsx').then(({ BulkPanel }) => BulkPanel);

/** What can be done with the selected entries. */
export function BulkBar(): JSX.Element {
  const ids = selectedRackIds.value;
  return (
    <div class="bulk" role="group" aria-label="Selected racks">
      <div class="bulk-bar">
        <p role="status">{countText(ids.length, 'row')} selected</p>
        <button
          type="button"
          class="button"
          aria-expanded={isOpen.value}
          onClick={() => {
            isOpen.value = !isOpen.value;
          }}
        >
          Change fields
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            run(removeRacks(planDocument.value, ids));
            notify(`Removed ${countText(ids.length, 'rack entry', 'rack entries')}.`, {
              label: 'Undo',
              run: undo,
            });
          }}
        >
          Remove
        </button>
        <button
          type="button"
          class="text-button"
          onClick={() => {
            selectRacks(ids, false);
          }}
        >
          Clear selection
        </button>
      </div>
      {isOpen.value && <Lazy load={loadPanel} />}
    </div>
  );
}
