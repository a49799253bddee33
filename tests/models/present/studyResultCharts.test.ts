import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coolingPresets } from '../../../models/cooling/presets.ts';
import { darkTheme, lightTheme } from '../../../models/present/charts/chartTheme.ts';
import type { FigureDistribution } from '../../../models/present/charts/figureDistribution.ts';
import { distributionBins } from '../../../models/present/charts/distributionBins.ts';
import { distributionChart } from '../../../models/present/charts/distributionChart.ts';
import { inkOn } from '../../../models/present/charts/inkOn.ts';
import type { Mark } from '../../../models/present/charts/mark.ts';
import { readingText } from '../../../models/present/charts/readings.ts';
import { sensitivityBars } from '../../../models/present/charts/sensitivityBars.ts';
import { shortLabels } from '../../../models/present/charts/shortLabels.ts';
import { hatchPath } from '../../../models/present/charts/studyHeatCells.ts';
import { studyHeatMap } from '../../../models/present/charts/studyHeatMap.ts';
import { svgText } from '../../../models/present/charts/svgText.ts';
import { textWidth } from '../../../models/present/charts/textWidth.ts';
import { countedShare } from '../../../models/present/format/countedShare.ts';
import { spreadSamples } from '../../support/charts/spreadSamples.ts';
import { drawingTexts } from '../../support/charts/drawingTexts.ts';
import { outerLabels, overlappingLabels } from '../../support/drawnLabels.ts';
import { runs } from '../../support/runs.ts';

const snapshot = (name: string): string => `__snapshots__/${name}.svg`;

function all(drawing: Mark, tag: string): Mark[] {
  const inside = drawing.children.flatMap((child) => (typeof child === 'string' ? [] : all(child, tag)));
  return drawing.tag === tag ? [drawing, ...inside] : inside;
}
const texts = (drawing: Mark): string[] => drawingTexts(drawing).map(({ text }) => text);
const ofClass = (drawing: Mark, tag: string, name: string): Mark[] =>
  all(drawing, tag).filter(({ attributes }) => attributes['class'] === name);

describe('charts of site-years', () => {
  it.each(['studyHeatMap', 'distributionChart', 'sensitivityBars'])(
    '%s is drawn as the committed files, light and dark and narrow',
    async (name) => {
      const draw = spreadSamples[name]?.['normal'];
      if (draw === undefined) throw new Error('no sample');
      await expect(svgText(draw({ width: 960 }, lightTheme))).toMatchFileSnapshot(snapshot(`${name}-light`));
      await expect(svgText(draw({ width: 360 }, darkTheme))).toMatchFileSnapshot(
        snapshot(`${name}-dark-narrow`),
      );
    },
  );
});

