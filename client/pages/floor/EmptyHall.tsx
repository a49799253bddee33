import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { drawRectangle } from '../../../models/edit/commands/floorRoom.ts';
import { textAt } from '../../../models/edit/document/json.ts';
import { planDocument, run } from '../../state/editor.ts';
import { drawnCorners, hallId, announcement } from './floorState.ts';
import { LengthField } from './LengthField.tsx';

const MIN_mm = 1_000;

/** Shown for a hall without a room outline: a form that creates one. */
export function EmptyHall(): JSX.Element {
  const width_mm = useSignal(24_000);
  const depth_mm = useSignal(15_000);
  const name = textAt(planDocument.value, ['halls', hallId.value, 'name']) ?? 'This hall';

  const draw = (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }): void => {
    event.preventDefault();
    const wrong = event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong !== null) {
      wrong.focus();
      return;
    }
    const size = { width_mm: width_mm.value, depth_mm: depth_mm.value };
    run(drawRectangle(planDocument.value, hallId.value, size));
    announcement.value = `The room of ${name} is drawn.`;
  };

  return (
    <section class="card floor-empty" aria-labelledby="floor-empty-title">
      <EmptyDrawing />
      <div class="floor-empty-form">
        <h2 id="floor-empty-title">{name} has no room outline yet</h2>
        <p>
          Draw its room, then drag racks onto the floor. Aisles, clearances and floor load are checked while
          you drag.
        </p>
        <form onSubmit={draw} noValidate>
          <div class="floor-empty-fields">
            <LengthField
              id="room-width"
              label="Width, west to east"
              value_mm={width_mm.value}
              least_mm={MIN_mm}
              onEnter={(value) => {
                width_mm.value = value;
              }}
            />
            <LengthField
              id="room-depth"
              label="Depth, south to north"
              value_mm={depth_mm.value}
              least_mm={MIN_mm}
              onEnter={(value) => {
                depth_mm.value = value;
              }}
            />
          </div>
          <div class="floor-empty-actions">
            <button type="submit" class="button button-main">
              Draw the room
            </button>
            <button
              type="button"
              class="button"
              onClick={() => {
                drawnCorners.value = [];
              }}
            >
              Draw a different shape
            </button>
          </div>
        </form>
      </div>
    </section>
  );
}

/** An illustration: two rows of racks that face each other across an aisle. */
function EmptyDrawing(): JSX.Element {
  const racks = Array.from({ length: 10 }, (_, place) => place);
  return (
    <svg class="floor-empty-drawing" viewBox="0 0 320 220" aria-hidden="true" focusable="false">
      <rect class="empty-floor" x="8" y="8" width="304" height="204" rx="2" />
      <rect class="empty-aisle" x="50" y="92" width="220" height="36" />
      {racks.map((place) => (
        <g key={place}>
          <rect class="empty-rack" x={50 + place * 22} y="48" width="22" height="44" />
          <rect class="empty-front" x={50 + place * 22} y="89" width="22" height="3" />
          <rect class="empty-rack" x={50 + place * 22} y="128" width="22" height="44" />
          <rect class="empty-front" x={50 + place * 22} y="128" width="22" height="3" />
        </g>
      ))}
    </svg>
  );
}
