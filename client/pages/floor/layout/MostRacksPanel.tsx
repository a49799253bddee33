import { useSignal } from '@preact/signals';
import { measureText } from '../../../../models/present/format/measure.ts';
import { HEAT_kW } from '../../../../models/units/display/displayUnits.ts';
import { shownUnit, storedValue } from '../../../../models/units/display/shown.ts';
import { displayUnits } from '../../../state/displayUnits.ts';
import type { JSX } from 'preact';
import type { MostRacksOfHall, RackCountLimit } from '../../../../models/report/mostRacksSchema.ts';
import { exact } from '../../../../models/present/format/number.ts';
import { countText } from '../../../../models/units/text.ts';
import { FiguresTable } from '../../../ui/FiguresTable.tsx';
import { hallId, scene } from '../floorState.ts';
import { SelectBox } from '../../../ui/SelectBox.tsx';
import { layoutText } from '../../../../models/present/floor/layoutText.ts';
import {
  applyShownLayout,
  countMostRacks,
  discardLayout,
  isLayingOut,
  mostRacksResult,
  previewLayout,
  shownCount,
  shownLayout,
} from './layoutState.ts';
import { LocalNumberField } from '../../../ui/LocalNumberField.tsx';
import { hallLimitLabels } from '../../../../models/present/words/hallLimitLabels.ts';
import { rackFailureText } from '../../../../models/present/words/rackFailureText.ts';

/** A typed limit in kW: undefined if empty, null if not a number. */
function limitOf(text: string, symbol: string): number | undefined | null {
  if (text.trim() === '') return undefined;
  const value = storedValue(Number(text.trim().replace(',', '.')), symbol, displayUnits.value);
  return Number.isFinite(value) && value >= 0 ? value : null;
}

/** The maximum number of racks of one type, and the binding limit. */
export function MostRacksPanel(): JSX.Element | null {
  const kinds = scene.value?.kinds ?? [];
  const selected = useSignal('');
  const [utility, cooling] = [useSignal(''), useSignal('')];
  const [first] = kinds;
  if (first === undefined) return null;
  const rackId = kinds.some((kind) => kind.rackId === selected.value) ? selected.value : first.rackId;
  const [utility_kW, cooling_kW] = [limitOf(utility.value, 'kW'), limitOf(cooling.value, HEAT_kW)];
  const heatUnit = shownUnit(HEAT_kW, displayUnits.value);
  const messageOf = (limit: number | undefined | null, unit: string): string | undefined =>
    limit === null ? `Must be a number of ${unit} from 0.` : undefined;
  const found = mostRacksResult.value?.hallId === hallId.value ? mostRacksResult.value : null;
  return (
    <form
      class="floor-panel-body floor-panel-second"
      aria-labelledby="most-title"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (utility_kW === null || cooling_kW === null) {
          event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
          return;
        }
        void countMostRacks({
          rackId,
          ...(utility_kW === undefined ? {} : { utility_kW }),
          ...(cooling_kW === undefined ? {} : { cooling_kW }),
        });
      }}
    >
      <h3 id="most-title">Maximum racks</h3>
      <div class="floor-panel-fields">
        <SelectBox
          id="most-kind"
          label="Rack type"
          choices={kinds.map(({ rackId: value, name }) => ({ value, label: name }))}
          value={rackId}
          onChoose={(value) => {
            selected.value = value;
          }}
        />
        <LocalNumberField
          id="most-utility"
          label="Utility feed"
          unit="kW"
          placeholder="no limit"
          text={utility.value}
          message={messageOf(utility_kW, 'kW')}
          onInput={(text) => {
            utility.value = text;
          }}
        />
        <LocalNumberField
          id="most-cooling"
          label="Cooling"
          unit={heatUnit}
          placeholder="hall capacity"
          text={cooling.value}
          message={messageOf(cooling_kW, heatUnit)}
          onInput={(text) => {
            cooling.value = text;
          }}
        />
      </div>
      <div class="floor-panel-row">
        <button type="submit" class="button" disabled={isLayingOut.value}>
          Calculate
        </button>
        <p class="field-note">With the chosen aisles: in an otherwise empty hall, and beside its racks.</p>
      </div>
      <div role="status">
        {found?.result === null && <p class="field-message">{found.message}</p>}
        {found !== null && found.result !== null && <MostRacksResult result={found.result} />}
      </div>
    </form>
  );
}

