import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { readNumber } from '../../../fields/editableNumber.ts';
import { unitsText, type MountedDevice } from '../../../../models/edit/elevation.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { FaceSelect } from './FaceSelect.tsx';
import { moveTo, removeSelectedDevice } from './rackActions.ts';
import { elevation, selectedKey, selectedDevice } from './rackState.ts';
import { Field } from '../../../ui/Field.tsx';

const keyText = ({ contentsId, index }: Pick<MountedDevice, 'contentsId' | 'index'>): string =>
  `${contentsId} ${String(index)}`;

/** Selects, moves and removes one device of the elevation: everything that dragging does, by keyboard. */
export function DeviceEditor(): JSX.Element | null {
  const standing = elevation.value?.standing ?? [];
  const selected = selectedDevice.value;
  if (standing.length === 0) return null;
  const fromTop = standing.toSorted((one, other) => other.position_U - one.position_U);
  return (
    <div class="rack-editor">
      <div class="field rack-editor-device">
        <label class="field-label" for="rack-device">
          Device in the rack
        </label>
        <span class="control">
          <select
            id="rack-device"
            class="input select"
            value={selected === undefined ? '' : keyText(selected)}
            onChange={(event) => {
              const wanted = event.currentTarget.value;
              const one = standing.find((candidate) => keyText(candidate) === wanted);
              selectedKey.value = one === undefined ? null : { contentsId: one.contentsId, index: one.index };
            }}
          >
            <option value="">Choose a device to move or remove</option>
            {fromTop.map((one) => (
              <option key={keyText(one)} value={keyText(one)}>
                {unitsText(one.position_U, one.height_U)}: {one.name}
              </option>
            ))}
          </select>
          <Icon name="down" />
        </span>
      </div>
      {selected !== undefined && <PlaceFields key={keyText(selected)} selected={selected} />}
    </div>
  );
}

interface PlaceFieldsProps {
  readonly selected: MountedDevice;
}

function PlaceFields({ selected }: PlaceFieldsProps): JSX.Element {
  const typed = useSignal<string | null>(null);
  const reported = useSignal('');
  const { contentsId, index, position_U, faces, name } = selected;
  const key = { contentsId, index };
  const enter = (): void => {
    const read = typed.value === null ? undefined : readNumber(typed.value);
    typed.value = null;
    if (typeof read === 'number') reported.value = moveTo(key, { position_U: read });
  };
  return (
    <>
      <Field id="rack-device-unit" label="Lowest unit">
        <input
          id="rack-device-unit"
          class="input number-input"
          inputMode="decimal"
          autocomplete="off"
          value={typed.value ?? String(position_U)}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
          }}
          onBlur={enter}
          onKeyDown={(event) => {
            if (event.key === 'Enter') enter();
            if (event.key === 'Escape') typed.value = null;
            const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
            if (step === 0) return;
            event.preventDefault();
            reported.value = moveTo(key, { position_U: position_U + step });
          }}
        />
      </Field>
      {faces !== 'both' && (
        <FaceSelect
          id="rack-device-face"
          value={faces}
          onChoose={(face) => {
            reported.value = moveTo(key, { position_U, face });
          }}
        />
      )}
      <IconButton
        icon="trash"
        label={`Remove ${name}`}
        onPress={() => {
          removeSelectedDevice(key);
        }}
      />
      {reported.value !== '' && <p class="rack-note rack-editor-said">{reported.value}</p>}
    </>
  );
}
