import { boundsOfOutline } from '../../../models/present/floor/boundsOfOutline.ts';
import type { JSX } from 'preact';
import { drawRectangle, removeRoom } from '../../../models/edit/commands/floorRoom.ts';
import { NumberField } from '../../fields/NumberField.tsx';
import { planDocument, run } from '../../state/editor.ts';
import { AirInputs } from './airflow/AirInputs.tsx';
import { LengthField } from './LengthField.tsx';
import { hallId, room } from './floorState.ts';
import { OutlineFields } from './OutlineFields.tsx';
import { RuleFields } from './RuleFields.tsx';

/** The size of the room and the ratings of its floor; shown while nothing is selected. */
export function RoomFields(): JSX.Element | null {
  const drawn = room.value;
  if (drawn === null) return null;
  const path = ['halls', hallId.value, 'room'];
  const bounds = boundsOfOutline(drawn.outline);
  const [width_mm, depth_mm] = [bounds.east_mm - bounds.west_mm, bounds.north_mm - bounds.south_mm];
  const isRectangle =
    drawn.outline.length === 4 &&
    bounds.west_mm === 0 &&
    bounds.south_mm === 0 &&
    hasOnlyCorners(drawn.outline, bounds);
  const resize = (size: { readonly width_mm: number; readonly depth_mm: number }): void => {
    run(drawRectangle(planDocument.value, hallId.value, size));
  };
  return (
    <div class="floor-fields">
      {isRectangle && (
        <div class="floor-field-row">
          <LengthField
            id="room-width"
            label="Width, west to east"
            value_mm={width_mm}
            least_mm={1_000}
            onEnter={(value) => {
              resize({ width_mm: value, depth_mm });
            }}
          />
          <LengthField
            id="room-depth"
            label="Depth, south to north"
            value_mm={depth_mm}
            least_mm={1_000}
            onEnter={(value) => {
              resize({ width_mm, depth_mm: value });
            }}
          />
        </div>
      )}
      <div class="floor-field-row">
        <NumberField path={[...path, 'tile_mm']} label="Tile" unit="mm" step={50} placeholder={600} />
        <NumberField
          path={[...path, 'clearHeight_mm']}
          label="Clear height"
          unit="mm"
          step={100}
          placeholder="no limit"
        />
        <NumberField
          path={[...path, 'floorLoad_kg_per_m2']}
          label="Uniform load"
          unit="kg/m²"
          step={50}
          placeholder="no limit"
        />
        <NumberField
          path={[...path, 'tilePointLoad_kg']}
          label="Point load"
          unit="kg"
          step={10}
          placeholder="no limit"
        />
        <NumberField
          path={['halls', hallId.value, 'coolingCapacity_kW']}
          label="Hall cooling capacity"
          unit="kW"
          step={10}
          placeholder="from units"
        />
      </div>
      <OutlineFields outline={drawn.outline} />
      <AirInputs />
      <RuleFields />
      <button
        type="button"
        class="text-button floor-remove-room"
        onClick={() => {
          run(removeRoom(planDocument.value, hallId.value));
        }}
      >
        Remove this room drawing
      </button>
    </div>
  );
}

interface Bounds {
  readonly west_mm: number;
  readonly south_mm: number;
  readonly east_mm: number;
  readonly north_mm: number;
}

const hasOnlyCorners = (
  outline: readonly { readonly x_mm: number; readonly y_mm: number }[],
  bounds: Bounds,
): boolean =>
  outline.every(
    ({ x_mm, y_mm }) =>
      (x_mm === bounds.west_mm || x_mm === bounds.east_mm) &&
      (y_mm === bounds.south_mm || y_mm === bounds.north_mm),
  );
