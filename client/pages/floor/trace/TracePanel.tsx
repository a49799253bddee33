import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { setTrace, trace, tracePick, traceStorageFailure } from '../../../state/trace.ts';
import { FilePlace } from '../../../ui/FilePlace.tsx';
import { drawnCorners, room } from '../floorState.ts';
import { PanelHead } from '../layout/PanelHead.tsx';
import { TracedLines } from './TracedLines.tsx';
import { traceFile, traceRefusal } from './traceFile.ts';
import { TraceFields } from './TraceFields.tsx';

/** A drawing of the building beneath the floor, to trace its room from. */
export function TracePanel(): JSX.Element {
  const present = trace.value;
  const isWithoutRoom = present !== null && room.value === null;
  useEffect(() => {
    // What lies beneath is seen while an outline is drawn over it.
    if (isWithoutRoom) drawnCorners.value ??= [];
  }, [isWithoutRoom]);
  useEffect(
    () => (): void => {
      tracePick.value = null;
    },
    [],
  );
  return (
    <section class="card floor-panel" aria-labelledby="trace-title">
      <PanelHead id="trace-title" title="Trace a drawing" />
      <div class="floor-panel-body">
        <FilePlace
          label={present === null ? 'Choose a drawing…' : 'Choose another…'}
          hint="PNG, JPEG or SVG up to 10 MB, or ASCII DXF up to 50 MB. It stays in this browser, beside the plan."
          accept=".png,.jpg,.jpeg,.svg,.dxf"
          onFile={traceFile}
        >
          {traceRefusal.value !== null && (
            <p class="field-message" role="alert">
              {traceRefusal.value} Nothing else has changed.
            </p>
          )}
        </FilePlace>
        {present !== null && (
          <>
            <div class="floor-panel-row">
              <p class="trace-name">{present.name}</p>
              <button
                type="button"
                class="text-button"
                onClick={() => {
                  tracePick.value = null;
                  setTrace(null);
                }}
              >
                Take it away
              </button>
            </div>
            <TraceFields trace={present} />
            {present.source.kind === 'lines' && <TracedLines trace={present} source={present.source} />}
          </>
        )}
        {traceStorageFailure.value !== null && (
          <p class="field-note">
            This browser does not keep the drawing for the next visit: {traceStorageFailure.value}.
          </p>
        )}
      </div>
    </section>
  );
}
