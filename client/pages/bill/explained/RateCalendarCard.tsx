import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import {
  calendarGrid,
  calendarSlotAt,
  calendarSlotBeside,
} from '../../../../models/present/charts/calendarGrid.ts';
import { priceCalendar } from '../../../../models/present/charts/priceCalendar.ts';
import {
  chargeUnit,
  constantChargeText,
  periodShares,
  slotLines,
} from '../../../../models/present/figures/rateCalendarFigures.ts';
import { figureText, percentFigure, scaledFigure } from '../../../../models/present/format/figure.ts';
import { moneyColumn } from '../../../../models/present/format/money.ts';
import type { OptionReport } from '../../../../models/report/reportSchema.ts';
import type { ChargeCalendar } from '../../../../models/tariff/rateCalendar.ts';
import { explainedBill } from '../../../state/details.ts';
import { chartTheme } from '../../../ui/chartColours.ts';
import { Drawing } from '../../../ui/Drawing.tsx';
import { FiguresTable } from '../../../ui/FiguresTable.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { useWidth } from '../../../ui/useWidth.ts';
import type { ExplainedBill } from '../../../worker/protocol/protocol.ts';

interface RateCalendarCardProps {
  readonly option: OptionReport;
}

/** The prices of the tariff by month, day and hour over the load, and what is bought in each of its periods. */
export function RateCalendarCard({ option }: RateCalendarCardProps): JSX.Element {
  const explained = explainedBill.value;
  const isCurrent = explained !== null && explained.optionId === option.id;
  return (
    <section class="card" aria-labelledby="rate-calendar-title">
      <div class="card-head">
        <h2 id="rate-calendar-title">Calendar of the rate</h2>
        <p class="card-hint">{`${option.name}. ${option.bill.tariff}`}</p>
      </div>
      {isCurrent ? <CalendarOf explained={explained} /> : <p class="empty">Computing…</p>}
    </section>
  );
}

interface CalendarOfProps {
  readonly explained: ExplainedBill;
}

function CalendarOf({ explained }: CalendarOfProps): JSX.Element {
  const { calendar, currency } = explained;
  const { varying, constant } = calendar;
  const chosen = useSignal(0);
  const charge = varying[chosen.value] ?? varying[0];
  const constants = constant.map((same) => constantChargeText(same, currency)).join('; ');
  if (charge === undefined) {
    return (
      <p class="rate-calendar-note">
        {constant.length === 0
          ? 'The tariff has no charge on energy or demand.'
          : `The price is the same at all hours. ${constants}.`}
      </p>
    );
  }
  return (
    <>
      {varying.length > 1 && (
        <div class="rate-calendar-choice">
          <Segments
            label="Charge"
            choices={varying.map(({ label }, index) => ({ value: String(index), label }))}
            value={String(varying.indexOf(charge))}
            onChoose={(value) => {
              chosen.value = Number(value);
            }}
          />
        </div>
      )}
      <CalendarChart charge={charge} explained={explained} />
      {constant.length > 0 && <p class="rate-calendar-note">At all hours: {constants}.</p>}
      <PeriodsTable charge={charge} explained={explained} />
    </>
  );
}

interface ChargeProps extends CalendarOfProps {
  readonly charge: ChargeCalendar;
}

function CalendarChart({ charge, explained }: ChargeProps): JSX.Element {
  const { calendar, currency } = explained;
  const { ref, width } = useWidth();
  const active = useSignal<number | null>(null);
  const theme = chartTheme.value;
  const drawing = useMemo(
    () =>
      width === 0
        ? null
        : priceCalendar(
            {
              prices: charge.prices,
              load_kW: calendar.load_kW,
              unit: chargeUnit(charge, currency),
              largestText: figureText(scaledFigure('power', Math.max(0, ...calendar.load_kW))),
            },
            { width },
            theme,
          ),
    [charge, calendar, currency, width, theme],
  );
  const grid = calendarGrid(width);
  const slot = active.value;
  const lines = slot === null ? [] : slotLines(charge, calendar, { slot, currency });
  const [heading = '', ...rest] = lines;
  const leave = (): void => {
    active.value = null;
  };
  return (
    <div class="chart-room">
      <div ref={ref}>
        {drawing !== null && (
          <div
            class="chart rate-calendar"
            role="img"
            tabIndex={0}
            aria-label={
              lines.length > 0
                ? lines.join(', ')
                : `${charge.label} by month and hour, with the load. Arrow keys go through hours and months.`
            }
            onKeyDown={(event) => {
              if (event.key === 'Escape') leave();
              const next = slot === null ? 0 : calendarSlotBeside(slot, event.key);
              if (next === undefined || !event.key.startsWith('Arrow')) return;
              event.preventDefault();
              active.value = next;
            }}
            onPointerMove={(event) => {
              const box = event.currentTarget.getBoundingClientRect();
              active.value = calendarSlotAt(grid, event.clientX - box.left, event.clientY - box.top) ?? null;
            }}
            onPointerLeave={leave}
            onBlur={leave}
          >
            <CalendarDrawing drawing={drawing} />
            {slot !== null && <CellMark slot={slot} width={width} />}
          </div>
        )}
        <p class="rate-calendar-readout" aria-hidden="true">
          {lines.length === 0 ? (
            <span>Point at an hour, or use the arrow keys, for its price and what is bought in it.</span>
          ) : (
            <>
              <strong>{heading}</strong>
              {rest.map((line) => (
                <span key={line}>{line}</span>
              ))}
            </>
          )}
        </p>
      </div>
    </div>
  );
}

/** Memoised by drawing, so that it is not rendered again while the pointer moves over it. */
function CalendarDrawing({ drawing }: Parameters<typeof Drawing>[0]): JSX.Element {
  return useMemo(() => <Drawing drawing={drawing} />, [drawing]);
}

function CellMark({ slot, width }: { readonly slot: number; readonly width: number }): JSX.Element {
  const { panels, cellWidth, cellHeight } = calendarGrid(width);
  const { left = 0, top = 0 } = panels[slot % 48 < 24 ? 0 : 1] ?? {};
  return (
    <span
      class="heat-map-mark"
      style={{
        left: `${String(left + (slot % 24) * cellWidth)}px`,
        top: `${String(top + Math.floor(slot / 48) * cellHeight - 0.5)}px`,
        width: `${String(cellWidth)}px`,
        height: `${String(cellHeight)}px`,
      }}
    />
  );
}

function PeriodsTable({ charge, explained: { calendar, currency, optionId } }: ChargeProps): JSX.Element {
  const shares = periodShares(charge, calendar);
  const percent = (fraction: number | null): string => figureText(percentFigure(fraction)).replace(' %', '');
  return (
    <FiguresTable
      key={optionId}
      label={`Periods of the charge: ${charge.label}`}
      corner="Period"
      rows={shares.map(({ name, hours }) => ({
        key: name,
        head: (
          <>
            {name}
            <span class="row-detail">{hours}</span>
          </>
        ),
      }))}
      columns={[
        {
          head: 'Price',
          unit: chargeUnit(charge, currency),
          cells: shares.map(({ priceText }) => priceText),
        },
        {
          head: 'Energy bought',
          unit: '%',
          cells: shares.map(({ energyFraction }) => percent(energyFraction)),
        },
        { head: 'Cost', unit: currency, cells: moneyColumn(shares.map(({ cost }) => cost)) },
        { head: 'Share of cost', unit: '%', cells: shares.map(({ costFraction }) => percent(costFraction)) },
      ]}
      class="periods-table"
    />
  );
}
