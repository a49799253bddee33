import type { JSX } from 'preact';
import { setRoomOutline } from '../../../models/edit/commands/floorRoom.ts';
import { lengthWithUnit } from '../../floor/gestures/lengths.ts';
import type { Point } from '../../../models/floor/pointSchema.ts';
import { planDocument, run } from '../../state/editor.ts';
import { Icon } from '../../ui/Icon.tsx';
import { traceLayer } from '../../state/trace.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { removeSelection, rotateSelection } from './floorActions.ts';
import { duplicateSelection } from './floorClipboard.ts';
import { endCursor, takeCornerBack } from './keys/floorCursor.ts';
import {
  colourings,
  drawnCorners,
  hallId,
  lengthUnit,
  overlayId,
  scene,
  selection,
  stage,
} from './floorState.ts';

/** The tools of the drawing and of the selection. */
export function FloorToolbar(): JSX.Element {
  const corners = drawnCorners.value;
  if (corners !== null) return <OutlineToolbar />;
  const hasNone = selection.value.size === 0;
  return (
    <div class="floor-toolbar" role="toolbar" aria-label="Drawing tools">
      <IconButton icon="rotate" label="Rotate 90 degrees (R)" disabled={hasNone} onPress={rotateSelection} />
      <IconButton icon="copy" label="Duplicate (Ctrl+D)" disabled={hasNone} onPress={duplicateSelection} />
      <IconButton
        icon="trash"
        label="Remove from floor (Delete)"
        disabled={hasNone}
        onPress={removeSelection}
      />
      <span class="floor-toolbar-gap" />
      <span class="control floor-overlay">
        <select
          class="input select"
          aria-label="Colour racks by"
          value={overlayId.value}
          onChange={(event) => {
            const chosen = colourings.find(({ value }) => value === event.currentTarget.value);
            if (chosen !== undefined) overlayId.value = chosen.value;
          }}
        >
          {colourings.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
      <IconButton
        icon="dash"
        label="Zoom out (−)"
        onPress={() => {
          stage.zoom(0.8);
        }}
      />
      <IconButton
        icon="add"
        label="Zoom in (+)"
        onPress={() => {
          stage.zoom(1.25);
        }}
      />
      <IconButton
        icon="fit"
        label="Show the whole hall (F)"
        onPress={() => {
          if (scene.value !== null) stage.fit(scene.value);
        }}
      />
    </div>
  );
}

function OutlineToolbar(): JSX.Element {
  const corners = drawnCorners.value ?? [];
  return (
    <div class="floor-toolbar" role="toolbar" aria-label="Outline tools">
      <span class="floor-toolbar-hint" role="status">
        {corners.length < 2
          ? `Click the corners of the room in order, or set them with arrow keys and Enter; they snap to ${snapText()}, with Alt to millimetres.`
          : `${String(corners.length)} corners; last edge ${lastEdge(corners)} long.`}
      </span>
      <button
        type="button"
        class="button button-main"
        disabled={corners.length < 3}
        onClick={() => {
          endCursor();
          run(setRoomOutline(planDocument.value, hallId.value, corners));
          drawnCorners.value = null;
        }}
      >
        Close outline
      </button>
      <button
        type="button"
        class="button"
        onClick={() => {
          if (corners.length > 0) {
            takeCornerBack();
            return;
          }
          endCursor();
          drawnCorners.value = null;
        }}
      >
        {corners.length === 0 ? 'Cancel' : 'Undo last corner'}
      </button>
    </div>
  );
}

/** What corners snap to. */
function snapText(): string {
  const isFree = traceLayer.value === null;
  if (lengthUnit.value === 'ft') return isFree ? 'feet' : 'two inches';
  return isFree ? 'half metres' : 'five centimetres';
}

function lastEdge(corners: readonly Point[]): string {
  const [from, to] = [corners.at(-2), corners.at(-1)];
  if (from === undefined || to === undefined) return '';
  return lengthWithUnit(Math.hypot(to.x_mm - from.x_mm, to.y_mm - from.y_mm), lengthUnit.value);
}
