import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { setTrace, trace, tracePointPick, traceStorageFailure } from '../../../state/trace.ts';
import { FileDrop } from '../../../ui/FileDrop.tsx';
import { drawnCorners, room } from '../floorState.ts';
import { PanelHead } from '../layout/PanelHead.tsx';
import { TracedLines } from './TracedLines.tsx';
import { traceFile, traceRefusal } from './traceFile.ts';
import { TraceFields } from './TraceFields.tsx';

/** A drawing of the building under the floor plan, from which the room is traced. */
export function TracePanel(): JSX.Element {
  const present = trace.value;
  const isWithoutRoom = present !== null && room.value === null;
  useEffect(() => {
    // Without a room, the outline can be drawn on top of the drawing at once.
    if (isWithoutRoom) drawnCorners.value ??= [];
  }, [isWithoutRoom]);
  useEffect(
    () => (): void => {
      tracePointPick.value = null;
    },
    [],
  );
  return (
    <section class="card floor-panel" aria-labelledby="trace-title">
      <PanelHead id="trace-title" title="Trace a drawing" />
      <div class="floor-panel-body">
        <FileDrop
          label={present === null ? 'Choose a drawing…' : 'Choose a different file…'}
          hint="PNG, JPEG or SVG up to 10 MB, or ASCII DXF up to 50 MB. Saved in this browser only: not in the plan, its file, or on a server."
          accept=".png,.jpg,.jpeg,.svg,.dxf"
          onFile={traceFile}
        >
          {traceRefusal.value !== null && (
            <p class="field-message" role="alert">
              {traceRefusal.value} The open plan is unchanged.
            </p>
          )}
        </FileDrop>
        {present !== null && (
          <>
            <div class="floor-panel-row">
              <p class="trace-name">{present.name}</p>
              <button
                type="button"
                class="text-button"
                onClick={() => {
                  tracePointPick.value = null;
                  setTrace(null);
                }}
              >
                Remove the drawing
              </button>
            </div>
            <TraceFields trace={present} />
            {present.source.kind === 'lines' && <TracedLines trace={present} source={present.source} />}
          </>
        )}
        {traceStorageFailure.value !== null && (
          <p class="field-note">The drawing is not stored for the next visit: {traceStorageFailure.value}.</p>
        )}
      </div>
    </section>
  );
}
