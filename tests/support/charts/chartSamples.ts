import { carbonMonths } from '../../../models/present/charts/carbonMonths.ts';
import { lightTheme } from '../../../models/present/charts/chartTheme.ts';
import { costWaterfall } from '../../../models/present/charts/costWaterfall.ts';
import { crossingLines } from '../../../models/present/charts/crossingLines.ts';
import { growthLines } from '../../../models/present/charts/growthLines.ts';
import { evenHeat } from '../../../models/present/charts/evenHeat.ts';
import { hourHeatMap } from '../../../models/present/charts/hourHeatMap.ts';
import { loadDuration } from '../../../models/present/charts/loadDuration.ts';
import { monthlyEnergy } from '../../../models/present/charts/monthlyEnergy.ts';
import { optionBars } from '../../../models/present/charts/optionBars.ts';
import { partBars } from '../../../models/present/charts/partBars.ts';
import { powerFlow } from '../../../models/present/charts/powerFlow.ts';
import { savingBars } from '../../../models/present/charts/savingBars.ts';
import { largestMonth, stackedMonths } from '../../../models/present/charts/stackedMonths.ts';
import { powerFlows } from '../../../models/present/figures/powerFlows.ts';
import { changeText } from '../../../models/present/format/change.ts';
import { figureText, moneyFigure, scaledFigure } from '../../../models/present/format/figure.ts';
import { axisScaleFor, scaleFor } from '../../../models/present/format/scale.ts';
import type { EnergyParts } from '../../../models/report/plantSchema.ts';
import { growth } from '../../../models/workload/ai/growth.ts';
import type { ChartSample, ChartSamples } from './ChartSample.ts';
import { billSamples } from './billSamples.ts';
import { searchSamples } from './searchSamples.ts';
import { spreadSamples } from './spreadSamples.ts';
import { studySamples } from './studySamples.ts';

const hours = Array.from({ length: 8760 }, (_, hour) => hour);
const monthHours = [744, 672, 744, 720, 744, 720, 744, 744, 720, 744, 720, 744];
const LONG = 'Rear-door heat exchangers throughout the second and the third hall, with the tender of March';
const names = ['Air, PUE 1.6', 'Liquid, PUE 1.15'];
const twenty = Array.from({ length: 20 }, (_, place) => `${LONG} ${String(place + 1)}`);

/** Months of IT of a constant power. */
const energyYear = (
  name: string,
  it_kW: number,
  pue: number,
): Parameters<typeof monthlyEnergy>[0][number] => ({
  name,
  year: 2025,
  months: monthHours.map((hourCount, index) => ({
    month: index + 1,
    itEnergy_kWh: hourCount * it_kW,
    overheadEnergy_kWh: hourCount * it_kW * (pue - 1),
  })),
});

const energy =
  (it_kW: number, options: readonly string[] = names): ChartSample =>
  (size, theme) =>
    monthlyEnergy(
      options.map((name, place) => energyYear(name, it_kW, 1.1 + 0.5 / (place + 1))),
      size,
      theme,
    );

/** A bill by month in one currency, in two parts. */
const bill =
  (amounts: readonly number[], currency = 'USD'): ChartSample =>
  (size, theme) => {
    const parts = [
      { label: 'Energy', colour: 'energyCharge', amounts },
      { label: 'Demand', colour: 'demandCharge', amounts: amounts.map((amount) => Math.abs(amount) / 3) },
    ] as const;
    const { symbol, divisor } = axisScaleFor('money', [largestMonth(parts)]);
    const amountText = (amount: number): string => figureText(moneyFigure(amount, currency));
    return stackedMonths(parts, { symbol: `${symbol} ${currency}`.trim(), divisor, amountText }, size, theme);
  };

const twelve = (amount: number): number[] => Array<number>(12).fill(amount);
const oneHuge = [...Array<number>(11).fill(1), 1e10];

const carbon =
  (location_kg: number): ChartSample =>
  (size, theme) =>
    carbonMonths(
      twelve(location_kg).map((amount, index) => ({
        location_kg: amount,
        marketHourly_kg: amount / (index + 1),
      })),
      size,
      theme,
    );

const load =
  (most_kW: number, hourCount = 8760): ChartSample =>
  (size, theme) => {
    const descending = (largest: number): Float64Array =>
      Float64Array.from({ length: hourCount }, (_, hour) => largest * (1 - (0.4 * hour) / hourCount));
    const colours = lightTheme.options[0] ?? { main: theme.ink, soft: theme.muted };
    return loadDuration(
      { facility_kW: descending(most_kW), it_kW: descending(most_kW / 1.3), colours },
      size,
      theme,
    );
  };

const heat =
  (valueOf: (hour: number) => number): ChartSample =>
  (size, theme) =>
    hourHeatMap(Float64Array.from(hours, valueOf), size, theme);

