import type { JSX } from 'preact';
import { objectAt, textAt } from '../../../models/edit/document/json.ts';
import { planDocument } from '../../state/editor.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { FloorToolbar } from './FloorToolbar.tsx';
import { PanelButtons } from './layout/PanelButtons.tsx';
import { drawnCorners, hallId, selectedHall, room, select } from './floorState.ts';

/** Above the drawing in one line: the hall, the tools, the panels and the export. */
export function FloorBar(): JSX.Element {
  const halls = Object.entries(objectAt(planDocument.value, ['halls']));
  return (
    <div class="floor-bar">
      <h1 class="sr-only">Floor</h1>
      <span class="control floor-hall">
        <select
          class="input select"
          aria-label="Hall"
          value={hallId.value}
          onChange={(event) => {
            selectedHall.value = event.currentTarget.value;
            drawnCorners.value = null;
            select([]);
          }}
        >
          {halls.map(([id, hall]) => (
            <option key={id} value={id}>
              {textAt(hall, ['name']) ?? id}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
      {(room.value !== null || drawnCorners.value !== null) && <FloorToolbar />}
      <div class="floor-head-actions">
        <PanelButtons />
        {room.value !== null && <ExportMenu />}
      </div>
    </div>
  );
}
