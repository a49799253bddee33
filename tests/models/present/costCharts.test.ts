import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carbonMonths } from '../../../models/present/charts/carbonMonths.ts';
import { darkTheme, lightTheme } from '../../../models/present/charts/chartTheme.ts';
import { costWaterfall, type Waterfall } from '../../../models/present/charts/costWaterfall.ts';
import { crossingLines, type LineCrossing } from '../../../models/present/charts/crossingLines.ts';
import { labelLanes } from '../../../models/present/charts/labelLanes.ts';
import type { Mark } from '../../../models/present/charts/mark.ts';
import { partBars } from '../../../models/present/charts/partBars.ts';
import { readingText } from '../../../models/present/charts/readings.ts';
import { svgText } from '../../../models/present/charts/svgText.ts';

const snapshot = (name: string): string => `./__snapshots__/${name}.svg`;

function all(drawing: Mark, tag: string): Mark[] {
  const inside = drawing.children.flatMap((child) => (typeof child === 'string' ? [] : all(child, tag)));
  return drawing.tag === tag ? [drawing, ...inside] : inside;
}

const texts = (drawing: Mark): string[] =>
  all(drawing, 'text').flatMap(({ children }) => children.filter((child) => typeof child === 'string'));
const attribute = (marks: readonly Mark[], name: string): number[] =>
  marks.map(({ attributes }) => Number(attributes[name]));
const MILLION_USD = { symbol: 'M USD', divisor: 1e6 };
const USD = { symbol: 'USD', divisor: 1 };

// Two halls over ten years: liquid has an incremental capex of 50,000 and saves 20,000 per year, so that both cumulative
// costs are 1.05 M + 2.5 × 130,000 = 1.375 M after 50,000 / 20,000 = 2.5 years.
const air = Array.from({ length: 11 }, (_, year) => 1_000_000 + 150_000 * year);
const liquid = Array.from({ length: 11 }, (_, year) => 1_050_000 + 130_000 * year);
const lines = [
  { place: 0, name: 'Air', amounts: air },
  { place: 1, name: 'Liquid', amounts: liquid },
];
const crossing: LineCrossing = { place: 1, time_years: 2.5, amount: 1_375_000, label: '2.5 years' };

describe('the cumulative cost of options', () => {
  it('is drawn as the committed file, light', async () => {
    const drawing = crossingLines(
      { lines, crossings: [crossing] },
      MILLION_USD,
      { width: 780, plot: 220 },
      lightTheme,
    );
    await expect(svgText(drawing)).toMatchFileSnapshot(snapshot('crossing-lines-light'));
  });

  it('is drawn as the committed file, dark, narrow and with labels in lanes', async () => {
    const later = { place: 2, time_years: 3.1, amount: 1_450_000, label: '3.1 years' };
    const third = { place: 2, name: 'Third', amounts: air.map((amount) => amount + 30_000) };
    const drawing = crossingLines(
      { lines: [...lines, third], crossings: [crossing, later] },
      MILLION_USD,
      { width: 358, plot: 220 },
      darkTheme,
    );
    await expect(svgText(drawing)).toMatchFileSnapshot(snapshot('crossing-lines-dark-narrow'));
  });

  it('marks a crossing on both lines', () => {
    const drawing = crossingLines(
      { lines, crossings: [crossing] },
      MILLION_USD,
      { width: 780, plot: 200 },
      lightTheme,
    );
    const [circle] = all(drawing, 'circle');
    const [first = '', second = ''] = all(drawing, 'path').map(({ attributes }) => String(attributes['d']));
    // Halfway between the points of the second and the third year.
    const between = (path: string): [number, number] => {
      const points = path
        .slice(1)
        .split('L')
        .map((point) => point.split(',').map(Number));
      const [[x2 = 0, y2 = 0] = [], [x3 = 0, y3 = 0] = []] = points.slice(2, 4);
      return [(x2 + x3) / 2, (y2 + y3) / 2];
    };
    for (const path of [first, second]) {
      const [x, y] = between(path);
      expect(Number(circle?.attributes['cx'])).toBeCloseTo(x, 0);
      expect(Number(circle?.attributes['cy'])).toBeCloseTo(y, 0);
    }
  });

  it('has no label and no line for a crossing without text', () => {
    const silent = { ...crossing, label: '' };
    const drawing = crossingLines({ lines, crossings: [silent] }, USD, { width: 500, plot: 100 }, lightTheme);
    expect(all(drawing, 'circle')).toHaveLength(1);
    expect(all(drawing, 'line').some(({ attributes }) => 'stroke-dasharray' in attributes)).toBe(false);
  });

  it('is read at each year, from the start', () => {
    const { readings } = crossingLines({ lines, crossings: [] }, USD, { width: 500, plot: 100 }, lightTheme);
    expect(readings.count).toBe(11);
    // 1.05 M and ten years of 130,000
    expect(readingText(readings.of(10))).toBe('Year 10: Air 2,500,000 USD, Liquid 2,350,000 USD');
  });

  it('is drawn without NaN for any amounts', () => {
    const amount = fc.double({ min: -1e9, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.array(amount, { minLength: 1, maxLength: 40 }), { maxLength: 4 }),
        fc.integer({ min: 320, max: 1600 }),
        (amounts, width) => {
          const drawn = amounts.map((line, place) => ({ place, name: 'One', amounts: line }));
          const drawing = crossingLines(
            { lines: drawn, crossings: [] },
            USD,
            { width, plot: 200 },
            lightTheme,
          );
          expect(svgText(drawing)).not.toMatch(/NaN|Infinity/);
        },
      ),
      { seed: 7 },
    );
  });

  it('is drawn without cost', () => {
    const nothing = [{ place: 0, name: 'None', amounts: [0, 0, 0] }];
    const drawing = crossingLines(
      { lines: nothing, crossings: [] },
      USD,
      { width: 400, plot: 100 },
      lightTheme,
    );
    expect(texts(drawing)).toContain('0');
    expect(svgText(drawing)).not.toMatch(/NaN/);
  });
});