const loadHeat =
  (least: number, most: number, unit: string): ChartSample =>
  (size, theme) => {
    const values = Float64Array.from(hours, (hour) => least + ((most - least) * (hour % 24)) / 23);
    const quantity = evenHeat([least, most], { label: 'Load', unit, missingText: 'n/a', hasZero: true });
    return hourHeatMap(values, size, theme, quantity);
  };

const money = (amount: number, currency = 'IDR'): string => figureText(moneyFigure(amount, currency));

const bars =
  (amounts: readonly number[], options: readonly string[] = names, currency = 'USD'): ChartSample =>
  (size, theme) =>
    optionBars(
      amounts.map((amount, place) => ({
        name: options[place] ?? '',
        parts: [amount / 1.4, amount - amount / 1.4],
        figure: money(amount, currency),
        saving: place === 0 ? '' : changeText(amounts[0] ?? 0, moneyFigure(amount, currency)).text,
      })),
      size,
      theme,
    );

const unitCosts =
  (amounts: readonly number[], options: readonly string[] = names): ChartSample =>
  (size, theme) =>
    partBars(
      amounts.map((amount, place) => ({
        name: options[place] ?? '',
        parts: [
          { colour: 'facilityCost', amount: amount * 0.7, label: 'Facility', text: money(amount * 0.7) },
          { colour: 'energyCost', amount: amount * 0.3, label: 'Electricity', text: money(amount * 0.3) },
        ],
        figure: `${money(amount)}/kW`,
      })),
      size,
      theme,
    );

const savings =
  (amounts: readonly number[], options: readonly string[] = names): ChartSample =>
  (size, theme) =>
    savingBars(
      amounts.map((amount, place) => ({
        name: options[place] ?? '',
        figure: changeText(amount, scaledFigure('energy', amount)).text,
        parts: [
          { colour: 'servers', saving: amount * 1.2 },
          { colour: 'powerChain', saving: -amount * 0.2 },
        ],
      })),
      size,
      theme,
    );

const fall =
  (from: number, to: number, options: readonly string[] = names, currency = 'USD'): ChartSample =>
  (size, theme) => {
    const scale = scaleFor('money', [from, to]);
    const text = (amount: number): string => figureText(moneyFigure(amount, currency, scale));
    const step = (to - from) / 3;
    return costWaterfall(
      {
        from: { name: options[0] ?? '', place: 0, amount: from, figure: text(from) },
        steps: ['Facility', 'Devices', 'Electricity of the cooling and the power chain'].map((label) => ({
          label,
          change: step,
          figure: money(step, currency),
        })),
        to: { name: options[1] ?? '', place: 1, amount: to, figure: text(to) },
        beginText: (amount) => `total bars start at ${money(amount, currency)}`,
      },
      size,
      theme,
    );
  };

const spending =
  (perYear: number, yearCount: number, currency = 'USD', options: readonly string[] = names): ChartSample =>
  (size, theme) => {
    const lines = options.map((name, place) => ({
      place,
      name,
      amounts: Array.from(
        { length: yearCount + 1 },
        (_, year) => perYear * (5 - place + year * (1 + place / 3)),
      ),
    }));
    const { symbol, divisor } = axisScaleFor(
      'money',
      lines.flatMap(({ amounts }) => amounts),
    );
    const crossings = lines.slice(1, 4).map(({ place }) => ({
      place,
      time_years: Math.min(yearCount, 3),
      amount: perYear * 8,
      label: place % 2 === 1 ? '3.0 years' : 'more expensive from 3.0 years',
    }));
    return crossingLines(
      { lines, crossings },
      { symbol: `${symbol} ${currency}`.trim(), divisor, amountText: (amount) => money(amount, currency) },
      { ...size, plot: 220 },
      theme,
    );
  };

const growing =
  (demandGrowthRatio: number, span_years: number, hardwareGrowthRatio = 1.4): ChartSample =>
  (size, theme) =>
    growthLines(
      growth({ startYear: 2026, span_years, startRatio: 0.25, demandGrowthRatio, hardwareGrowthRatio }),
      size,
      theme,
    );

/** The parts of a liquid-cooled hall, for a compute energy; a missing part is 0. */
const partsOf = (compute_kWh: number, hasAll = false): EnergyParts => ({
  compute_kWh,
  serverFans_kWh: compute_kWh * 0.06,
  serverSupplyLoss_kWh: compute_kWh * 0.07,
  rectifierLoss_kWh: hasAll ? compute_kWh * 0.02 : 0,
  distributionLoss_kWh: compute_kWh * 0.01,
  upsLoss_kWh: compute_kWh * 0.05,
  switchgearLoss_kWh: compute_kWh * 0.001,
  transformerLoss_kWh: compute_kWh * 0.01,
  lighting_kWh: compute_kWh * 0.001,
  airFans_kWh: compute_kWh * 0.02,
  pumps_kWh: compute_kWh * 0.015,
  compressors_kWh: compute_kWh * 0.03,
  rejectionFans_kWh: compute_kWh * 0.012,
  humidifiers_kWh: hasAll ? compute_kWh * 0.001 : 0,
  heatPumps_kWh: hasAll ? compute_kWh * 0.01 : 0,
});

