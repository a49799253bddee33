import { measureText } from '../../../../models/present/format/measure.ts';
import { displayUnits } from '../../../state/displayUnits.ts';
import type { JSX } from 'preact';
import { valueAt } from '../../../../models/edit/document/json.ts';
import { additionalText, uncheckedText } from '../../../../models/present/figures/limitFigures.ts';
import { deviceChoices } from '../../../fields/catalogueChoices.ts';
import { exact, significant } from '../../../../models/present/format/number.ts';
import { floorDevice } from '../../../state/detailsShown.ts';
import { Combobox } from '../../../ui/Combobox.tsx';
import { planDocument } from '../../../state/editor.ts';
import { figuresByRack } from '../../racks/figuresByRack.ts';
import { capacity, chosenDevice, elevation, isCapacityOld } from './rackState.ts';

interface RackHeadProps {
  readonly rackId: string;
}

/** Key figures of one rack, and its remaining capacity for a device. */
export function RackHead({ rackId }: RackHeadProps): JSX.Element {
  const report = figuresByRack.value.get(rackId);
  const present = elevation.value;
  const weight = report?.deviceWeight_kg ?? null;
  const payload = report?.payload_kg ?? null;
  const stated = valueAt(planDocument.value, ['racks', rackId, 'count']);
  const rackCount = typeof stated === 'number' ? stated : 1;
  return (
    <div class="rack-head">
      <dl class="rack-facts">
        <Fact
          label="Sizing load"
          value={report === undefined ? '–' : `${significant(report.sizing_kW)} kW`}
          note={report === undefined ? 'no results yet' : `${significant(report.sizing_kVA)} kVA`}
        />
        <Fact
          label="Device weight"
          value={measureText(weight, 'kg', displayUnits.value)}
          note={
            payload === null
              ? 'rack payload not known'
              : `of ${measureText(payload, 'kg', displayUnits.value)} payload`
          }
        />
        <Fact
          label="Used rack units"
          value={present === null ? '–' : `${exact(present.used_U)} U`}
          note={
            present === null
              ? ''
              : `${exact(present.height_U - present.used_U)} of ${exact(present.height_U)} U free`
          }
        />
        <Fact
          label="Racks in this entry"
          value={exact(rackCount)}
          note={rackCount > 1 ? 'edited together' : 'single rack'}
        />
      </dl>
      <RemainingCapacity />
    </div>
  );
}

interface FactProps {
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

function Fact({ label, value, note }: FactProps): JSX.Element {
  return (
    <div class="rack-fact">
      <dt>{label}</dt>
      <dd>
        {value}
        <span class="rack-fact-note">{note}</span>
      </dd>
    </div>
  );
}

function RemainingCapacity(): JSX.Element {
  const more = capacity.value?.more ?? null;
  const unchecked = more === null ? '' : uncheckedText(more);
  return (
    <div class={`rack-more ${isCapacityOld.value ? 'is-stale' : ''}`}>
      <div class="field rack-more-device">
        <label class="field-label" for="rack-more-device">
          Remaining capacity for
        </label>
        <Combobox
          id="rack-more-device"
          label="Device for the remaining capacity"
          value={chosenDevice.value}
          choices={deviceChoices.value}
          onChoose={(id) => {
            floorDevice.value = id;
          }}
        />
      </div>
      <p class="rack-more-text">
        <strong>{more === null ? 'Not available without results.' : additionalText(more)}</strong>
        {unchecked !== '' && <span class="rack-note">{unchecked}</span>}
      </p>
    </div>
  );
}
