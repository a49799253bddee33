import { boundsOfOutline } from '../../../../models/present/floor/boundsOfOutline.ts';
import { measureText } from '../../../../models/present/format/measure.ts';
import { displayUnits } from '../../../state/displayUnits.ts';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { traceColumns, traceOutline } from '../../../../models/edit/commands/traceRoom.ts';
import { columnsOf, outlinesOf, type TracedOutline } from '../../../../models/edit/trace/tracedShapes.ts';
import { areaText } from '../../../floor/gestures/lengths.ts';
import { exact } from '../../../../models/present/format/number.ts';
import { countText } from '../../../../models/units/text.ts';
import { planDocument, run } from '../../../state/editor.ts';
import { changeTrace, type Trace } from '../../../state/trace.ts';
import { TakeHall } from './TakeHall.tsx';
import { drawnCorners, hallId, lengthUnit, room, announcement } from '../floorState.ts';

type Lines = Extract<Trace['source'], { kind: 'lines' }>;

/** The list of layers is truncated above this number. */
const MAX_LAYERS = 300;

/** Layers of a DXF, and its closed lines that can become a room outline or columns. */
export function TracedLines({
  trace,
  source,
}: {
  readonly trace: Trace;
  readonly source: Lines;
}): JSX.Element {
  const { drawing, hiddenLayers } = source;
  const { placement } = trace;
  const hidden = new Set(hiddenLayers);
  const key = hiddenLayers.join('\n');
  const { outlines, columns } = useMemo(() => {
    const shown = new Set(drawing.layers.map(({ name }) => name).filter((name) => !hidden.has(name)));
    return { outlines: outlinesOf(drawing, placement, shown), columns: columnsOf(drawing, placement, shown) };
  }, [drawing, placement, key]);
  const setHidden = (names: readonly string[]): void => {
    changeTrace({ source: { ...source, hiddenLayers: names } });
  };
  const addColumns = (): void => {
    const { command, addedCount } = traceColumns(planDocument.value, hallId.value, columns);
    run(command);
    announcement.value = `Added ${countText(addedCount, 'column')}.`;
  };
  return (
    <>
      {drawing.remarks.length > 0 && (
        <ul class="file-remarks">
          {drawing.remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      <div class="trace-columns">
        <fieldset class="trace-layers">
          <legend>Layers</legend>
          <div class="floor-panel-row">
            <button
              type="button"
              class="text-button"
              onClick={() => {
                setHidden([]);
              }}
            >
              All
            </button>
            <button
              type="button"
              class="text-button"
              onClick={() => {
                setHidden(drawing.layers.map(({ name }) => name));
              }}
            >
              None
            </button>
          </div>
          <div class="trace-layer-list">
            {drawing.layers.slice(0, MAX_LAYERS).map(({ name, pathCount }) => (
              <label key={name} class="trace-check">
                <input
                  type="checkbox"
                  checked={!hidden.has(name)}
                  onChange={(event) => {
                    const others = hiddenLayers.filter((other) => other !== name);
                    setHidden(event.currentTarget.checked ? others : [...others, name]);
                  }}
                />
                <span class="trace-layer-name">{name}</span>
                <span class="field-note">{exact(pathCount)}</span>
              </label>
            ))}
          </div>
          {drawing.layers.length > MAX_LAYERS && (
            <p class="field-note">{exact(drawing.layers.length - MAX_LAYERS)} more.</p>
          )}
        </fieldset>
        <div class="trace-shapes">
          <TakeHall trace={trace} drawing={drawing} />
          <h3>Closed lines of the visible layers</h3>
          {outlines.length === 0 && (
            <p class="field-note">
              None is large enough for a room. Scale the drawing first, or click the corners on top of it.
            </p>
          )}
          <ul class="trace-outlines">
            {outlines.map((outline, index) => (
              <OutlineLine key={index} outline={outline} />
            ))}
          </ul>
          {columns.length > 0 && (
            <div class="floor-panel-row">
              <button type="button" class="button" disabled={room.value === null} onClick={addColumns}>
                Add {countText(columns.length, 'rectangle')} as columns
              </button>
              {room.value === null && <p class="field-note">Needs a room outline.</p>}
            </div>
          )}
        </div>
      </div>
    </>
  );
}

function OutlineLine({ outline }: { readonly outline: TracedOutline }): JSX.Element {
  const { layer, corners, area_m2 } = outline;
  const bounds = boundsOfOutline(corners);
  const size = areaText(bounds.east_mm - bounds.west_mm, bounds.north_mm - bounds.south_mm, lengthUnit.value);
  return (
    <li>
      <span>
        <strong>{size}</strong>, {measureText(area_m2, 'm²', displayUnits.value)},{' '}
        {countText(corners.length, 'corner')}
        <span class="field-note trace-outline-layer">{layer}</span>
      </span>
      <button
        type="button"
        class="button"
        aria-label={`Use as outline: ${size} on ${layer}`}
        onClick={() => {
          run(traceOutline(planDocument.value, hallId.value, corners));
          drawnCorners.value = null;
          announcement.value = `The room is ${size}.`;
        }}
      >
        Use as outline
      </button>
    </li>
  );
}
