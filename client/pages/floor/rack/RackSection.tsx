import type { JSX } from 'preact';
import { objectAt, textAt } from '../../../../models/edit/document/json.ts';
import { planDocument } from '../../../state/editor.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { ChosenRacksPart } from './ChosenRacksPart.tsx';
import { DragChip } from './DragChip.tsx';
import { RackPanel } from './RackPanel.tsx';
import { chosenRacks, selectedKey, selectedRack, rackIds, shownRack } from './rackState.ts';

/** Details of the racks that are selected on the floor: of one its contents, of several their sums and common fields. */
export function RackSection(): JSX.Element {
  const rackId = shownRack.value;
  if (rackId === undefined) return <p class="empty">This hall has no racks yet.</p>;
  const chosen = chosenRacks.value;
  const areSeveral = chosen.reduce((sum, { labels }) => sum + labels.length, 0) > 1;
  const isOneEntry = chosen.length <= 1;
  return (
    <section class="rack-section" aria-labelledby="rack-title">
      <div class="card-head">
        <h2 id="rack-title">Rack details</h2>
        {isOneEntry && <RackSelect rackId={rackId} />}
      </div>
      <div class="rack-content">
        {areSeveral && <ChosenRacksPart chosen={chosen} />}
        {isOneEntry && <RackPanel key={rackId} rackId={rackId} />}
      </div>
      <DragChip />
    </section>
  );
}

function RackSelect({ rackId }: { readonly rackId: string }): JSX.Element {
  const racks = objectAt(planDocument.value, ['racks']);
  return (
    <span class="control rack-select">
      <select
        class="input select"
        aria-label="Shown rack"
        value={rackId}
        onChange={(event) => {
          selectedRack.value = event.currentTarget.value;
          selectedKey.value = null;
        }}
      >
        {rackIds.value.map((id) => (
          <option key={id} value={id}>
            {textAt(racks, [id, 'name']) ?? id}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  );
}
