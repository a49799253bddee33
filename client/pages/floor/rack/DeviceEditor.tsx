import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { readNumber } from '../../../fields/numberText.ts';
import { unitsText, type Standing } from '../../../../models/edit/elevation.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { FaceSelect } from './FaceSelect.tsx';
import { moveTo, takeOut } from './rackActions.ts';
import { elevation, pickedKey, pickedStanding } from './rackState.ts';
import { Field } from '../../../ui/Field.tsx';

const keyText = ({ contentsId, index }: Pick<Standing, 'contentsId' | 'index'>): string =>
  `${contentsId} ${String(index)}`;

/** One device of the elevation: which, where it stands, and taking it out. All that dragging does, by keys. */
export function DeviceEditor(): JSX.Element | null {
  const standing = elevation.value?.standing ?? [];
  const picked = pickedStanding.value;
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
            value={picked === undefined ? '' : keyText(picked)}
            onChange={(event) => {
              const wanted = event.currentTarget.value;
              const one = standing.find((candidate) => keyText(candidate) === wanted);
              pickedKey.value = one === undefined ? null : { contentsId: one.contentsId, index: one.index };
            }}
          >
            <option value="">Choose, to move it or take it out</option>
            {fromTop.map((one) => (
              <option key={keyText(one)} value={keyText(one)}>
                {unitsText(one.position_U, one.height_U)}: {one.name}
              </option>
            ))}
          </select>
          <Icon name="down" />
        </span>
      </div>
      {picked !== undefined && <PlaceFields key={keyText(picked)} picked={picked} />}
    </div>
  );
}

interface PlaceFieldsProps {
  readonly picked: Standing;
}

function PlaceFields({ picked }: PlaceFieldsProps): JSX.Element {
  const typed = useSignal<string | null>(null);
  const said = useSignal('');
  const { contentsId, index, position_U, faces, name } = picked;
  const key = { contentsId, index };
  const enter = (): void => {
    const read = typed.value === null ? undefined : readNumber(typed.value);
    typed.value = null;
    if (typeof read === 'number') said.value = moveTo(key, { position_U: read });
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
            said.value = moveTo(key, { position_U: position_U + step });
          }}
        />
      </Field>
      {faces !== 'both' && (
        <FaceSelect
          id="rack-device-face"
          value={faces}
          onChoose={(face) => {
            said.value = moveTo(key, { position_U, face });
          }}
        />
      )}
      <IconButton
        icon="trash"
        label={`Take ${name} out`}
        onPress={() => {
          takeOut(key);
        }}
      />
      {said.value !== '' && <p class="rack-note rack-editor-said">{said.value}</p>}
    </>
  );
}
