import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Report } from '../../../models/report/reportSchema.ts';
import { monthlyEnergy } from '../../../models/present/charts/monthlyEnergy.ts';
import { figureText, scaledFigure } from '../../../models/present/format/figure.ts';
import { scaleFor } from '../../../models/present/format/scale.ts';
import { monthName } from '../../../models/present/format/word.ts';
import { chartTheme } from '../../ui/chartColours.ts';
import { ChartTooltip } from '../../ui/ChartTooltip.tsx';
import { Drawing } from '../../ui/Drawing.tsx';
import { PartLegend } from '../../ui/PartLegend.tsx';
import { useWidth } from '../../ui/useWidth.ts';

interface MonthlyChartProps {
  readonly report: Report;
}

/** A bar of the chart: index of the option, and month. */
interface Bar {
  readonly place: number;
  readonly month: number;
}

/** Monthly energy by part, the options side by side. The pointer or the arrow keys select a month. */
export function MonthlyChart({ report }: MonthlyChartProps): JSX.Element {
  const { ref, width } = useWidth();
  const active = useSignal<Bar | null>(null);
  const chart = useRef<HTMLDivElement>(null);
  const series = report.options.map(({ name, monthly }) => ({ name, months: monthly }));
  const isEmpty = report.options.every(({ annual }) => annual.facilityEnergy_kWh === 0);
  const bar = active.value;
  const text = bar === null ? undefined : barText(report, bar);
  const anchor =
    bar === null
      ? null
      : (chart.current?.querySelector(
          `[data-option="${String(bar.place)}"][data-month="${String(bar.month)}"]`,
        ) ?? null);

  const onKeyDown = (event: KeyboardEvent): void => {
    const moved = movedBar(active.value, event.key, report.options.length);
    if (moved === undefined) return;
    event.preventDefault();
    active.value = moved;
  };

  return (
    <section class="card" aria-labelledby="months-chart-title">
      <div class="card-head">
        <h2 id="months-chart-title">Energy by month</h2>
        <PartLegend />
      </div>
      {isEmpty && <p class="empty">No energy is used in this year.</p>}
      <div ref={ref} class={isEmpty ? '' : 'chart-room'}>
        {width > 0 && !isEmpty && (
          <div
            ref={chart}
            class="chart"
            role="img"
            tabIndex={0}
            aria-label={
              text?.join(', ') ?? 'Monthly energy of each option. Arrow keys go through the months.'
            }
            onKeyDown={onKeyDown}
            onPointerMove={(event) => {
              active.value = barOf(event.target);
            }}
            onPointerLeave={() => {
              active.value = null;
            }}
            onBlur={() => {
              active.value = null;
            }}
          >
            <Drawing drawing={monthlyEnergy(series, { width }, chartTheme.value)} />
          </div>
        )}
      </div>
      <ChartTooltip anchor={anchor} lines={text} />
    </section>
  );
}

function barOf(target: EventTarget | null): Bar | null {
  const group = target instanceof Element ? target.closest('[data-month]') : null;
  if (group === null) return null;
  return {
    place: Number(group.getAttribute('data-option')),
    month: Number(group.getAttribute('data-month')),
  };
}

function movedBar(bar: Bar | null, key: string, optionCount: number): Bar | null | undefined {
  const { place, month } = bar ?? { place: 0, month: 0 };
  switch (key) {
    case 'ArrowRight':
      return month < 12 ? { place, month: month + 1 } : { place: (place + 1) % optionCount, month: 1 };
    case 'ArrowLeft':
      return month > 1
        ? { place, month: month - 1 }
        : { place: (place + optionCount - 1) % optionCount, month: 12 };
    case 'ArrowDown':
      return { place: (place + 1) % optionCount, month: Math.max(1, month) };
    case 'ArrowUp':
      return { place: (place + optionCount - 1) % optionCount, month: Math.max(1, month) };
    case 'Escape':
      return null;
    default:
      return undefined;
  }
}

function barText(report: Report, { place, month }: Bar): string[] | undefined {
  const option = report.options[place];
  const figures = option?.monthly[month - 1];
  if (option === undefined || figures === undefined) return undefined;
  const scale = scaleFor('energy', [figures.facilityEnergy_kWh]);
  const energy = (value: number): string => figureText(scaledFigure('energy', value, scale));
  return [
    `${option.name}, ${monthName(month)} ${String(option.annual.year)}`,
    `Facility ${energy(figures.facilityEnergy_kWh)}`,
    `IT ${energy(figures.itEnergy_kWh)}`,
    `Overhead ${energy(figures.overheadEnergy_kWh)}`,
  ];
}