describe('a heat map of a study', () => {
  const heat = {
    across: { label: 'Supply air temperature', unit: '°C', values: [18, 24] },
    down: { label: 'Climate', unit: '', values: ['Frankfurt', 'Singapore'] },
    figure: { label: 'Energy', unit: 'MWh' },
    cells: [
      { value: 0 },
      { value: 12_345.67, limit: 'energy above 10,000 MWh' },
      { value: null, reason: 'unmet heat' },
    ],
  };
  const chart = studyHeatMap(heat, { width: 640 }, lightTheme);

  it('tells the figure of a cell, the limit that it breaks, or why it has no figure', () => {
    expect([0, 1, 2, 3].map((place) => readingText(chart.readings.of(place)))).toEqual([
      'Frankfurt · 18 °C: Energy 0 MWh',
      'Frankfurt · 24 °C: Energy 12,346 MWh, Outside limits energy above 10,000 MWh',
      'Singapore · 18 °C: Energy unmet heat',
      'Singapore · 24 °C: Energy not computed',
    ]);
  });

  it('writes values in cells with room, of which 0 is one, and says what hatch and cross mean', () => {
    expect(texts(chart)).toEqual(expect.arrayContaining(['0.0', '12,345.7', 'outside limits', 'no figure']));
    expect(ofClass(chart, 'path', 'hatch')).toHaveLength(1);
    expect(ofClass(chart, 'path', 'missing')).toHaveLength(1);
    const narrow = studyHeatMap(heat, { width: 160 }, lightTheme);
    expect(texts(narrow)).not.toContain('12,345.7');
  });

  it('has one scale with the maps that it is compared with', () => {
    const cellsOf = (domain: readonly [number, number]): Mark[] =>
      all(studyHeatMap({ ...heat, domain }, { width: 640 }, lightTheme), 'path');
    expect(cellsOf([0, 12_345.67])).toEqual(all(chart, 'path'));
    expect(cellsOf([0, 100_000])).not.toEqual(all(chart, 'path'));
  });

  describe('of 18 systems and 32 climates', () => {
    const systems = Object.values(coolingPresets).map(({ name }) => name);
    const isTurned = ({ attributes }: Mark): boolean =>
      String(attributes['transform'] ?? '').includes('rotate');
    const climates = Array.from({ length: 32 }, (_, place) => `Climate of a city, number ${String(place)}`);
    const mapOf = (across: readonly string[], down: readonly string[], width: number): Mark =>
      studyHeatMap(
        {
          across: { label: 'Columns', unit: '', values: across },
          down: { label: 'Rows', unit: '', values: down },
          figure: { label: 'PUE', unit: '' },
          cells: [],
        },
        { width },
        lightTheme,
      );

    it.each([1300, 1100, 302])('has the whole names of its rows beside them at %d pixels', (width) => {
      const drawn = mapOf(climates, systems, width);
      const flat = {
        ...drawn,
        children: drawn.children.filter((child) => typeof child === 'string' || !isTurned(child)),
      };
      const written = texts(flat).join(' ');
      for (const name of systems) expect(written).toContain(name);
      expect(overlappingLabels(flat)).toEqual([]);
      expect(outerLabels(flat)).toEqual([]);
    });

    it('has the whole names of its columns below them, in two lines where these have room', () => {
      const turned = all(mapOf(systems, climates, 1100), 'text').filter(isTurned);
      const written = texts({ ...mapOf(systems, climates, 1100), children: turned }).join(' ');
      for (const name of systems) expect(written).toContain(name);
      expect(turned.length).toBeGreaterThan(systems.length);
    });

    it('says a name that has no room in full', () => {
      const long = `A system with a name of which no line ends ${'and goes on '.repeat(20)}`.trim();
      const drawn = mapOf(['a', 'b'], [long], 330);
      const [cut] = all(drawn, 'title');
      expect(cut?.children).toEqual([long]);
    });
  });

  it('hatches within its cells only', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 40 }), (width, height) => {
        const numbers = [...hatchPath({ x: 100, y: 200, width, height }).matchAll(/[\d.]+/g)].map(Number);
        expect(numbers.length).toBeGreaterThanOrEqual(4);
        for (const [index, at] of numbers.entries()) {
          const [from, length] = index % 2 === 0 ? [100, width] : [200, height];
          expect(at).toBeGreaterThanOrEqual(from);
          expect(at).toBeLessThanOrEqual(from + length);
        }
      }),
      { seed: 17, numRuns: runs(100) },
    );
  });

  it('writes on each colour in the one of ink and surface with more contrast', () => {
    expect(inkOn('#ffffff', lightTheme)).toBe(lightTheme.ink);
    expect(inkOn('rgb(18, 47, 92)', lightTheme)).toBe(lightTheme.surface);
    expect(inkOn('rgb(18, 47, 92)', darkTheme)).toBe(darkTheme.ink);
    expect(inkOn('#e3f0ff', darkTheme)).toBe(darkTheme.surface);
  });
});

