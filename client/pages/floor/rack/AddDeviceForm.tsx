import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { rackCountOf } from '../../../../models/edit/commands/splitRacks.ts';
import { deviceShape } from '../../../../models/edit/elevation.ts';
import { readNumber } from '../../../fields/editableNumber.ts';
import { planDocument } from '../../../state/editor.ts';
import { Field } from '../../../ui/Field.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { SelectBox } from '../../../ui/SelectBox.tsx';
import { FaceSelect } from './FaceSelect.tsx';
import { addDevice } from './rackActions.ts';
import { chosenLabel, deviceRows, rackReport, reportOf, shownRack } from './rackState.ts';
import { shelfDevice, takenDevice } from './shelfState.ts';

interface AddDeviceFormProps {
  readonly rackId: string;
}

/** What dragging does, by keyboard: the chosen device, the racks that get it, the unit and the side. */
export function AddDeviceForm({ rackId }: AddDeviceFormProps): JSX.Element {
  const unit = useSignal('');
  const face = useSignal<'front' | 'rear'>('front');
  const scope = useSignal<'all' | 'one'>('all');
  const reported = reportOf('add');
  const taken = takenDevice(shelfDevice.value);
  const shape = deviceShape(taken.document, taken.id, { devices: deviceRows.value });
  const rackCount = rackCountOf(planDocument.value, rackId);
  const label = chosenLabel.value;
  const read = readNumber(unit.value);
  const isWrong = typeof read === 'string';
  return (
    <form
      class="rack-add"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWrong) return;
        const onlyLabel = scope.value === 'one' && rackCount > 1 ? label : undefined;
        const target = { position_U: read, face: face.value };
        const text = addDevice({ rackId, onlyLabel }, shelfDevice.value, target);
        // The rack may belong to another entry now.
        rackReport.value = { by: 'add', rackId: shownRack.value, text };
      }}
    >
      <p class="rack-add-name">{shape?.name ?? 'No device selected.'}</p>
      <div class="rack-add-fields">
        <Field id="rack-add-unit" label="Lowest unit">
          <input
            id="rack-add-unit"
            class="input number-input"
            inputMode="decimal"
            autocomplete="off"
            placeholder="lowest free"
            aria-invalid={isWrong}
            value={unit.value}
            onInput={(event) => {
              unit.value = event.currentTarget.value;
            }}
          />
        </Field>
        {shape?.isHalfDepth === true && (
          <FaceSelect
            id="rack-add-face"
            value={face.value}
            onChoose={(chosen) => {
              face.value = chosen;
            }}
          />
        )}
        {rackCount > 1 && label !== undefined && (
          <SelectBox
            id="rack-add-scope"
            label="Add to"
            value={scope.value}
            choices={[
              { value: 'all', label: `All ${String(rackCount)} racks` },
              { value: 'one', label: `${label} alone` },
            ]}
            onChoose={(chosen) => {
              scope.value = chosen;
            }}
          />
        )}
        <button type="submit" class="button button-main" disabled={shape === undefined}>
          <Icon name="add" />
          Add
        </button>
      </div>
      {reported !== '' && (
        <p class="rack-note" role="status">
          {reported}
        </p>
      )}
    </form>
  );
}
