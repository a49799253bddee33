import { describe, expect, it } from 'vitest';
import { darkTheme, lightTheme } from '../../../models/present/charts/chartTheme.ts';
import { savingBars } from '../../../models/present/charts/savingBars.ts';
import { hourAt, hourGrid, hourHeatMap } from '../../../models/present/charts/hourHeatMap.ts';
import { loadDuration } from '../../../models/present/charts/loadDuration.ts';
import type { Mark } from '../../../models/present/charts/mark.ts';
import { powerFlow } from '../../../models/present/charts/powerFlow.ts';
import {
  largestMonth,
  stackedMonths,
  type MonthsOfPart,
} from '../../../models/present/charts/stackedMonths.ts';
import { svgText } from '../../../models/present/charts/svgText.ts';
import { energyGroups, energyPartLabels, sumOfParts } from '../../../models/present/figures/partGroups.ts';
import { powerFlows } from '../../../models/present/figures/powerFlows.ts';
import { hourOfYearLabel, rangeOfHours } from '../../../models/present/format/hourOfYear.ts';
import { energyPartsSchema } from '../../../models/report/plantSchema.ts';

const snapshot = (name: string): string => `./__snapshots__/${name}.svg`;

function all(drawing: Mark, tag: string): Mark[] {
  const inside = drawing.children.flatMap((child) => (typeof child === 'string' ? [] : all(child, tag)));
  return drawing.tag === tag ? [drawing, ...inside] : inside;
}

// A year of 1,000 kWh of compute with the parts of a liquid-cooled hall, made up.
const parts = {
  compute_kWh: 1000,
  serverFans_kWh: 60,
  serverSupplyLoss_kWh: 70,
  rectifierLoss_kWh: 0,
  distributionLoss_kWh: 10,
  upsLoss_kWh: 50,
  switchgearLoss_kWh: 1,
  transformerLoss_kWh: 10,
  lighting_kWh: 1,
  airFans_kWh: 20,
  pumps_kWh: 15,
  compressors_kWh: 30,
  rejectionFans_kWh: 12,
  humidifiers_kWh: 0,
  heatPumps_kWh: 0,
};
const nothing = Object.fromEntries(Object.keys(parts).map((name) => [name, 0])) as typeof parts;
const total_kWh = 1279;
const kWh = (energy_kWh: number): string => `${String(energy_kWh)} kWh`;

describe('the power flow', () => {
  it('is drawn as the committed file, light', async () => {
    const drawing = powerFlow(powerFlows(parts), kWh, { width: 1100 }, lightTheme);
    await expect(svgText(drawing)).toMatchFileSnapshot(snapshot('power-flow-light'));
  });

  it('is drawn as the committed file, dark and narrow', async () => {
    const drawing = powerFlow(powerFlows(parts), kWh, { width: 640 }, darkTheme);
    await expect(svgText(drawing)).toMatchFileSnapshot(snapshot('power-flow-dark-narrow'));
  });

  it('starts with the facility energy and conserves it', () => {
    const { flows, places } = powerFlows(parts);
    const into = (id: string): number =>
      flows.filter(({ to }) => to === id).reduce((sum, { energy_kWh }) => sum + energy_kWh, 0);
    const outOf = (id: string): number =>
      flows.filter(({ from }) => from === id).reduce((sum, { energy_kWh }) => sum + energy_kWh, 0);
    expect(outOf('utility')).toBe(total_kWh);
    for (const { id } of places) {
      if (id !== 'utility' && outOf(id) > 0) expect(into(id), id).toBeCloseTo(outOf(id), 9);
    }
  });

  it('has no flows of zero energy', () => {
    expect(powerFlows(parts).places.map(({ id }) => id)).not.toContain('rectifiers');
    expect(powerFlows(nothing).flows).toEqual([]);
    expect(svgText(powerFlow(powerFlows(nothing), kWh, { width: 640 }, lightTheme))).not.toMatch(/NaN/);
  });

  it('has a band for each flow, for a pointer to find', () => {
    const flows = powerFlows(parts);
    const bands = all(powerFlow(flows, kWh, { width: 900 }, lightTheme), 'path');
    expect(bands.map(({ attributes }) => attributes['data-flow'])).toEqual(
      flows.flows.map((_, index) => index),
    );
  });
});

