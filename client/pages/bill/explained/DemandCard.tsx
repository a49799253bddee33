import { useSignal, type Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { chartThemeOf } from '../../../../models/present/charts/chartTheme.ts';
import { hoursAroundPeak } from '../../../../models/present/charts/hoursAroundPeak.ts';
import { loadCurve } from '../../../../models/present/charts/loadCurve.ts';
import {
  billedMonths,
  demandCauseText,
  costliestMonth,
  demandReading,
  demandText,
  hoursAround,
} from '../../../../models/present/figures/demandChargeFigures.ts';
import { moneyColumn } from '../../../../models/present/format/money.ts';
import { fixed } from '../../../../models/present/format/number.ts';
import { monthName } from '../../../../models/present/format/word.ts';
import type { OptionReport } from '../../../../models/report/reportSchema.ts';
import type { DemandCharge } from '../../../../models/tariff/demandCharges.ts';
import { explainedBill } from '../../../state/details.ts';
import { report } from '../../../state/models.ts';
import { CsvButton } from '../../CsvButton.tsx';
import { chartTheme } from '../../../ui/chartColours.ts';
import { FiguresTable } from '../../../ui/FiguresTable.tsx';
import { ReadableChart } from '../../../ui/ReadableChart.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { SelectBox } from '../../../ui/SelectBox.tsx';
import { useWidth } from '../../../ui/useWidth.ts';
import type { ExplainedBill } from '../../../worker/protocol/protocol.ts';

interface DemandCardProps {
  readonly option: OptionReport;
}

/** What sets each demand charge: its months as a table, the hours on the load curve, and the hours around the selected one. */
export function DemandCard({ option }: DemandCardProps): JSX.Element | null {
  const explained = explainedBill.value;
  if (explained === null || explained.optionId !== option.id || explained.charges.length === 0) return null;
  return (
    <section class="card" aria-labelledby="demand-title">
      <div class="card-head">
        <h2 id="demand-title">Billing demand</h2>
        <p class="card-hint">
          {option.name}. Mean of the hour that starts at the time given, in local standard time, one hour
          behind daylight saving time
        </p>
        <CsvButton table="demand-by-month" of="Billing demand" />
      </div>
      <Demand name={option.name} explained={explained} />
    </section>
  );
}

interface DemandProps {
  readonly name: string;
  readonly explained: ExplainedBill;
}

/** More charges than this are a list. */
const MAX_SEGMENTS = 4;

function Demand({ name, explained }: DemandProps): JSX.Element | null {
  const { charges } = explained;
  const chosenCharge = useSignal(0);
  const chosenMonth = useSignal<number | null>(null);
  const charge = charges[chosenCharge.value] ?? charges[0];
  if (charge === undefined) return null;
  const months = billedMonths(charge);
  const month =
    chosenMonth.value !== null && months.includes(chosenMonth.value)
      ? chosenMonth.value
      : costliestMonth(charge);
  const choices = charges.map(({ label }, index) => ({ value: String(index), label }));
  const choose = (value: string): void => {
    chosenCharge.value = Number(value);
  };
  const value = String(charges.indexOf(charge));
  return (
    <>
      {charges.length > 1 && (
        <div class="rate-calendar-choice">
          {charges.length <= MAX_SEGMENTS ? (
            <Segments label="Demand charge" choices={choices} value={value} onChoose={choose} />
          ) : (
            <SelectBox
              id="demand-charge"
              label="Demand charge"
              choices={choices}
              value={value}
              onChoose={choose}
            />
          )}
        </div>
      )}
      {charge.hours !== null && <p class="rate-calendar-note">{charge.hours}</p>}
      <DemandCurve name={name} charge={charge} month={month} explained={explained} chosen={chosenMonth} />
      <DemandMonths name={name} charge={charge} month={month} explained={explained} chosen={chosenMonth} />
    </>
  );
}

interface ChosenProps extends DemandProps {
  readonly charge: DemandCharge;
  /** From 0; undefined if nothing is billed. */
  readonly month: number | undefined;
  readonly chosen: Signal<number | null>;
}

function loadOf({ isOfIt }: DemandCharge, { load_kW, it_kW }: ExplainedBill): Float64Array {
  return isOfIt ? (it_kW ?? load_kW) : load_kW;
}

function DemandCurve({ name, charge, month, explained, chosen }: ChosenProps): JSX.Element {
  const { ref, width } = useWidth();
  const theme = chartTheme.value;
  const place = report.value?.options.findIndex(({ id }) => id === explained.optionId) ?? 0;
  const colours = chartThemeOf(theme, Math.max(0, place));
  const load_kW = loadOf(charge, explained);
  const months = billedMonths(charge).filter((index) => (charge.months[index]?.peakStep ?? -1) >= 0);
  const drawing = useMemo(
    () =>
      width === 0
        ? null
        : loadCurve(
            {
              load_kW,
              colours,
              peaks: months.map((index) => ({
                hour: charge.months[index]?.peakStep ?? 0,
                load_kW: charge.months[index]?.peak_kW ?? 0,
                isChosen: index === month,
                reading: demandReading(charge, index, explained),
              })),
            },
            { width },
            theme,
          ),
    [charge, explained, month, width, theme],
  );
  const around =
    month === undefined ? null : hoursAround(charge, month, { load_kW, year: explained.year, colours });
  const peakText = month === undefined ? '' : demandText(charge, month, explained);
  return (
    <div class="chart-room">
      <div ref={ref}>
        {drawing !== null && (
          <div
            class="demand-curve"
            onClick={({ target }) => {
              const peak = target instanceof Element ? target.closest('[data-peak]') : null;
              if (peak !== null) chosen.value = months[Number(peak.getAttribute('data-peak'))] ?? null;
            }}
          >
            <ReadableChart
              chart={drawing}
              title={`Peaks of ${charge.label}`}
              label={`Load of ${name} by day, lowest to highest hour, with the hours of ${charge.label}. ${peakText}.`}
            />
          </div>
        )}
        <p class="demand-peak">{peakText}</p>
        {around !== null && width > 0 && (
          <ReadableChart
            chart={hoursAroundPeak(around, { width }, theme)}
            title="Load around the peak"
            label={`Load in the hours around the peak. ${peakText}.`}
          />
        )}
      </div>
    </div>
  );
}

function DemandMonths({ name, charge, month, explained, chosen }: ChosenProps): JSX.Element {
  const { year, currency } = explained;
  const months = billedMonths(charge);
  const demands = months.flatMap((index) => charge.months[index] ?? []);
  const total = demands.reduce((sum, { cost }) => sum + cost, 0);
  return (
    <FiguresTable
      label={`Billing demand of ${name}`}
      corner={year}
      rows={months.map((index) => ({
        key: index,
        head: (
          <button
            type="button"
            class="text-button demand-month"
            aria-pressed={index === month}
            onClick={() => {
              chosen.value = index;
            }}
          >
            {monthName(index + 1)}
          </button>
        ),
      }))}
      columns={[
        {
          head: 'Set by',
          unit: '',
          isText: true,
          cells: demands.map((demand) => demandCauseText(demand, year)),
        },
        { head: 'Highest load', unit: 'kW', cells: demands.map(({ peak_kW }) => fixed(peak_kW, 1)) },
        { head: 'Billed', unit: charge.unit, cells: demands.map(({ quantity }) => fixed(quantity, 1)) },
        {
          head: 'Charge',
          unit: currency,
          cells: moneyColumn([...demands.map(({ cost }) => cost), total]),
        },
      ]}
      foot="Year"
      class="demand-table"
    />
  );
}