const allowed = ({ rackCount }: RackCountLimit): string =>
  rackCount === null ? 'no limit' : exact(rackCount);

/** The kind of the binding limit, and the node or stage that sets it. */
function bindingText({ binding, limits }: Pick<MostRacksOfHall, 'binding' | 'limits'>): string {
  const label = limits.find(({ name }) => name === binding)?.label ?? null;
  return label === null ? hallLimitLabels[binding] : `${hallLimitLabels[binding]} (${label})`;
}

function MostRacksResult({ result }: { readonly result: MostRacksOfHall }): JSX.Element {
  const { more } = result;
  const kinds = scene.value?.kinds ?? [];
  const name = kinds.find(({ rackId }) => rackId === result.rack)?.name ?? result.rack;
  const others = kinds.filter(({ rackId }) => rackId !== result.rack);
  const figure = (key: RackCountLimit['name'], value_kW: number | null): string =>
    measureText(value_kW, key === 'cooling' ? HEAT_kW : 'kW', displayUnits.value);
  return (
    <div class="floor-panel-answer">
      <p>
        <strong>
          {countText(result.rackCount, 'rack')} of {name}
        </strong>{' '}
        in {countText(result.rowCount, 'row')}. Limited by: {bindingText(result)}.
      </p>
      <p>
        <strong>{exact(more.rackCount)} more</strong> beside the {countText(more.presentCount, 'rack')} of the
        hall. Limited by: {bindingText(more)}.
      </p>
      {result.failures.map((failure) => (
        <p key={failure.cause} class="field-message">
          Each of them, however many: {rackFailureText(failure)}
        </p>
      ))}
      <FiguresTable
        label="Limits of the number of racks"
        corner="Limit"
        rows={result.limits.map(({ name: key }) => ({ key, head: hallLimitLabels[key] }))}
        columns={[
          {
            head: 'Limit',
            unit: '',
            cells: result.limits.map(({ name: key, limit_kW }) => figure(key, limit_kW)),
          },
          {
            head: 'Per rack',
            unit: '',
            cells: result.limits.map(({ name: key, each_kW }) => figure(key, each_kW)),
          },
          {
            head: 'Allows',
            unit: 'racks',
            cells: result.limits.map(allowed),
          },
          { head: 'Allows more', unit: 'racks', cells: more.limits.map(allowed) },
        ]}
      />
      {result.rackCount > 0 && (
        <div class="floor-panel-row">
          <MostRacksButtons result={result} />
          {others.length > 0 && (
            <p class="field-note">
              This hall also has {others.map((kind) => kind.name).join(', ')}: with these, some stay unplaced.
            </p>
          )}
        </div>
      )}
    </div>
  );
}

/** Shows the maximum number of racks on the floor, then applies it. */
function MostRacksButtons({ result }: { readonly result: MostRacksOfHall }): JSX.Element {
  const { rack: rackId, rackCount } = result;
  const layout = shownLayout.value;
  const isShown = shownCount.value?.rackId === rackId && shownCount.value.rackCount === rackCount;
  if (layout === null || !isShown) {
    return (
      <button
        type="button"
        class="button button-main"
        disabled={isLayingOut.value}
        onClick={() => {
          void previewLayout({ rackId, rackCount });
        }}
      >
        Preview {countText(rackCount, 'rack')}
      </button>
    );
  }
  return (
    <>
      <button
        type="button"
        class="button button-main"
        disabled={isLayingOut.value || layout.placedCount === 0}
        onClick={applyShownLayout}
      >
        Use {countText(rackCount, 'rack')} and lay out
      </button>
      <button type="button" class="button" onClick={discardLayout}>
        Cancel
      </button>
      <p class="field-note">{layoutText(layout)}</p>
    </>
  );
}