describe('labels above an axis', () => {
  it('are in one line if they fit, and in two if they would overlap', () => {
    const apart = [100, 300].map((at) => ({ at, width: 60 }));
    expect(labelLanes(apart, [0, 400]).map(({ lane }) => lane)).toEqual([0, 0]);
    const near = [100, 130].map((at) => ({ at, width: 60 }));
    expect(labelLanes(near, [0, 400]).map(({ lane }) => lane)).toEqual([0, 1]);
  });

  it('never overlap and stay between the edges', () => {
    const label = fc.record({
      at: fc.integer({ min: 50, max: 350 }),
      width: fc.integer({ min: 10, max: 120 }),
    });
    fc.assert(
      fc.property(fc.array(label, { maxLength: 8 }), (labels) => {
        const placed = labelLanes(labels, [50, 350]).map(({ left, lane }, index) => ({
          left,
          right: left + (labels[index]?.width ?? 0),
          lane,
        }));
        for (const [index, one] of placed.entries()) {
          expect(one.left).toBeGreaterThanOrEqual(50);
          expect(one.right).toBeLessThanOrEqual(350);
          for (const other of placed.slice(index + 1)) {
            const isApart = one.lane !== other.lane || one.right <= other.left || other.right <= one.left;
            expect(isApart).toBe(true);
          }
        }
      }),
      { seed: 11 },
    );
  });
});

const fall: Waterfall = {
  from: { name: 'Air, PUE 1.6', place: 0, amount: 4_756_977, figure: '4,756,977 USD' },
  steps: [
    { label: 'Facility', change: 49_686, figure: '+49,686 USD' },
    { label: 'Electricity', change: -138_017, figure: '−138,017 USD' },
  ],
  to: { name: 'Liquid, PUE 1.15', place: 1, amount: 4_668_646, figure: '4,668,646 USD' },
  beginText: (amount) => `total bars start at ${amount.toLocaleString('en-US')} USD`,
};

