import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { deviceChoices } from '../../../fields/catalogueChoices.ts';
import { readNumber } from '../../../fields/editableNumber.ts';
import { deviceShape } from '../../../../models/edit/elevation.ts';
import { floorDevice } from '../../../state/detailsShown.ts';
import { planDocument } from '../../../state/editor.ts';
import type { ComboboxItem } from '../../../ui/Combobox.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { FaceSelect } from './FaceSelect.tsx';
import { dragDevice } from './dragDevice.ts';
import { addDevice } from './rackActions.ts';
import { chosenDevice, deviceRows } from './rackState.ts';
import { Field } from '../../../ui/Field.tsx';

const MAX_SHOWN = 80;

function matching(choices: readonly ComboboxItem[], typed: string): readonly ComboboxItem[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return choices.filter(({ label, detail = '', group = '', value }) => {
    const text = `${label} ${detail} ${group} ${value}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The devices of the catalogue: dragged into the elevation, or selected and added at a unit. */
export function DeviceShelf(): JSX.Element {
  const search = useSignal('');
  const found = matching(deviceChoices.value, search.value);
  return (
    <section class="rack-shelf" aria-labelledby="rack-shelf-title">
      <h3 id="rack-shelf-title">Add devices</h3>
      <input
        class="input"
        type="search"
        aria-label="Search devices"
        placeholder="Search devices"
        value={search.value}
        onInput={(event) => {
          search.value = event.currentTarget.value;
        }}
      />
      <ul class="rack-shelf-list" aria-label="Devices">
        {found.slice(0, MAX_SHOWN).map((choice) => (
          <ShelfDevice key={choice.value} choice={choice} />
        ))}
        {found.length === 0 && <li class="rack-note">No matching device.</li>}
        {found.length > MAX_SHOWN && <li class="rack-note">Search to see more.</li>}
      </ul>
      <AddForm />
    </section>
  );
}

interface ShelfDeviceProps {
  readonly choice: ComboboxItem;
}

function ShelfDevice({ choice: { value, label, detail } }: ShelfDeviceProps): JSX.Element {
  return (
    <li>
      <button
        type="button"
        class="rack-shelf-device"
        aria-pressed={chosenDevice.value === value}
        onClick={() => {
          floorDevice.value = value;
        }}
        onPointerDown={(event) => {
          const shape = deviceShape(planDocument.value, value, { devices: deviceRows.value });
          if (shape?.height_U === undefined || shape.height_U === 0) return;
          const { name, height_U, isHalfDepth } = shape;
          const faces = isHalfDepth ? 'front' : 'both';
          dragDevice(event, { name, height_U, faces, isHalfDepth, deviceId: value, grabbed_px: 8 });
        }}
      >
        <span class="rack-shelf-name">{label}</span>
        <span class="rack-shelf-detail">{detail}</span>
      </button>
    </li>
  );
}

/** The same by keyboard: the selected device, the unit, the side. */
function AddForm(): JSX.Element {
  const unit = useSignal('');
  const face = useSignal<'front' | 'rear'>('front');
  const reported = useSignal('');
  const shape = deviceShape(planDocument.value, chosenDevice.value, { devices: deviceRows.value });
  const read = readNumber(unit.value);
  const isWrong = typeof read === 'string';
  return (
    <form
      class="rack-add"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWrong) return;
        reported.value = addDevice(chosenDevice.value, {
          ...(read === undefined ? {} : { position_U: read }),
          face: face.value,
        });
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
            placeholder="lowest free unit"
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
        <button type="submit" class="button button-main" disabled={shape === undefined}>
          <Icon name="add" />
          Add
        </button>
      </div>
      {reported.value !== '' && <p class="rack-note">{reported.value}</p>}
    </form>
  );
}