const flow =
  (parts: EnergyParts): ChartSample =>
  ({ width }, theme) => {
    const scale = scaleFor('energy', [parts.compute_kWh]);
    // The page scrolls what is narrower.
    return powerFlow(
      powerFlows(parts),
      (value) => figureText(scaledFigure('energy', value, scale)),
      { width: Math.max(640, width) },
      theme,
    );
  };

/** Every chart of models/present/charts by the name of its function, with data of all sizes. */
export const chartSamples: Readonly<Record<string, ChartSamples>> = {
  ...studySamples,
  ...spreadSamples,
  ...searchSamples,
  ...billSamples,
  monthlyEnergy: {
    normal: energy(45.5),
    'of 1 W': energy(0.001),
    'of 10 GW': energy(1e7),
    'of 10^12 kWh': energy(1e12 / 8760),
    'without energy': energy(0),
    'of 20 options with long names': energy(1e7, twenty),
  },
  stackedMonths: {
    normal: bill(twelve(8761)),
    'of 1 cent': bill(twelve(0.01)),
    'of 10^10': bill(twelve(1e10), 'JPY'),
    'of 10^13 and a single huge month': bill([...twelve(1e3).slice(1), 1e13], 'IDR'),
    'with a single huge month': bill(oneHuge, 'IDR'),
    negative: bill(twelve(-987_654_321)),
    'without amounts': bill(twelve(0)),
  },
  carbonMonths: {
    normal: carbon(14_400),
    'of 1 W': carbon(0.3),
    'of 10 GW': carbon(3e9),
    'without carbon': carbon(0),
  },
  loadDuration: {
    normal: load(1200),
    'of 1 W': load(0.001),
    'of 10 GW': load(1e7),
    'of a leap year': load(9999, 8784),
    'without load': load(0),
    'without hours': load(0, 0),
  },
  hourHeatMap: {
    normal: heat((hour) => 1.1 + (0.2 * (hour % 24)) / 23),
    'of a PUE of 1': heat(() => 1),
    'of a PUE of 100': heat(() => 100),
    'without load': heat(() => 0),
    'of 10 GW': loadHeat(0, 1e7, 'kW'),
    'of prices with negative hours': loadHeat(-5.25, 12_345.67, 'IDR/kWh'),
    'of equal hours': loadHeat(5, 5, 'kW'),
    'of a narrow range': loadHeat(1.000_001, 1.000_002, 'kW'),
  },
  optionBars: {
    normal: bars([57_332, 41_200]),
    'of 10^10': bars([12_345_678_901.5, 9_876_543_210.25], names, 'IDR'),
    'of 1 cent': bars([0.01, 0.004]),
    negative: bars([-987_654_321, 40_000]),
    'without amounts': bars([0, 0]),
    'of 20 options with long names': bars(
      twenty.map((_, place) => 1e13 / (place + 1)),
      twenty,
      'IDR',
    ),
  },
  partBars: {
    normal: unitCosts([1.112, 0.9]),
    'of 10^10': unitCosts([1.2e10, 9.8e9]),
    'without amounts': unitCosts([0, 0]),
    'of 20 options with long names': unitCosts(
      twenty.map((_, place) => 9_999_999 / (place + 1)),
      twenty,
    ),
  },
  savingBars: {
    normal: savings([35_700]),
    'of 10^12 kWh': savings([1e12, -1e12]),
    'of 1 W': savings([0.0004, -0.0001]),
    'without savings': savings([0, 0]),
    'of 20 options with long names': savings(
      twenty.map((_, place) => 1e9 * (place - 5)),
      twenty,
    ),
  },
  costWaterfall: {
    normal: fall(4_760_000, 4_500_000),
    'of 10^10': fall(1.2e10, 0.98e10, names, 'IDR'),
    'of 10^13 with long names': fall(9.87e13, 9.86e13, twenty, 'IDR'),
    'of 1 cent': fall(0.01, 0.02),
    negative: fall(-5_000_000, 7_000_000),
    equal: fall(5, 5),
  },
  crossingLines: {
    normal: spending(150_000, 10),
    'of 10^10': spending(1e10, 40, 'IDR'),
    'of 10^13': spending(1e13, 25, 'IDR'),
    'of 1 cent': spending(0.01, 5),
    negative: spending(-987_654_321, 15),
    'without cost': spending(0, 1),
    'of 20 options with long names': spending(1e9, 25, 'JPY', twenty),
  },
  growthLines: {
    normal: growing(4, 6),
    'that grow extremely': growing(4096, 50),
    'that shrink': growing(0.01, 20, 0.5),
    'of one year': growing(2, 1),
    'that do not change': growing(1, 10, 1),
  },
  powerFlow: {
    normal: flow(partsOf(1000)),
    'of 1 W': flow(partsOf(0.001, true)),
    'of 10 GW': flow(partsOf(8.76e10, true)),
    'of 10^12 kWh': flow(partsOf(1e12, true)),
    'without energy': flow(partsOf(0)),
  },
};
