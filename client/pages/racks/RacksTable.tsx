import type { JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import { addRack } from '../../../models/edit/commands/racks.ts';
import { objectAt } from '../../../models/edit/document/json.ts';
import { exact } from '../../../models/present/format/number.ts';
import { countText } from '../../../models/units/text.ts';
import { fieldId } from '../../fields/fieldId.ts';
import { planDocument, run } from '../../state/editor.ts';
import { Icon } from '../../ui/Icon.tsx';
import { LongTable } from '../../ui/LongTable.tsx';
import { BulkBar } from './bulk/BulkBar.tsx';
import {
  allRackIds,
  isSelected,
  listedRackIds,
  rackFilter,
  selectedRackIds,
  selectRacks,
  soughtRack,
} from './rackList.ts';
import { RackRow } from './RackRow.tsx';

/** Up to this number of entries all rows are drawn; of more, those in view. */
const MAX_DRAWN = 25;

/** Room of a row without devices, and of each line of devices, before it is measured. */
const ROW_px = 72;
const CONTENTS_px = 40;

/** The racks of the plan, each row an entry of identical racks. */
export function RacksTable(): JSX.Element {
  const count = allRackIds.value.length;
  return (
    <section class="card" aria-labelledby="racks-title">
      <div class="card-head">
        <h2 id="racks-title">Racks</h2>
        <button
          type="button"
          class="button"
          id={fieldId(['racks'])}
          onClick={() => {
            rackFilter.value = '';
            run(addRack(planDocument.value));
          }}
        >
          <Icon name="add" />
          Add rack
        </button>
        {count > 1 && <RackFilter />}
      </div>
      {selectedRackIds.value.length > 0 && <BulkBar />}
      {count === 0 ? (
        <p class="empty">No racks yet. Add one to see its annual energy, cost and carbon.</p>
      ) : (
        <Rows />
      )}
    </section>
  );
}

function RackFilter(): JSX.Element {
  const count = allRackIds.value.length;
  const listed = listedRackIds.value.length;
  return (
    <>
      <input
        class="input racks-filter"
        type="search"
        aria-label="Filter by name, device, rack type or hall"
        placeholder="Filter by name, device, type"
        value={rackFilter.value}
        onInput={(event) => {
          rackFilter.value = event.currentTarget.value;
        }}
      />
      <p class="card-hint" role="status">
        {listed < count ? `${exact(listed)} of ${countText(count, 'row')}` : countText(count, 'row')}
      </p>
    </>
  );
}

function Rows(): JSX.Element {
  const ids = listedRackIds.value;
  const keyOf = useCallback((index: number) => ids[index] ?? '', [ids]);
  const heightOf = useCallback(
    (index: number) => {
      const contents = objectAt(planDocument.peek(), ['racks', ids[index] ?? '', 'contents']);
      return ROW_px + CONTENTS_px * Object.keys(contents).length;
    },
    [ids],
  );
  if (ids.length === 0) return <p class="empty">No rack matches.</p>;
  if (ids.length <= MAX_DRAWN) {
    return (
      <table class="racks-table">
        <thead>
          <HeadRow />
        </thead>
        <tbody>
          {ids.map((id) => (
            <RackRow key={id} rackId={id} />
          ))}
        </tbody>
      </table>
    );
  }
  return (
    <LongTable
      label="Table of racks"
      class="racks-table"
      head={<HeadRow />}
      columnCount={6}
      rowCount={ids.length}
      keyOf={keyOf}
      heightOf={heightOf}
      sought={soughtRack}
      row={(index, rowIndex) => <RackRow key={ids[index]} rackId={ids[index] ?? ''} rowIndex={rowIndex} />}
    />
  );
}

function HeadRow(): JSX.Element {
  const listed = listedRackIds.value;
  const selectedCount = listed.filter((id) => isSelected.value.has(id)).length;
  return (
    <tr>
      <th scope="col">
        {allRackIds.value.length > 1 && (
          <input
            type="checkbox"
            class="rack-check"
            aria-label={`Select all ${countText(listed.length, 'listed row')}`}
            checked={selectedCount === listed.length}
            indeterminate={selectedCount > 0 && selectedCount < listed.length}
            onChange={(event) => {
              selectRacks(listed, event.currentTarget.checked);
            }}
          />
        )}
        Rack and type
      </th>
      <th scope="col">Devices per rack</th>
      <th scope="col">Racks</th>
      <th scope="col">Utilisation</th>
      <th scope="col">Per rack</th>
      <th scope="col">
        <span class="sr-only">Findings and actions</span>
      </th>
    </tr>
  );
}