describe('a waterfall from one cost to another', () => {
  it('is drawn as the committed file, light', async () => {
    await expect(svgText(costWaterfall(fall, { width: 780 }, lightTheme))).toMatchFileSnapshot(
      snapshot('cost-waterfall-light'),
    );
  });

  it('is drawn as the committed file, dark and narrow', async () => {
    await expect(svgText(costWaterfall(fall, { width: 326 }, darkTheme))).toMatchFileSnapshot(
      snapshot('cost-waterfall-dark-narrow'),
    );
  });

  it('ends where the second total ends', () => {
    const rects = all(costWaterfall(fall, { width: 780 }, lightTheme), 'rect');
    const ends = (rect: Mark | undefined): [number, number] => {
      const { x, width } = rect?.attributes ?? {};
      return [Number(x), Number(x) + Number(width)];
    };
    const [before, , last, after] = rects.map(ends);
    expect(last?.[0]).toBeCloseTo(after?.[1] ?? NaN, 0);
    expect(before?.[0]).toBe(after?.[0]);
  });

  it('starts at 0 without a note if the difference is a large part of the totals', () => {
    const large: Waterfall = {
      ...fall,
      from: { ...fall.from, amount: 300 },
      steps: [{ label: 'Devices', change: -200, figure: '−200 USD' }],
      to: { ...fall.to, amount: 100 },
    };
    const drawing = costWaterfall(large, { width: 780 }, lightTheme);
    expect(all(drawing, 'path')).toEqual([]);
    const [from, , to] = attribute(all(drawing, 'rect'), 'width');
    expect((from ?? 0) / (to ?? 1)).toBeCloseTo(3, 2);
  });

  it('is drawn for totals of 0 and for options of equal cost', () => {
    const none = { ...fall, steps: [], from: { ...fall.from, amount: 0 }, to: { ...fall.to, amount: 0 } };
    expect(svgText(costWaterfall(none, { width: 780 }, lightTheme))).not.toMatch(/NaN|Infinity/);
    const same = { ...fall, steps: [], to: { ...fall.to, amount: fall.from.amount } };
    const [from, to] = attribute(all(costWaterfall(same, { width: 780 }, lightTheme), 'rect'), 'width');
    expect(from).toBe(to);
  });
});

const bars = [
  {
    name: 'Air, PUE 1.6',
    parts: [
      { colour: 'facilityCost', amount: 0.12 },
      { colour: 'devicesCost', amount: 0.71 },
      { colour: 'energyCost', amount: 0.12 },
    ],
    figure: '0.950 USD/h',
  },
  {
    name: 'Liquid, PUE 1.15',
    parts: [
      { colour: 'facilityCost', amount: 0.13 },
      { colour: 'devicesCost', amount: 0.71 },
      { colour: 'energyCost', amount: 0.08 },
    ],
    figure: '0.920 USD/h',
  },
  { name: 'Energy only', parts: [], figure: '–' },
] as const;

describe('the unit cost', () => {
  it('is drawn as the committed file, light', async () => {
    await expect(svgText(partBars(bars, { width: 780 }, lightTheme))).toMatchFileSnapshot(
      snapshot('part-bars-light'),
    );
  });

  it('is drawn as the committed file, dark and narrow', async () => {
    await expect(svgText(partBars(bars, { width: 326 }, darkTheme))).toMatchFileSnapshot(
      snapshot('part-bars-dark-narrow'),
    );
  });

  it('has a row without a bar for an option without such a cost', () => {
    const rows = all(partBars(bars, { width: 500 }, lightTheme), 'g');
    // The swatch of its name only.
    expect(all(rows[2] ?? { tag: '', attributes: {}, children: [] }, 'rect')).toHaveLength(1);
    expect(svgText(partBars([], { width: 500 }, lightTheme))).not.toMatch(/NaN/);
  });
});

// A grid with carbon-free hours at the same time as the contract: lower hourly carbon in summer, made up.
const months = Array.from({ length: 12 }, (_, month) => ({
  location_kg: 14_000 - 300 * (month % 3),
  marketHourly_kg: 13_500 - 900 * Math.min(month, 11 - month),
}));

describe('carbon by month', () => {
  it('is drawn as the committed file, light', async () => {
    await expect(svgText(carbonMonths(months, { width: 780 }, lightTheme))).toMatchFileSnapshot(
      snapshot('carbon-months-light'),
    );
  });

  it('is drawn as the committed file, dark and narrow', async () => {
    await expect(svgText(carbonMonths(months, { width: 326 }, darkTheme))).toMatchFileSnapshot(
      snapshot('carbon-months-dark-narrow'),
    );
  });

  it('shows one bar per month if the market-based carbon is unknown', () => {
    const unknown = months.map(({ location_kg }) => ({ location_kg, marketHourly_kg: null }));
    const fills = all(carbonMonths(unknown, { width: 500 }, lightTheme), 'rect').map(
      ({ attributes }) => attributes['fill'],
    );
    expect(fills).toContain(lightTheme.parts.locationCarbon);
    expect(fills).not.toContain(lightTheme.parts.marketCarbon);
  });

  it('is drawn without carbon', () => {
    const none = months.map(() => ({ location_kg: 0, marketHourly_kg: 0 }));
    expect(svgText(carbonMonths(none, { width: 500 }, lightTheme))).not.toMatch(/NaN/);
  });
});