describe('the parts of the energy', () => {
  it('have the labels of the report', () => {
    const labels = Object.entries(energyPartsSchema.shape).map(([name, schema]) => [
      name,
      schema.meta()?.['label'],
    ]);
    expect(energyPartLabels).toEqual(Object.fromEntries(labels));
  });

  it('are each in one group, so that groups add up to the whole', () => {
    expect(energyGroups.reduce((sum, { of }) => sum + sumOfParts(parts, of), 0)).toBe(total_kWh);
    expect(energyGroups.flatMap(({ of }) => of).toSorted()).toEqual(Object.keys(parts).toSorted());
  });
});

// PUE of 1.1 in winter nights up to 1.3 on summer afternoons, and none on the last day.
const hours = Float64Array.from({ length: 8760 }, (_, hour) => {
  const day = Math.floor(hour / 24);
  if (day === 364) return 0;
  const summer = (1 - Math.cos((2 * Math.PI * day) / 365)) / 2;
  const afternoon = (1 - Math.cos((2 * Math.PI * ((hour % 24) - 3)) / 24)) / 2;
  return 1.1 + (0.2 * Math.round(summer * afternoon * 5)) / 5;
});

describe('the heat map of hours', () => {
  it('is drawn as the committed file, light', async () => {
    await expect(svgText(hourHeatMap(hours, { width: 1000 }, lightTheme))).toMatchFileSnapshot(
      snapshot('hour-heat-map-light'),
    );
  });

  it('is drawn as the committed file, dark and narrow', async () => {
    await expect(svgText(hourHeatMap(hours, { width: 340 }, darkTheme))).toMatchFileSnapshot(
      snapshot('hour-heat-map-dark-narrow'),
    );
  });

  it.each([
    ['equal hours', new Float64Array(8760).fill(1.2)],
    ['no load in any hour', new Float64Array(8760)],
    ['a leap year', new Float64Array(8784).fill(1.1).fill(1.4, 4000)],
    ['nothing', new Float64Array()],
  ])('draws %s without NaN', (_what, values) => {
    expect(svgText(hourHeatMap(values, { width: 500 }, lightTheme))).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('finds the hour of a point, and none outside the cells', () => {
    const grid = hourGrid(8760, { width: 1000 });
    const middle = (day: number, hour: number): [number, number] => [
      grid.left + (day + 0.5) * grid.cellWidth,
      grid.top + (hour + 0.5) * grid.cellHeight,
    ];
    expect(hourAt(grid, ...middle(0, 0))).toBe(0);
    expect(hourAt(grid, ...middle(364, 23))).toBe(8759);
    expect(hourAt(grid, ...middle(100, 12))).toBe(2412);
    expect(hourAt(grid, 3, 20)).toBeUndefined();
    expect(hourAt(grid, ...middle(365, 0))).toBeUndefined();
  });

  it('is described by day and hour, and its range excludes hours without load', () => {
    expect(hourOfYearLabel(0, 2025)).toBe('1 Jan, 00:00');
    // 31 + 28 days = 1416 hours; 1 March begins there, in a leap year a day later.
    expect(hourOfYearLabel(1416, 2025)).toBe('1 Mar, 00:00');
    expect(hourOfYearLabel(1416, 2024)).toBe('29 Feb, 00:00');
    expect(rangeOfHours(Float64Array.of(0, 1.3, 1.1))).toEqual({ least: 1.1, most: 1.3 });
    expect(rangeOfHours(Float64Array.of(0, 0))).toBeUndefined();
  });
});

const litres = { symbol: 'm³', divisor: 1000 };
const months: MonthsOfPart[] = [
  {
    label: 'Evaporation',
    colour: 'rejection',
    amounts: [8, 8, 10, 14, 20, 26, 30, 29, 22, 15, 10, 8].map((m3) => m3 * 1000),
  },
  {
    label: 'Blowdown',
    colour: 'powerChain',
    amounts: [2, 2, 2.5, 3.5, 5, 6.5, 7.5, 7.25, 5.5, 3.75, 2.5, 2].map((m3) => m3 * 1000),
  },
];

describe('stacked months', () => {
  it('are drawn as the committed file', async () => {
    await expect(svgText(stackedMonths(months, litres, { width: 560 }, lightTheme))).toMatchFileSnapshot(
      snapshot('stacked-months-light'),
    );
  });

  it('have bars as high as their amounts', () => {
    const january = all(stackedMonths(months, litres, { width: 560 }, lightTheme), 'g').find(
      ({ attributes }) => attributes['data-month'] === 1,
    );
    const [evaporation, blowdown] =
      january?.children.filter((child): child is Mark => typeof child !== 'string' && child.tag === 'rect') ??
      [];
    // 8 m³ to 2 m³
    expect(Number(evaporation?.attributes['height']) / Number(blowdown?.attributes['height'])).toBeCloseTo(
      4,
      1,
    );
  });

  it('stack negative amounts below the line', () => {
    const sold: MonthsOfPart[] = [
      { label: 'Energy', colour: 'energyCharge', amounts: Array<number>(12).fill(-500) },
      { label: 'Demand', colour: 'demandCharge', amounts: Array<number>(12).fill(1500) },
    ];
    const unit = { symbol: 'USD', divisor: 1 };
    const january = all(stackedMonths(sold, unit, { width: 560 }, lightTheme), 'g').find(
      ({ attributes }) => attributes['data-month'] === 1,
    );
    const [energy, demand] =
      january?.children.filter((child): child is Mark => typeof child !== 'string' && child.tag === 'rect') ??
      [];
    const foot = Number(demand?.attributes['y']) + Number(demand?.attributes['height']);
    expect(energy?.attributes['y']).toBeCloseTo(foot, 1);
    expect(Number(demand?.attributes['height']) / Number(energy?.attributes['height'])).toBeCloseTo(3, 1);
    expect(largestMonth(sold)).toBe(1500);
  });

  it('without amounts are drawn without NaN', () => {
    expect(svgText(stackedMonths([], litres, { width: 300 }, lightTheme))).not.toMatch(/NaN|Infinity/);
  });
});

describe('the load duration curve', () => {
  const descending = (most: number): Float64Array =>
    Float64Array.from({ length: 8760 }, (_, hour) => most * (1 - 0.4 * (hour / 8760)));
  const loads = {
    facility_kW: descending(1200),
    it_kW: descending(1000),
    colours: { main: '#2a6ab8', soft: '#a9c8ea' },
  };

  it('is drawn as the committed file', async () => {
    await expect(svgText(loadDuration(loads, { width: 420 }, lightTheme))).toMatchFileSnapshot(
      snapshot('load-duration-light'),
    );
  });

  it('without load is drawn without NaN', () => {
    const none = { ...loads, facility_kW: new Float64Array(8760), it_kW: new Float64Array(8760) };
    expect(svgText(loadDuration(none, { width: 420 }, lightTheme))).not.toMatch(/NaN|Infinity/);
  });
});

describe('bars of savings by part', () => {
  const bars = [
    {
      name: 'Liquid',
      figure: '35.7 MWh lower',
      parts: [
        { colour: 'servers' as const, saving: 30_000 },
        { colour: 'powerChain' as const, saving: -4_300 },
        { colour: 'rejection' as const, saving: 10_000 },
      ],
    },
  ];

  it('are drawn as the committed file', async () => {
    await expect(svgText(savingBars(bars, { width: 640 }, lightTheme))).toMatchFileSnapshot(
      snapshot('gap-bars-light'),
    );
  });

  it('are to the left of zero if an option uses more', () => {
    const drawing = savingBars(bars, { width: 640 }, lightTheme);
    const zero = Number(all(drawing, 'line')[0]?.attributes['x1']);
    const [fans, chain] = all(drawing, 'rect').map(({ attributes }) => Number(attributes['x']));
    expect(fans).toBeCloseTo(zero, 1);
    expect(chain).toBeLessThan(zero);
  });

  it('without amounts are drawn without NaN', () => {
    const none = [{ name: 'Same', figure: 'unchanged', parts: [{ colour: 'other' as const, saving: 0 }] }];
    expect(svgText(savingBars(none, { width: 640 }, lightTheme))).not.toMatch(/NaN|Infinity/);
  });
});