describe('shortened names of an axis', () => {
  it('keep their beginnings if those differ, else their ends too', () => {
    expect(shortLabels(['Frankfurt', 'Singapore'], 500)).toEqual(['Frankfurt', 'Singapore']);
    expect(shortLabels(['Air-cooled chiller', 'Dry cooler with a long name'], 70)).toEqual([
      'Air-coole…',
      'Dry cool…',
    ]);
    expect(shortLabels(['Cooling system 1', 'Cooling system 2'], 80)).toEqual(['Cooli…tem 1', 'Cooli…tem 2']);
  });

  it('are never wider than their room', () => {
    const names = fc.array(fc.string({ minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(names, fc.integer({ min: 40, max: 200 }), (some, room) => {
        for (const label of shortLabels(some, room)) expect(textWidth(label)).toBeLessThanOrEqual(room);
      }),
      { seed: 17, numRuns: runs(100) },
    );
  });
});

describe('a distribution', () => {
  const shape: FigureDistribution = {
    figure: { label: 'Annual cost', unit: 'M USD' },
    values: [1, 2, 3, 4, null, 5, 6, 7, 8, 9, 10],
    percentiles: [{ percent: 50, value: 5.5 }],
    limit: { value: 8, broken: 'above', probability: 0.2 },
    curve: 'exceedance',
  };

  it('counts each run once, whatever the sample', () => {
    const samples = fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true }), {
      minLength: 1,
      maxLength: 300,
    });
    fc.assert(
      fc.property(samples, fc.integer({ min: 320, max: 1200 }), (sample, width) => {
        const sorted = sample.toSorted((one, other) => one - other);
        const bins = distributionBins(sorted, width);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(sample.length);
        expect(new Set(bins.map(({ fromText }) => fromText)).size).toBe(bins.length);
        expect(bins.length).toBeLessThanOrEqual(100);
      }),
      { seed: 17, numRuns: runs(200) },
    );
  });

  it('tells percentiles, the limit with its probability, and runs that are left out', () => {
    // Ten runs, 9 and 10 above the limit: 20 %.
    const drawn = distributionChart(shape, { width: 640 }, lightTheme);
    expect(texts(drawn)).toEqual(
      expect.arrayContaining([
        'P50 5.5',
        'Limit 8: 20.0 % above',
        'share of runs above the value',
        '1 of 11 runs have no figure and are left out',
      ]),
    );
    expect(ofClass(drawn, 'line', 'limit')).toHaveLength(2);
    expect(ofClass(drawn, 'line', 'percentile')).toHaveLength(2);
  });

  it('tells the share of runs up to the end of a range and above it', () => {
    const { readings } = distributionChart(shape, { width: 640 }, lightTheme);
    // Ranges of 1 or 2 wide with round ends: 2 is the end of the first or second one.
    const told = Array.from({ length: readings.count }, (_, place) => readingText(readings.of(place)));
    expect(told.at(-1)).toMatch(/At most 10 M USD 100 %, Above 10 M USD 0 %$/);
    expect(told.some((text) => /At most 4 M USD 40\.0 %, Above 4 M USD 60\.0 %$/.test(text))).toBe(true);
  });

  it('has no line for a limit far from the sample, which says so', () => {
    const limit = { value: 1e6, broken: 'above', probability: 0 } as const;
    const drawn = distributionChart({ ...shape, limit }, { width: 640 }, lightTheme);
    expect(texts(drawn)).toContain('Limit 1,000,000: 0 % above, beyond the axis');
    expect(ofClass(drawn, 'line', 'limit')).toEqual([]);
  });

  it('falls from 100 % to 0 % as exceedance and rises as cumulative share', () => {
    const heights = (curve: FigureDistribution['curve']): number[] => {
      const [path] = all(distributionChart({ ...shape, curve }, { width: 640 }, lightTheme), 'path');
      return [...String(path?.attributes['d']).matchAll(/V([\d.]+)/g)].map(([, y]) => Number(y));
    };
    const [falling, rising] = [heights('exceedance'), heights('cumulative')];
    expect(falling).toEqual(falling.toSorted((one, other) => one - other));
    expect(rising).toEqual(rising.toSorted((one, other) => other - one));
    expect(falling).toHaveLength(10);
  });
});

describe('a counted share', () => {
  it('tells few never as none, and almost all never as all', () => {
    expect([0, 1, 123, 9_999, 10_000].map((count) => countedShare(count, 10_000))).toEqual([
      '0 %',
      '< 0.1 %',
      '1.2 %',
      '> 99.9 %',
      '100 %',
    ]);
  });
});

describe('sensitivity bars', () => {
  it('tell both indices with their intervals, and an index that is not computed', () => {
    const { readings } = sensitivityBars(
      {
        confidence_percent: 95,
        rows: [{ label: 'Utilisation', firstOrder: { value: 0.314, range: [0.28, 0.35] }, total: null }],
      },
      { width: 640 },
      lightTheme,
    );
    expect(readingText(readings.of(0))).toBe(
      'Utilisation: first-order index 0.314 (0.280 to 0.350), total index not computed',
    );
  });

  it('have lengths in the ratio of the indices, from 0 on, negative ones to the left', () => {
    const rows = [0.8, 0.2, -0.1].map((value) => ({
      label: String(value),
      firstOrder: { value, range: value > 0.5 ? null : ([value - 0.05, value + 0.05] as const) },
      total: null,
    }));
    const drawn = sensitivityBars({ rows, confidence_percent: 90 }, { width: 640 }, lightTheme);
    const bars = ofClass(drawn, 'rect', 'firstOrder').map(({ attributes }) => attributes);
    const [long = 0, short = 0, negative = 0] = bars.map(({ width }) => Number(width));
    expect(long / short).toBeCloseTo(4, 2);
    expect(short / negative).toBeCloseTo(2, 2);
    // Three lines, each with an edge, for the two intervals that there are.
    const intervals = all(drawn, 'line').filter(({ attributes }) => attributes['stroke-width'] === 1.5);
    expect(intervals).toHaveLength(2 * 3);
    expect(Number(bars[2]?.['x']) + negative).toBeCloseTo(Number(bars[0]?.['x']), 1);
  });
});
