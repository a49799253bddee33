import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { PlantReport } from '../../../../models/index.ts';
import { stackedMonths, type MonthsOfPart } from '../../../charts/stackedMonths.ts';
import { energyGroups, sumOf, waterGroups } from '../../../figures/partGroups.ts';
import { figureText, scaledFigure } from '../../../format/figure.ts';
import { monthName } from '../../../format/word.ts';
import { chartTheme } from '../../../ui/chartColours.ts';
import { ChartBubble } from '../../../ui/ChartBubble.tsx';
import { ColourLegend } from '../../../ui/ColourLegend.tsx';
import { Drawing } from '../../../ui/Drawing.tsx';
import { useWidth } from '../../../ui/useWidth.ts';

interface PartMonthsCardProps {
  readonly kind: 'energy' | 'water';
  readonly name: string;
  readonly plant: PlantReport;
}

const titles = { energy: 'Energy by month and part', water: 'Water by month and part' } as const;

/** Months of energy or water, stacked by part. A pointer or the arrow keys go from month to month. */
export function PartMonthsCard({ kind, name, plant }: PartMonthsCardProps): JSX.Element {
  const { ref, width } = useWidth();
  const active = useSignal<number | null>(null);
  const chart = useRef<HTMLDivElement>(null);
  const parts = partsOf(kind, plant).filter(({ amounts }) => amounts.some((amount) => amount > 0));
  const theme = chartTheme.value;
  const month = active.value;
  const words = month === null ? undefined : monthWords(kind, parts, month);
  const anchor =
    month === null ? null : (chart.current?.querySelector(`[data-month="${String(month)}"]`) ?? null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === 'Escape') active.value = null;
    if (step === undefined) return;
    event.preventDefault();
    active.value = month === null ? 1 : ((month + step + 11) % 12) + 1;
  };
  return (
    <section class="card" aria-labelledby={`${kind}-months-title`}>
      <div class="card-head">
        <h2 id={`${kind}-months-title`}>{titles[kind]}</h2>
        <p class="card-hint">{name}</p>
      </div>
      {parts.length === 0 && (
        <p class="empty">{kind === 'water' ? 'No water is used.' : 'No energy is used.'}</p>
      )}
      <div ref={ref} class={parts.length === 0 ? '' : 'chart-room'}>
        {width > 0 && parts.length > 0 && (
          <>
            <div
              ref={chart}
              class="chart"
              role="img"
              tabIndex={0}
              aria-label={
                words?.join(', ') ?? `${titles[kind]} of ${name}. Arrow keys go through the months.`
              }
              onKeyDown={onKeyDown}
              onPointerMove={({ target }) => {
                const group = target instanceof Element ? target.closest('[data-month]') : null;
                active.value = group === null ? null : Number(group.getAttribute('data-month'));
              }}
              onPointerLeave={() => {
                active.value = null;
              }}
              onBlur={() => {
                active.value = null;
              }}
            >
              <Drawing drawing={stackedMonths(parts, kind, { width }, theme)} />
            </div>
            <ColourLegend parts={parts} />
          </>
        )}
      </div>
      <ChartBubble anchor={anchor} lines={words} />
    </section>
  );
}

function partsOf(kind: 'energy' | 'water', { monthly }: PlantReport): MonthsOfPart[] {
  return kind === 'energy'
    ? energyGroups.map(({ label, colour, of }) => ({
        label,
        colour,
        amounts: monthly.map(({ energy }) => sumOf(energy, of)),
      }))
    : waterGroups.map(({ label, colour, of }) => ({
        label,
        colour,
        amounts: monthly.map(({ water }) => sumOf(water, of)),
      }));
}

function monthWords(kind: 'energy' | 'water', parts: readonly MonthsOfPart[], month: number): string[] {
  const figure = (amount: number): string => figureText(scaledFigure(kind, amount));
  const amountOf = ({ amounts }: MonthsOfPart): number => amounts[month - 1] ?? 0;
  const whole = parts.reduce((sum, part) => sum + amountOf(part), 0);
  return [
    `${monthName(month)}: ${figure(whole)}`,
    ...parts.filter((part) => amountOf(part) > 0).map((part) => `${part.label} ${figure(amountOf(part))}`),
  ];
}
