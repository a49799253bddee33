import { computed, signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import { facingLabels } from '../../../models/present/floor/facing.ts';
import { lengthText, lengthUnitLabels } from '../../floor/gestures/lengths.ts';
import type { FloorItem } from '../../../models/present/floor/floorItem.ts';
import { higherSeverity } from '../../../models/present/floor/itemSeverity.ts';
import { exact } from '../../../models/present/format/number.ts';
import { countText } from '../../../models/units/text.ts';
import { LongTable } from '../../ui/LongTable.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { showItems } from './showItems.ts';
import { settledSeverities } from './floorChecking.ts';
import { rackSeverities } from './rackFindings.ts';
import { lengthUnit, rows, scene, select, selection } from './floorState.ts';

/** Height of a line of the list, before it is measured. */
const LINE_px = 29;

const filter = signal('');

const rowNames = computed(() => {
  const names = new Map<string, string>();
  for (const { keys, name } of rows.value) for (const key of keys) names.set(key, name);
  return names;
});

const kindNames = computed(
  () => new Map((scene.value?.kinds ?? []).map(({ rackId, name }): [string, string] => [rackId, name])),
);

const racks = computed((): readonly FloorItem[] => {
  const search = filter.value.trim().toLowerCase();
  return (scene.value?.items ?? []).filter(({ list, label, rackId = '' }) => {
    if (list !== 'racks') return false;
    if (search === '') return true;
    return `${label} ${kindNames.value.get(rackId) ?? rackId}`.toLowerCase().includes(search);
  });
});

const lineHeight_px = (): number => LINE_px;

/** The racks of the floor as a table: every rack of the drawing can be selected here too. */
export function RackList(): JSX.Element {
  const all = racks.value;
  const placedCount = scene.value?.items.filter(({ list }) => list === 'racks').length ?? 0;
  const keyOf = useCallback((index: number) => all[index]?.key ?? '', [all]);
  return (
    <section class="floor-list" aria-labelledby="rack-list-title">
      <div class="card-head">
        <h2 id="rack-list-title">Racks on the floor</h2>
        <input
          class="input floor-list-filter"
          type="search"
          aria-label="Filter by label or rack"
          placeholder="Filter by label or rack"
          value={filter.value}
          onInput={(event) => {
            filter.value = event.currentTarget.value;
          }}
        />
        <p class="card-hint" role="status">
          {filter.value.trim() === ''
            ? countText(placedCount, 'rack')
            : `${exact(all.length)} of ${countText(placedCount, 'rack')}`}
        </p>
      </div>
      {all.length === 0 ? (
        <p class="empty">{filter.value === '' ? 'No racks placed yet.' : 'No rack matches.'}</p>
      ) : (
        <LongTable
          label="Table of racks"
          class="figures-table"
          columnCount={7}
          rowCount={all.length}
          keyOf={keyOf}
          heightOf={lineHeight_px}
          head={
            <tr aria-rowindex={1}>
              <th scope="col">Label</th>
              <th scope="col">Rack</th>
              <th scope="col" class="number">
                x, {lengthUnitLabels[lengthUnit.value]}
              </th>
              <th scope="col" class="number">
                y, {lengthUnitLabels[lengthUnit.value]}
              </th>
              <th scope="col">Facing</th>
              <th scope="col">Row</th>
              <th scope="col">Findings</th>
            </tr>
          }
          row={(index, rowIndex) => {
            const rack = all[index];
            return rack === undefined ? (
              <tr key={`none ${String(index)}`} />
            ) : (
              <RackLine key={rack.key} rack={rack} rowIndex={rowIndex} />
            );
          }}
        />
      )}
    </section>
  );
}

interface RackLineProps {
  readonly rack: FloorItem;
  /** Among the rows of the table, its head included. */
  readonly rowIndex: number;
}

function RackLine({ rack, rowIndex }: RackLineProps): JSX.Element {
  const { key, label, rackId = '', west_mm, south_mm, facing_deg = 0 } = rack;
  const severity = higherSeverity(settledSeverities.value.get(key), rackSeverities.value.get(key));
  const unit = lengthUnit.value;
  return (
    <tr aria-rowindex={rowIndex} class={selection.value.has(key) ? 'is-selected' : ''}>
      <th scope="row">
        <button
          type="button"
          class="text-button"
          aria-pressed={selection.value.has(key)}
          aria-label={`Select ${label}`}
          onClick={({ shiftKey, ctrlKey, metaKey }) => {
            if (shiftKey || ctrlKey || metaKey) select([key], 'toggle');
            else showItems([key]);
          }}
        >
          {label}
        </button>
      </th>
      <td>{kindNames.value.get(rackId) ?? rackId}</td>
      <td class="number">{lengthText(west_mm, unit)}</td>
      <td class="number">{lengthText(south_mm, unit)}</td>
      <td>{facingLabels[facing_deg]}</td>
      <td>{rowNames.value.get(key) ?? '–'}</td>
      <td>{severity === undefined ? '–' : <SeverityMark severity={severity} hasWord />}</td>
    </tr>
  );
}
