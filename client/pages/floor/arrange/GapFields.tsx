import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { distributeSelection } from '../floorActions.ts';
import { LengthField } from '../LengthField.tsx';

/** Sets the clear distance between the selected items, from the first on. */
export function GapFields(): JSX.Element {
  const gap_mm = useSignal(0);
  return (
    <div class="floor-panel-body floor-panel-second" role="group" aria-labelledby="gaps-title">
      <h3 id="gaps-title">Distances</h3>
      <div class="floor-panel-fields">
        <LengthField
          id="gap-between"
          label="Between neighbours"
          value_mm={gap_mm.value}
          least_mm={0}
          onEnter={(value) => {
            gap_mm.value = value;
          }}
        />
      </div>
      <div class="floor-panel-row">
        <button
          type="button"
          class="button"
          onClick={() => {
            distributeSelection('x', gap_mm.value);
          }}
        >
          Set west–east
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            distributeSelection('y', gap_mm.value);
          }}
        >
          Set south–north
        </button>
      </div>
    </div>
  );
}
