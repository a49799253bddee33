import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { priceCalendar } from '../../../../models/present/charts/priceCalendar.ts';
import {
  chargeUnit,
  constantChargeText,
  periodShares,
  slotReading,
} from '../../../../models/present/figures/rateCalendarFigures.ts';
import { figureText, percentFigure, scaledFigure } from '../../../../models/present/format/figure.ts';
import { moneyColumn } from '../../../../models/present/format/money.ts';
import type { OptionReport } from '../../../../models/report/reportSchema.ts';
import type { ChargeCalendar } from '../../../../models/tariff/rateCalendar.ts';
import { explainedBill } from '../../../state/details.ts';
import { chartTheme } from '../../../ui/chartColours.ts';
import { FiguresTable } from '../../../ui/FiguresTable.tsx';
import { ReadableChart } from '../../../ui/ReadableChart.tsx';
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
  const theme = chartTheme.value;
  const chart = useMemo(
    () =>
      width === 0
        ? null
        : priceCalendar(
            {
              prices: charge.prices,
              load_kW: calendar.load_kW,
              unit: chargeUnit(charge, currency),
              largestText: figureText(scaledFigure('power', Math.max(0, ...calendar.load_kW))),
              tell: (slot) => slotReading(charge, calendar, { slot, currency }),
            },
            { width },
            theme,
          ),
    [charge, calendar, currency, width, theme],
  );
  return (
    <div class="chart-room">
      <div ref={ref}>
        {chart !== null && (
          <ReadableChart
            chart={chart}
            title={`${charge.label} by month and hour`}
            label={`${charge.label} by month, kind of day and hour, coloured by price, with the mean load.`}
          />
        )}
      </div>
    </div>
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
