import type { JSX } from 'preact';
import { drawRoom } from '../../../models/edit/commands/floorRoom.ts';
import { lengthText } from '../../floor/gestures/lengths.ts';
import { overlayChoices } from '../../floor/overlays/overlays.ts';
import type { Point } from '../../../models/floor/pointSchema.ts';
import { planDocument, run } from '../../state/editor.ts';
import { Icon } from '../../ui/Icon.tsx';
import { traceLayer } from '../../state/trace.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { removeSelection, rotateSelection } from './floorActions.ts';
import { duplicateSelection } from './floorClipboard.ts';
import { drawnCorners, hallId, lengthUnit, overlayId, scene, selection, stage } from './floorState.ts';

/** What can be done with the drawing and with what is selected. */
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
        label="Take off the floor (Delete)"
        disabled={hasNone}
        onPress={removeSelection}
      />
      <span class="floor-toolbar-gap" />
      <span class="control floor-overlay">
        <select
          class="input select"
          aria-label="Colour of the racks"
          value={overlayId.value}
          onChange={(event) => {
            const wanted = overlayChoices.find(({ value }) => value === event.currentTarget.value);
            if (wanted !== undefined) overlayId.value = wanted.value;
          }}
        >
          {overlayChoices.map(({ value, label }) => (
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
    <div class="floor-toolbar" role="toolbar" aria-label="Drawing an outline">
      <span class="floor-toolbar-hint" role="status">
        {corners.length < 2
          ? `Click the corners of the room in order; they land on ${traceLayer.value === null ? 'half metres' : 'five centimetres'}, with Alt anywhere.`
          : `${String(corners.length)} corners; the last side is ${lastSide(corners)} long.`}
      </span>
      <button
        type="button"
        class="button button-main"
        disabled={corners.length < 3}
        onClick={() => {
          run(drawRoom(planDocument.value, hallId.value, corners));
          drawnCorners.value = null;
        }}
      >
        Close the outline
      </button>
      <button
        type="button"
        class="button"
        onClick={() => {
          if (corners.length === 0) drawnCorners.value = null;
          else drawnCorners.value = corners.slice(0, -1);
        }}
      >
        {corners.length === 0 ? 'Cancel' : 'Last corner back'}
      </button>
    </div>
  );
}

function lastSide(corners: readonly Point[]): string {
  const [from, to] = [corners.at(-2), corners.at(-1)];
  if (from === undefined || to === undefined) return '';
  const unit = lengthUnit.value;
  return `${lengthText(Math.hypot(to.x_mm - from.x_mm, to.y_mm - from.y_mm), unit)} ${unit}`;
}
