import { computed, signal } from '@preact/signals';
import type { JSX } from 'preact';
import { facingLabels } from '../../../models/present/floor/facing.ts';
import { lengthText, lengthUnitLabels } from '../../floor/gestures/lengths.ts';
import type { FloorItem } from '../../../models/present/floor/floorItem.ts';
import { higherSeverity } from '../../../models/present/floor/itemSeverity.ts';
import { exact } from '../../../models/present/format/number.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { showItems } from './showItems.ts';
import { settledSeverities } from './floorChecking.ts';
import { rackSeverities } from './rackFindings.ts';
import { lengthUnit, rows, scene, select, selection } from './floorState.ts';

const RACKS_PER_PAGE = 30;

const filter = signal('');
const shownPage = signal(0);

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

/** The racks of the floor as a table: every rack of the drawing can be selected here too. */
export function RackList(): JSX.Element {
  const all = racks.value;
  const pageCount = Math.max(1, Math.ceil(all.length / RACKS_PER_PAGE));
  const page = Math.min(shownPage.value, pageCount - 1);
  const first = page * RACKS_PER_PAGE;
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
            shownPage.value = 0;
          }}
        />
        {pageCount > 1 && (
          <div class="floor-list-pages">
            <button
              type="button"
              class="button"
              disabled={page === 0}
              onClick={() => {
                shownPage.value = page - 1;
              }}
            >
              <Icon name="left" />
              Previous page
            </button>
            <span>
              {exact(first + 1)}–{exact(Math.min(all.length, first + RACKS_PER_PAGE))} of {exact(all.length)}
            </span>
            <button
              type="button"
              class="button"
              disabled={page === pageCount - 1}
              onClick={() => {
                shownPage.value = page + 1;
              }}
            >
              Next page
              <Icon name="right" />
            </button>
          </div>
        )}
      </div>
      {all.length === 0 ? (
        <p class="empty">{filter.value === '' ? 'No racks placed yet.' : 'No rack matches.'}</p>
      ) : (
        <ScrollBox label="Table of racks">
          <table class="figures-table">
            <thead>
              <tr>
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
            </thead>
            <tbody>
              {all.slice(first, first + RACKS_PER_PAGE).map((rack) => (
                <RackLine key={rack.key} rack={rack} />
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </section>
  );
}

interface RackLineProps {
  readonly rack: FloorItem;
}

function RackLine({ rack }: RackLineProps): JSX.Element {
  const { key, label, rackId = '', west_mm, south_mm, facing_deg = 0 } = rack;
  const severity = higherSeverity(settledSeverities.value.get(key), rackSeverities.value.get(key));
  const unit = lengthUnit.value;
  return (
    <tr class={selection.value.has(key) ? 'is-selected' : ''}>
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
