import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import {
  movedPlace,
  readingText,
  type Chart,
  type ChartReading,
} from '../../models/present/charts/readings.ts';
import { ChartSave } from './ChartSave.tsx';
import { Drawing } from './Drawing.tsx';
import { ReadingTooltip } from './ReadingTooltip.tsx';

interface ReadableChartProps {
  readonly chart: Chart;
  /** What the chart shows, with its main figures: its text alternative. */
  readonly label: string;
  /** What is read, in few words: "Energy by month". */
  readonly title: string;
  /** Called with the id of a place that is clicked, or chosen with Enter or Space. */
  readonly onChoose?: ((id: string) => void) | undefined;
}

/**
 * A chart that is read at its places: by pointer, by touch, and with arrow keys, Home, End and Page keys. Values and units are
 * shown beside the place and told to screen readers. Places with an id can be chosen, where the page takes the choice.
 */
export function ReadableChart({ chart, label, title, onChoose }: ReadableChartProps): JSX.Element {
  const room = useRef<HTMLDivElement>(null);
  const reader = useRef<HTMLDivElement>(null);
  const selected = useSignal<number | null>(null);
  const { readings } = chart;
  const place = selected.value !== null && selected.value < readings.count ? selected.value : null;
  const reading = place === null ? null : readings.of(place);

  const placeAt = ({ clientX, clientY }: MouseEvent): number | null => {
    const svg = room.current?.querySelector('svg');
    if (svg === null || svg === undefined) return null;
    const at = svg.getBoundingClientRect();
    const scale = at.width === 0 ? 1 : Number(chart.attributes['width']) / at.width;
    return readings.at((clientX - at.left) * scale, (clientY - at.top) * scale) ?? null;
  };
  const leave = (): void => {
    selected.value = null;
  };
  const choose = (at: number | null): void => {
    const id = at === null ? undefined : readings.of(at).id;
    if (id !== undefined) onChoose?.(id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') leave();
    if (onChoose !== undefined && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      choose(place);
    }
    const next = movedPlace(readings, place, event.key);
    if (next === undefined) return;
    event.preventDefault();
    selected.value = next;
  };
  return (
    <>
      <div
        ref={room}
        class={onChoose !== undefined && reading?.id !== undefined ? 'chart chart-choosable' : 'chart'}
        onClick={(event) => {
          choose(placeAt(event));
        }}
        onPointerMove={(event) => {
          selected.value = placeAt(event);
        }}
        onPointerDown={(event) => {
          selected.value = placeAt(event);
          // What a finger selects stays until something else has the focus.
          reader.current?.focus({ preventScroll: true });
        }}
        onMouseDown={(event) => {
          // The focus stays in the chart.
          event.preventDefault();
        }}
        onPointerLeave={({ pointerType }) => {
          if (pointerType === 'mouse') leave();
        }}
      >
        <StillDrawing chart={chart} label={label} />
        {readings.count > 0 && (
          <div
            ref={reader}
            class="chart-reader"
            role="slider"
            tabIndex={0}
            aria-label={`Values of ${title}`}
            aria-valuemin={1}
            aria-valuemax={readings.count}
            aria-valuenow={place === null ? 1 : place + 1}
            aria-valuetext={reading === null ? hintOf(onChoose !== undefined) : readingText(reading)}
            onKeyDown={onKeyDown}
            onFocus={({ currentTarget }) => {
              if (place === null && currentTarget.matches(':focus-visible')) selected.value = 0;
            }}
            onBlur={leave}
          >
            {reading !== null && <ReadingMarks chart={chart} reading={reading} />}
          </div>
        )}
        <ReadingTooltip reading={reading} room={room} />
      </div>
      <ChartSave chart={chart} title={title} />
    </>
  );
}

const hintOf = (canChoose: boolean): string =>
  `Arrow keys go through the values${canChoose ? ', Enter chooses one' : ''}.`;

/** Rendered again only for another drawing, not while it is read. */
function StillDrawing({ chart, label }: Pick<ReadableChartProps, 'chart' | 'label'>): JSX.Element {
  return useMemo(
    () => (
      <div role="img" aria-label={label}>
        <Drawing drawing={chart} />
      </div>
    ),
    [chart, label],
  );
}

interface ReadingMarksProps {
  readonly chart: Chart;
  readonly reading: ChartReading;
}

/** Marks the place that is read, over the drawing. */
function ReadingMarks({ chart, reading: { box, marks } }: ReadingMarksProps): JSX.Element {
  const { width, height, viewBox } = chart.attributes;
  return (
    <svg class="chart-marks" width={width} height={height} viewBox={String(viewBox)} aria-hidden="true">
      {marks === undefined ? (
        <rect class="chart-shade" x={box.x} y={box.y} width={box.width} height={box.height} />
      ) : (
        marks.map((one, index) => <Drawing key={index} drawing={one} />)
      )}
    </svg>
  );
}
