import { describe, expect, it } from 'vitest';
import { calendarBox, calendarGrid, calendarSlotAt } from '../../../models/present/charts/calendarGrid.ts';
import { darkTheme, lightTheme } from '../../../models/present/charts/chartTheme.ts';
import { hoursAroundPeak } from '../../../models/present/charts/hoursAroundPeak.ts';
import { loadCurve } from '../../../models/present/charts/loadCurve.ts';
import { priceCalendar, type PriceCalendar } from '../../../models/present/charts/priceCalendar.ts';
import { priceClasses } from '../../../models/present/charts/priceColours.ts';
import { movedPlace } from '../../../models/present/charts/readings.ts';
import { svgText } from '../../../models/present/charts/svgText.ts';

const SLOTS = 576;
const snapshot = (name: string): string => `./__snapshots__/${name}.svg`;
const [colours] = lightTheme.options;
if (colours === undefined) throw new Error('no colours');

type PriceOf = (month: number, hour: number, isWeekend: boolean) => number;

const calendarOf = (
  priceOf: PriceOf,
  load_kW: (hour: number) => number = (hour) => 80 + hour,
): PriceCalendar => ({
  prices: Float64Array.from({ length: SLOTS }, (_, slot) =>
    priceOf(Math.floor(slot / 48), slot % 24, slot % 48 >= 24),
  ),
  load_kW: Float64Array.from({ length: SLOTS }, (_, slot) => load_kW(slot % 24)),
  unit: 'USD/kWh',
  largestText: '103.0 kW',
  tell: (slot) => ({ heading: `slot ${String(slot)}`, values: [] }),
});

const summerAfternoon: PriceOf = (month, hour, isWeekend) =>
  month >= 5 && month <= 8 && hour >= 14 && hour < 20 && !isWeekend ? 0.11 : 0.03;

