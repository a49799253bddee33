import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { ChartTooltip } from './ChartTooltip.tsx';

interface SteppedChartProps {
  /** Kind of a step: groups of the drawing have it as `data-month`, `data-year` or `data-step`. */
  readonly by: 'month' | 'year' | 'step';
  /** Steps from the first to the last. */
  readonly steps: readonly number[];
  /** Whether the last step is followed by the first. */
  readonly isRound?: boolean;
  /** Description of the chart, used while no step is selected. */
  readonly label: string;
  /** The figures of a step; the first line is its heading. */
  readonly wordsOf: (step: number) => readonly string[];
  /** The drawing. */
  readonly children: ComponentChildren;
}

/** A chart whose steps are selected by pointer or arrow keys, with the figures of the selected step. */
export function SteppedChart(props: SteppedChartProps): JSX.Element {
  const { by, steps, isRound = false, label, wordsOf, children } = props;
  const active = useSignal<number | null>(null);
  const chart = useRef<HTMLDivElement>(null);
  const attribute = `data-${by}`;
  const step = active.value !== null && steps.includes(active.value) ? active.value : null;
  const lines = step === null ? undefined : wordsOf(step);
  const anchor =
    step === null ? null : (chart.current?.querySelector(`[${attribute}="${String(step)}"]`) ?? null);
  const leave = (): void => {
    active.value = null;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === 'Escape') leave();
    if (move === undefined) return;
    event.preventDefault();
    const count = steps.length;
    const next = step === null ? 0 : steps.indexOf(step) + move;
    const place = isRound ? (next + count) % count : Math.min(Math.max(0, next), count - 1);
    active.value = steps[place] ?? null;
  };
  return (
    <>
      <div
        ref={chart}
        class="chart"
        role="img"
        tabIndex={0}
        aria-label={lines?.join(', ') ?? `${label} Arrow keys select a ${by}.`}
        onKeyDown={onKeyDown}
        onPointerMove={({ target }) => {
          const group = target instanceof Element ? target.closest(`[${attribute}]`) : null;
          active.value = group === null ? null : Number(group.getAttribute(attribute));
        }}
        onPointerLeave={leave}
        onBlur={leave}
      >
        {children}
      </div>
      <ChartTooltip anchor={anchor} lines={lines} />
    </>
  );
}
