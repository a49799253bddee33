import type { JSX } from 'preact';
import { changeTrace, tracePointPick, type Trace } from '../../../state/trace.ts';
import { LengthField } from '../LengthField.tsx';
import { SelectBox } from '../../../ui/SelectBox.tsx';
import { showAll } from './traceFile.ts';
import { pickedDistance_mm, scaleSelected } from './tracePoints.ts';

const units = [
  { value: '1', label: '1 unit = 1 mm' },
  { value: '10', label: '1 unit = 1 cm' },
  { value: '1000', label: '1 unit = 1 m' },
  { value: '25.4', label: '1 unit = 1 in' },
  { value: '304.8', label: '1 unit = 1 ft' },
  { value: String(1_200_000 / 3937), label: '1 unit = 1 US survey ft' },
];

/** Position, scale and visibility of the traced drawing. */
export function TraceFields({ trace }: { readonly trace: Trace }): JSX.Element {
  const { placement, size, opacityFraction, isLocked, isShown, source } = trace;
  const check = (label: string, isOn: boolean, onChange: (isOn: boolean) => void): JSX.Element => (
    <label class="trace-check">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => {
          onChange(event.currentTarget.checked);
        }}
      />
      {label}
    </label>
  );
  return (
    <>
      <div class="floor-panel-row">
        {check('Visible', isShown, (isOn) => {
          changeTrace({ isShown: isOn });
        })}
        {check('Locked', isLocked, (isOn) => {
          tracePointPick.value = null;
          changeTrace({ isLocked: isOn });
        })}
        <label class="trace-opacity">
          Opacity
          <input
            type="range"
            min="10"
            max="100"
            step="5"
            value={Math.round(opacityFraction * 100)}
            onInput={(event) => {
              changeTrace({ opacityFraction: Number(event.currentTarget.value) / 100 });
            }}
          />
          <span aria-hidden="true">{Math.round(opacityFraction * 100)} %</span>
        </label>
        <button type="button" class="text-button" onClick={showAll}>
          Zoom to fit
        </button>
      </div>
      {!isLocked && (
        <>
          <div class="floor-panel-fields">
            <LengthField
              id="trace-x"
              label="x, west edge"
              value_mm={Math.round(placement.x_mm)}
              onEnter={(x_mm) => {
                changeTrace({ placement: { ...placement, x_mm } });
              }}
            />
            <LengthField
              id="trace-y"
              label="y, south edge"
              value_mm={Math.round(placement.y_mm)}
              onEnter={(y_mm) => {
                changeTrace({ placement: { ...placement, y_mm } });
              }}
            />
            <LengthField
              id="trace-width"
              label="Width of the drawing"
              value_mm={Math.round(size.width * placement.mm_per_unit)}
              least_mm={1}
              onEnter={(width_mm) => {
                if (size.width <= 0) return;
                changeTrace({ placement: { ...placement, mm_per_unit: width_mm / size.width } });
              }}
            />
            {source.kind === 'lines' && (
              <SelectBox
                id="trace-unit"
                label={
                  source.drawing.unit_mm === null ? 'Unit (not stated in the file)' : 'Unit of the drawing'
                }
                choices={[
                  ...units,
                  ...(units.some(({ value }) => Number(value) === placement.mm_per_unit)
                    ? []
                    : [{ value: String(placement.mm_per_unit), label: 'From two points or width' }]),
                ]}
                value={String(placement.mm_per_unit)}
                onChoose={(value) => {
                  changeTrace({ placement: { ...placement, mm_per_unit: Number(value) } });
                  showAll();
                }}
              />
            )}
          </div>
          <Picking />
        </>
      )}
    </>
  );
}

/** Two points on the canvas: a known distance, or the start and end of a move of the drawing. */
function Picking(): JSX.Element {
  const pick = tracePointPick.value;
  if (pick === null) {
    return (
      <div class="floor-panel-row">
        <button
          type="button"
          class="button"
          onClick={() => {
            tracePointPick.value = { purpose: 'scale', points: [] };
          }}
        >
          Scale by two points
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            tracePointPick.value = { purpose: 'move', points: [] };
          }}
        >
          Move by two points
        </button>
      </div>
    );
  }
  const [first, second] =
    pick.purpose === 'scale'
      ? ['the start of a known distance', 'its end']
      : ['a point of the drawing', 'its position on the floor'];
  const distance_mm = pickedDistance_mm();
  return (
    <div class="floor-panel-row trace-pick" role="status">
      {distance_mm === undefined ? (
        <p>On the floor below, click {pick.points.length === 0 ? first : second}.</p>
      ) : (
        <LengthField
          id="trace-distance"
          label="This distance is"
          value_mm={distance_mm}
          least_mm={1}
          onEnter={scaleSelected}
        />
      )}
      <button
        type="button"
        class="text-button"
        onClick={() => {
          tracePointPick.value = null;
        }}
      >
        Cancel
      </button>
    </div>
  );
}
