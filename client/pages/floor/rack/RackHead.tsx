import type { JSX } from 'preact';
import { rackCountOf } from '../../../../models/edit/commands/splitRacks.ts';
import { additionalText, uncheckedText } from '../../../../models/present/figures/limitFigures.ts';
import { measureText } from '../../../../models/present/format/measure.ts';
import { exact, significant } from '../../../../models/present/format/number.ts';
import { deviceChoices, rackTypeChoices } from '../../../fields/catalogueChoices.ts';
import { RowField } from '../../../fields/RowField.tsx';
import { TextField } from '../../../fields/TextField.tsx';
import { displayUnits } from '../../../state/displayUnits.ts';
import { planDocument } from '../../../state/editor.ts';
import { Combobox } from '../../../ui/Combobox.tsx';
import { figuresByRack } from '../../racks/figuresByRack.ts';
import { separate } from './rackActions.ts';
import {
  capacity,
  chosenDevice,
  chosenLabel,
  elevation,
  isCapacityOld,
  rackReport,
  reportOf,
  shownRack,
} from './rackState.ts';
import { chooseShelfDevice } from './shelfState.ts';

interface RackHeadProps {
  readonly rackId: string;
}

/** Whom a change concerns, what stops the next device, the key figures, and name and type of the rack. */
export function RackHead({ rackId }: RackHeadProps): JSX.Element {
  const report = figuresByRack.value.get(rackId);
  const present = elevation.value;
  const weight = report?.deviceWeight_kg ?? null;
  const payload = report?.payload_kg ?? null;
  return (
    <div class="rack-head">
      <EntryNote rackId={rackId} />
      <RemainingCapacity />
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
      </dl>
      <div class="rack-names">
        <TextField path={['racks', rackId, 'name']} label="Name" placeholder={rackId} />
        <RowField path={['racks', rackId, 'rackType']} label="Rack type" choices={rackTypeChoices.value} />
      </div>
    </div>
  );
}

/** That an edit concerns all racks of an entry, and the way to change one of them alone. */
function EntryNote({ rackId }: RackHeadProps): JSX.Element | null {
  const reported = reportOf('separate');
  const rackCount = rackCountOf(planDocument.value, rackId);
  const label = chosenLabel.value;
  if (rackCount === 1 && reported === '') return null;
  return (
    <div class="rack-entry-note">
      {rackCount > 1 && (
        <p>
          <strong>Edits apply to all {exact(rackCount)} racks of this entry.</strong>
          {label === undefined && ' Select one on the floor to change it alone.'}
        </p>
      )}
      {rackCount > 1 && label !== undefined && (
        <button
          type="button"
          class="button"
          onClick={() => {
            const text = separate(rackId, [label]);
            rackReport.value = { by: 'separate', rackId: shownRack.value, text };
          }}
        >
          Make {label} its own entry
        </button>
      )}
      {reported !== '' && <p class="rack-note">{reported}</p>}
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
          onChoose={chooseShelfDevice}
        />
      </div>
      <p class="rack-more-text">
        <strong>{more === null ? 'Not available without results.' : additionalText(more)}</strong>
        {unchecked !== '' && <span class="rack-note">{unchecked}</span>}
      </p>
    </div>
  );
}
