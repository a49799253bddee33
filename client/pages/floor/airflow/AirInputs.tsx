import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { changeValue } from '../../../../models/edit/commands/values.ts';
import { isObject, valueAt } from '../../../../models/edit/document/json.ts';
import { exact } from '../../../../models/present/format/number.ts';
import { airDefaults } from '../../../../models/report/airflow/airDefaults.ts';
import { fieldId } from '../../../fields/fieldId.ts';
import { NumberField } from '../../../fields/NumberField.tsx';
import { planDocument, run } from '../../../state/editor.ts';
import { readOnlySource } from '../../../state/readOnlyPlan.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { hallId } from '../floorState.ts';
import { isAirComputed } from './airState.ts';

/** Opened for a requested field too. */
export const areAirInputsOpen = signal(false);

/** How the airflow of the hall is computed. */
export function AirInputs(): JSX.Element {
  const path = ['halls', hallId.value, 'airflow'];
  const stated = valueAt(planDocument.value, path);
  const statedCount = isObject(stated) ? Object.keys(stated).length : 0;
  return (
    <Disclosure
      id="floor-airflow"
      title="Airflow"
      hint={!isAirComputed.value ? 'off' : statedCount === 0 ? 'default' : `${exact(statedCount)} stated`}
      isOpen={areAirInputsOpen.value}
      onToggle={(next) => (areAirInputsOpen.value = next)}
      level={3}
    >
      <div class="air-fields">
        <ComputedCheck path={[...path, 'isComputed']} />
        <NumberField
          path={[...path, 'supplyAir_C']}
          label="Supply air temperature"
          unit="°C"
          step={0.5}
          placeholder="from the cooling"
        />
        <NumberField
          path={[...path, 'supplyRatio']}
          label="Supply ratio"
          step={0.05}
          placeholder="as the units state"
        />
        <NumberField
          path={[...path, 'deviceRise_K']}
          label="Air temperature rise of devices"
          unit="K"
          step={1}
          placeholder={airDefaults.deviceRise_K.value}
        />
        <NumberField
          path={[...path, 'rackLeakageFraction']}
          label="Rack leakage"
          unit="%"
          factor={100}
          step={0.01}
          placeholder={airDefaults.rackLeakageFraction.value}
        />
        <NumberField
          path={[...path, 'containmentGapFraction']}
          label="Gaps of containments"
          unit="%"
          factor={100}
          step={0.01}
          placeholder={airDefaults.containmentGapFraction.value}
        />
      </div>
    </Disclosure>
  );
}

function ComputedCheck({ path }: { readonly path: readonly string[] }): JSX.Element {
  return (
    <label class="air-check">
      <input
        id={fieldId(path)}
        type="checkbox"
        checked={isAirComputed.value}
        disabled={readOnlySource.value !== null}
        onChange={({ currentTarget }) => {
          const value = currentTarget.checked ? undefined : false;
          run(changeValue(planDocument.value, { path, value, label: 'inlet temperatures' }));
        }}
      />
      Compute inlet temperatures
    </label>
  );
}
