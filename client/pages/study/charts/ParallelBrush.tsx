import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { brushedDesigns } from '../../../../models/present/charts/brushedDesigns.ts';
import type { BrushRange } from '../../../../models/present/charts/parallelBrushing.ts';
import { parallelCoordinates } from '../../../../models/present/charts/parallelCoordinates.ts';
import type { Brushes, ParallelDesigns } from '../../../../models/present/charts/parallelDesigns.ts';
import { parallelLayout } from '../../../../models/present/charts/parallelLayout.ts';
import { fixed } from '../../../../models/present/format/number.ts';
import { chartTheme } from '../../../ui/chartColours.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { ReadableChart } from '../../../ui/ReadableChart.tsx';
import { useWidth } from '../../../ui/useWidth.ts';
import { AxisBrush } from './AxisBrush.tsx';
import { BrushFields } from './BrushFields.tsx';

interface ParallelBrushProps {
  /** Axes and designs of a study. */
  readonly shape: Omit<ParallelDesigns, 'brushes'>;
  /** Called with the ids of the designs within the ranges, in the order of the designs; null if there is no range. */
  readonly onSelect: (ids: readonly string[] | null) => void;
  /** Called with the id of a design whose line is clicked, or chosen with Enter or Space. */
  readonly onChoose?: (id: string) => void;
}

/**
 * Parallel coordinates whose axes take ranges: by pointer along an axis, by keys at the ends of a range, or as numbers. The ranges
 * are kept here; the page is told which designs are within them.
 */
export function ParallelBrush({ shape, onSelect, onChoose }: ParallelBrushProps): JSX.Element {
  const { ref, width } = useWidth();
  const brushes = useSignal<Brushes>({});
  const isOpen = useSignal(false);
  const theme = chartTheme.value;
  const { axes, designs } = shape;
  const ranges = useMemo(
    () =>
      Object.fromEntries(Object.entries(brushes.value).filter(([id]) => axes.some((axis) => axis.id === id))),
    [axes, brushes.value],
  );
  const chart = useMemo(
    () => parallelCoordinates({ ...shape, brushes: ranges }, { width }, theme),
    [shape, ranges, width, theme],
  );
  const layout = useMemo(() => parallelLayout({ axes, designs }, width), [axes, designs, width]);
  const within = useMemo(() => brushedDesigns(axes, designs, ranges), [axes, designs, ranges]);
  const hasRange = Object.keys(ranges).length > 0;
  useEffect(() => {
    onSelect(hasRange ? within.map(({ id }) => id) : null);
  }, [within, hasRange]);

  const setRange = (axisId: string, range: BrushRange | null): void => {
    const others = Object.entries(brushes.value).filter(([id]) => id !== axisId);
    brushes.value = Object.fromEntries(range === null ? others : [...others, [axisId, range]]);
  };
  const isDrawn = width > 0 && axes.length > 0 && designs.length > 0;
  return (
    <div class="parallel">
      <div class="parallel-head">
        <p class="field-note" role="status">
          {hasRange
            ? `${fixed(within.length, 0)} of ${fixed(designs.length, 0)} designs are within the ranges.`
            : 'Drag along an axis to select designs by a range.'}
        </p>
        <button
          type="button"
          class="button"
          disabled={!hasRange}
          onClick={() => {
            brushes.value = {};
          }}
        >
          Clear ranges
        </button>
      </div>
      <div ref={ref} class="chart-room parallel-room">
        {width > 0 && (
          <ReadableChart
            chart={chart}
            title="designs over choices and figures"
            label={`Designs as lines over ${axes.map(({ label }) => label).join(', ')}`}
            onChoose={onChoose}
          />
        )}
        {isDrawn && (
          <div class="parallel-axes">
            {layout.axes.map((placed) => (
              <AxisBrush
                key={placed.axis.id}
                placed={placed}
                layout={layout}
                range={ranges[placed.axis.id]}
                onRange={(range) => {
                  setRange(placed.axis.id, range);
                }}
              />
            ))}
          </div>
        )}
      </div>
      {isDrawn && (
        <Disclosure
          id="parallel-ranges"
          level={3}
          title="Ranges as numbers"
          isOpen={isOpen.value}
          onToggle={(open) => {
            isOpen.value = open;
          }}
        >
          <div class="parallel-fields">
            {layout.axes.map(({ axis, bounds }) => (
              <BrushFields
                key={axis.id}
                axis={axis}
                bounds={bounds}
                range={ranges[axis.id]}
                onRange={(range) => {
                  setRange(axis.id, range);
                }}
              />
            ))}
          </div>
        </Disclosure>
      )}
    </div>
  );
}
