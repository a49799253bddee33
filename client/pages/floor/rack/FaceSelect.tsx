import type { JSX } from 'preact';
import { Icon } from '../../../ui/Icon.tsx';

interface FaceSelectProps {
  readonly id: string;
  readonly value: 'front' | 'rear';
  readonly onChoose: (face: 'front' | 'rear') => void;
}

/** The side that a half-depth device is mounted on. */
export function FaceSelect({ id, value, onChoose }: FaceSelectProps): JSX.Element {
  return (
    <div class="field">
      <label class="field-label" for={id}>
        Side
      </label>
      <span class="control">
        <select
          id={id}
          class="input select"
          value={value}
          onChange={(event) => {
            onChoose(event.currentTarget.value === 'rear' ? 'rear' : 'front');
          }}
        >
          <option value="front">Front</option>
          <option value="rear">Rear</option>
        </select>
        <Icon name="down" />
      </span>
    </div>
  );
}
