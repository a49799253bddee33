import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { takeDrawnHall } from '../../../../models/edit/commands/drawnHall.ts';
import { tracedHall } from '../../../../models/edit/trace/tracedHall.ts';
import type { DxfDrawing } from '../../../../models/interchange/dxf/DxfDrawing.ts';
import {
  assumedFrontText,
  drawnHallText,
  leftOutText,
} from '../../../../models/present/words/drawnHallTexts.ts';
import { planDocument, run } from '../../../state/editor.ts';
import { catalogue } from '../../../state/models.ts';
import type { Trace } from '../../../state/trace.ts';
import { announcement, drawnCorners, hallId } from '../floorState.ts';

interface TakeHallProps {
  readonly trace: Trace;
  readonly drawing: DxfDrawing;
}

/** The room, units and racks that layers and blocks of a drawing name, to be taken over in one step. */
export function TakeHall({ trace, drawing }: TakeHallProps): JSX.Element | null {
  const { placement } = trace;
  const found = useMemo(() => tracedHall(drawing, placement), [drawing, placement]);
  const rackTypes = catalogue.value?.rackTypes;
  if (found === null || rackTypes === undefined) return null;
  const { hall, assumedFrontCount } = found;
  const { command, leftOut } = takeDrawnHall(planDocument.value, hallId.value, hall, rackTypes);
  const text = drawnHallText(hall);
  return (
    <section class="trace-hall" aria-label="Hall of the drawing">
      <h3>Named by layers and blocks</h3>
      <p>{text}</p>
      {assumedFrontCount > 0 && <p class="field-note">{assumedFrontText(assumedFrontCount)}</p>}
      {leftOut.map((racks) => (
        <p key={`${String(racks.width_mm)} ${String(racks.depth_mm)}`} class="field-note">
          {leftOutText(racks)}
        </p>
      ))}
      <div class="floor-panel-row">
        <button
          type="button"
          class="button"
          disabled={command.edits.length === 0}
          onClick={() => {
            run(command);
            drawnCorners.value = null;
            announcement.value = `Taken over: ${text}`;
          }}
        >
          Take over the hall
        </button>
        {command.edits.length === 0 && <p class="field-note">The plan has all of it, at the same places.</p>}
      </div>
    </section>
  );
}
