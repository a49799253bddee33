import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { GrowthAnswer } from '../../../models/workload/ai/growth.ts';
import { growthLines } from '../../charts/growthLines.ts';
import { countFigure } from '../../format/count.ts';
import { figureText } from '../../format/figure.ts';
import { chartTheme } from '../../ui/chartColours.ts';
import { ChartBubble } from '../../ui/ChartBubble.tsx';
import { Drawing } from '../../ui/Drawing.tsx';
import { useWidth } from '../../ui/useWidth.ts';

interface GrowthChartProps {
  readonly answer: GrowthAnswer;
}

/** Demand against hardware as lines. A pointer or the arrow keys go from year to year. */
export function GrowthChart({ answer }: GrowthChartProps): JSX.Element {
  const { ref, width } = useWidth();
  const active = useSignal<number | null>(null);
  const chart = useRef<HTMLDivElement>(null);
  const { years } = answer;
  const shown = years.find(({ year }) => year === active.value);
  const words = shown === undefined ? undefined : yearWords(shown);
  const anchor =
    shown === undefined
      ? null
      : (chart.current?.querySelector(`[data-year="${String(shown.year)}"]`) ?? null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === 'Escape') active.value = null;
    if (step === undefined) return;
    event.preventDefault();
    const place = years.findIndex(({ year }) => year === active.value);
    const next = place < 0 ? 0 : Math.min(Math.max(0, place + step), years.length - 1);
    active.value = years[next]?.year ?? null;
  };
  return (
    <div ref={ref} class="growth-chart">
      {width > 0 && (
        <div
          ref={chart}
          class="chart"
          role="img"
          tabIndex={0}
          aria-label={
            words?.join(', ') ?? 'Demand and hardware over the years. Arrow keys go through the years.'
          }
          onKeyDown={onKeyDown}
          onPointerMove={({ target }) => {
            const group = target instanceof Element ? target.closest('[data-year]') : null;
            active.value = group === null ? null : Number(group.getAttribute('data-year'));
          }}
          onPointerLeave={() => {
            active.value = null;
          }}
          onBlur={() => {
            active.value = null;
          }}
        >
          <Drawing drawing={growthLines(answer, { width }, chartTheme.value)} />
        </div>
      )}
      <ChartBubble anchor={anchor} lines={words} />
    </div>
  );
}

function yearWords({ year, demandRatio, hardwareRatio, gapRatio }: GrowthAnswer['years'][number]): string[] {
  const times = (value: number): string => `${figureText(countFigure(value))} times`;
  return [
    String(year),
    `Demand ${times(demandRatio)}`,
    `Hardware ${times(hardwareRatio)}`,
    `Demand over hardware ${times(gapRatio)}`,
  ];
}
