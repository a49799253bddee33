import { computed } from '@preact/signals';
import type { JSX } from 'preact';
import { countText } from '../../../../models/units/text.ts';
import { objectAt, textAt } from '../../../../models/edit/document/json.ts';
import { planDocument } from '../../../state/editor.ts';
import { Combobox, type ComboboxItem } from '../../../ui/Combobox.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { ChosenRacksPart } from './ChosenRacksPart.tsx';
import { groupsOf, MAX_UNGROUPED, rackKinds } from '../palette/rackGroups.ts';
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
  const nameOf = (id: string): string => textAt(racks, [id, 'name']) ?? id;
  const choose = (id: string): void => {
    selectedRack.value = id;
    selectedKey.value = null;
  };
  if (rackIds.value.length > MAX_UNGROUPED) {
    return (
      <span class="rack-select">
        <Combobox
          id="rack-shown"
          label="Shown rack"
          value={rackId}
          choices={groupedRacks.value}
          onChoose={choose}
        />
      </span>
    );
  }
  return (
    <span class="control rack-select">
      <select
        class="input select"
        aria-label="Shown rack"
        value={rackId}
        onChange={(event) => {
          choose(event.currentTarget.value);
        }}
      >
        {rackIds.value.map((id) => (
          <option key={id} value={id}>
            {nameOf(id)}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  );
}

/** The entries of the hall under the names of what is in them, found by any of these words. */
const groupedRacks = computed((): readonly ComboboxItem[] =>
  groupsOf(rackKinds.value).flatMap(({ label, rackType, kinds }) =>
    kinds.map(({ rackId, name, rackCount }) => ({
      value: rackId,
      label: name,
      detail: countText(rackCount, 'rack'),
      group: label,
      keywords: `${rackId} ${rackType}`,
    })),
  ),
);