describe('the calendar of a rate', () => {
  const cases: readonly (readonly [string, PriceCalendar, number, 'light' | 'dark'])[] = [
    ['summer-afternoons', calendarOf(summerAfternoon), 1180, 'light'],
    ['one-price', calendarOf(() => 0.0899), 700, 'dark'],
    ['twelve-prices', calendarOf((month) => 0.05 + month / 100), 358, 'light'],
    [
      'thirty-six-prices',
      calendarOf((month, hour) => 0.03 + month / 200 + (hour < 8 ? 0 : hour < 16 ? 0.04 : 0.09)),
      1180,
      'light',
    ],
    // A critical price a hundred times that of the other hours, and hours in which energy is paid for.
    [
      'spike',
      calendarOf((month, hour) => (month === 7 && hour === 17 ? 5 : hour < 6 ? 0.04 : 0.05)),
      358,
      'dark',
    ],
    [
      'negative',
      calendarOf((_, hour) => (hour < 3 ? -0.05 : hour < 6 ? -0.01 : hour < 12 ? 0 : 0.08)),
      700,
      'light',
    ],
    [
      'no-load',
      calendarOf(
        (month) => (month < 6 ? 1e6 : 1e-4),
        () => 0,
      ),
      700,
      'light',
    ],
  ];

  it.each(cases)('%s is drawn as the committed file', async (name, calendar, width, scheme) => {
    const drawing = priceCalendar(calendar, { width }, scheme === 'dark' ? darkTheme : lightTheme);
    await expect(svgText(drawing)).toMatchFileSnapshot(snapshot(`price-calendar-${name}`));
  });

  it('keeps its legend within its width', () => {
    const [, , [, calendar]] = cases as never as [unknown, unknown, [string, PriceCalendar]];
    const text = svgText(priceCalendar(calendar, { width: 358 }, lightTheme));
    const places = [...text.matchAll(/translate\(([\d.]+) /g)].map(([, x = '']) => Number(x));
    expect(places.length).toBeGreaterThan(8);
    expect(Math.max(...places)).toBeLessThan(358);
  });
});

describe('the colours of prices', () => {
  it('are one for each price up to eight, and different', () => {
    const classes = priceClasses([0.03, 0.11, 0.03, 5], lightTheme);
    expect(classes.map(({ least, most }) => [least, most])).toEqual([
      [0.03, 0.03],
      [0.11, 0.11],
      [5, 5],
    ]);
    expect(new Set(classes.map(({ colour }) => colour)).size).toBe(3);
  });

  it('are of classes for more, which never mix negative prices with others', () => {
    const prices = Array.from({ length: 40 }, (_, index) => (index - 5) / 100);
    const classes = priceClasses(prices, lightTheme);
    expect(classes.length).toBeLessThanOrEqual(9);
    expect(classes.filter(({ least, most }) => least < 0 && most >= 0)).toEqual([]);
    expect(classes[0]?.least).toBe(-0.05);
    expect(classes.at(-1)?.most).toBe(0.34);
  });
});

describe('the cells of the calendar', () => {
  it.each([[1180], [358]])('are found by a point, %d px wide', (width) => {
    const grid = calendarGrid(width);
    for (const slot of [0, 47, 300, 575]) {
      const { x, y, width: cell, height } = calendarBox(grid, slot);
      expect(calendarSlotAt(grid, x + cell / 2, y + height / 2)).toBe(slot);
    }
    expect(calendarSlotAt(grid, 3, 3)).toBeUndefined();
  });

  it('are read by keys: hours across, months down', () => {
    const { readings } = priceCalendar(calendarOf(summerAfternoon), { width: 700 }, lightTheme);
    expect(movedPlace(readings, 0, 'ArrowRight')).toBe(1);
    expect(movedPlace(readings, 0, 'ArrowUp')).toBe(11 * 48);
    expect(readings.of(300).heading).toBe('slot 300');
  });
});

describe('the load curve of a year', () => {
  const load_kW = Float64Array.from(
    { length: 8760 },
    (_, hour) => 900 + 80 * Math.cos(hour / 700) + (hour % 24),
  );
  const reading = { heading: '16 Jun, 16:00', values: [] };
  const peak = { hour: 4000, load_kW: load_kW[4000] ?? 0, reading };

  it('is drawn as the committed file, with its peaks', async () => {
    const peaks = [
      { ...peak, isChosen: true },
      { hour: 100, load_kW: load_kW[100] ?? 0, isChosen: false, reading },
    ];
    const drawing = loadCurve({ load_kW, peaks, colours }, { width: 760 }, lightTheme);
    await expect(svgText(drawing)).toMatchFileSnapshot(snapshot('load-curve'));
  });

  it('has no numbers that are not numbers for a load of 0, 1 W and 10 GW', () => {
    for (const power of [0, 0.001, 1e7]) {
      const flat = new Float64Array(8784).fill(power);
      const text = svgText(loadCurve({ load_kW: flat, peaks: [], colours }, { width: 340 }, darkTheme));
      expect(text).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});

describe('the hours around a peak', () => {
  it('are drawn as the committed file, with the billed demand', async () => {
    const hours = {
      load_kW: Array.from({ length: 48 }, (_, hour) => 900 + 100 * Math.sin(hour / 4)),
      times: Array.from({ length: 48 }, (_, hour) => `hour ${String(hour)}`),
      midnights: [
        { at: 9, text: '10 Jul' },
        { at: 33, text: '11 Jul' },
      ],
      peakAt: 24,
      billed_kW: 1082.4,
      billedText: 'billed 1,082.4 kW',
      colours,
    };
    const drawing = hoursAroundPeak(hours, { width: 760 }, lightTheme);
    await expect(svgText(drawing)).toMatchFileSnapshot(snapshot('hours-around-peak'));
    const none = hoursAroundPeak(
      { ...hours, load_kW: [], peakAt: null, billed_kW: null },
      { width: 320 },
      darkTheme,
    );
    expect(svgText(none)).not.toMatch(/NaN|Infinity|undefined/);
  });
});
