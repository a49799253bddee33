import { describe, expect, it } from 'vitest';
import { brushedDesigns } from '../../../models/present/charts/brushedDesigns.ts';
import { darkTheme, lightTheme } from '../../../models/present/charts/chartTheme.ts';
import type { Mark } from '../../../models/present/charts/mark.ts';
import { parallelCoordinates } from '../../../models/present/charts/parallelCoordinates.ts';
import { alongAxis, parallelLayout } from '../../../models/present/charts/parallelLayout.ts';
import { parallelSample } from '../../../models/present/charts/parallelSample.ts';
import type { ParetoDesigns } from '../../../models/present/charts/paretoDesigns.ts';
import { paretoScatter } from '../../../models/present/charts/paretoScatter.ts';
import { readingText } from '../../../models/present/charts/readings.ts';
import { svgText } from '../../../models/present/charts/svgText.ts';
import { thinnedPoints } from '../../../models/present/charts/thinnedPoints.ts';
import { drawingTexts } from '../../support/charts/drawingTexts.ts';
import { parallelShape, searched, searchSamples } from '../../support/charts/searchSamples.ts';

const snapshot = (name: string): string => `__snapshots__/${name}.svg`;

function all(drawing: Mark, tag: string): Mark[] {
  const inside = drawing.children.flatMap((child) => (typeof child === 'string' ? [] : all(child, tag)));
  return drawing.tag === tag ? [drawing, ...inside] : inside;
}
const texts = (drawing: Mark): string[] => drawingTexts(drawing).map(({ text }) => text);
const ids = (drawing: Mark): string[] =>
  [...all(drawing, 'circle'), ...all(drawing, 'path')]
    .map(({ attributes }) => attributes['data-design'])
    .filter((id) => id !== undefined)
    .map(String);

describe('charts of design searches', () => {
  it.each(['paretoScatter', 'parallelCoordinates'])(
    '%s is drawn as the committed files, light and dark and narrow',
    async (name) => {
      const draw = searchSamples[name]?.['normal'];
      if (draw === undefined) throw new Error('no sample');
      await expect(svgText(draw({ width: 960 }, lightTheme))).toMatchFileSnapshot(snapshot(`${name}-light`));
      await expect(svgText(draw({ width: 360 }, darkTheme))).toMatchFileSnapshot(
        snapshot(`${name}-dark-narrow`),
      );
    },
  );
});

/** Three designs of a front and one that they dominate, between two figures. */
const small = (better: 'less' | 'more'): ParetoDesigns => {
  const sign = better === 'less' ? -1 : 1;
  const design = (id: string, x: number, y: number): ParetoDesigns['designs'][number] => ({
    id,
    name: `Design ${id}`,
    x: sign * x,
    y,
    isFeasible: true,
  });
  return {
    x: { label: 'Saving', unit: 'M USD', better },
    y: { label: 'Carbon', unit: 'kt', better: 'less' },
    designs: [design('a', 1, 1), design('b', 2, 2), design('c', 4, 4), design('d', 1, 4)],
    frontIds: ['c', 'a', 'b'],
    chosenId: 'b',
  };
};

describe('a Pareto scatter', () => {
  it('has a circle with its id for each design of the front, from left to right, and reads them first', () => {
    const chart = paretoScatter(small('more'), { width: 640 }, lightTheme);
    expect(ids(chart)).toEqual(['a', 'b', 'c']);
    expect([0, 1, 2, 3].map((place) => chart.readings.of(place).id)).toEqual(['a', 'b', 'c', 'd']);
    expect(readingText(chart.readings.of(1))).toBe(
      'Design b: Saving 2 M USD, Carbon 2 kt, on the Pareto front',
    );
    expect(readingText(chart.readings.of(3))).toBe('Design d: Saving 1 M USD, Carbon 4 kt, within limits');
  });

  it.each(['less', 'more'] as const)(
    'connects the front by the bound of what it dominates, if %s of x is better',
    (better) => {
      const chart = paretoScatter(small(better), { width: 640 }, lightTheme);
      const circles = all(chart, 'circle').filter(({ attributes }) => 'data-design' in attributes);
      const at = circles.map(
        ({ attributes }) => [Number(attributes['cx']), Number(attributes['cy'])] as const,
      );
      const [path] = all(chart, 'path').filter(({ attributes }) => attributes['class'] === 'front');
      const numbers = [...String(path?.attributes['d']).matchAll(/-?[\d.]+/g)].map(Number);
      const none = [0, 0] as const;
      const [[x1, y1] = none, [x2, y2] = none, [x3, y3] = none] = at;
      // From left to right. A design dominates what has more carbon, on the side of the worse x.
      const corners =
        better === 'less'
          ? [x1, y1, x2, y1, x2, y2, x3, y2, x3, y3]
          : [x1, y1, x1, y2, x2, y2, x2, y3, x3, y3];
      expect(numbers).toEqual(corners.map((corner) => Math.round(corner * 10) / 10));
    },
  );

  it('draws designs at the same place once, tells how many, and never thins the front', () => {
    const shape = searched({ count: 5000 });
    const chart = paretoScatter(shape, { width: 640 }, lightTheme);
    expect(ids(chart).toSorted()).toEqual(shape.frontIds.toSorted());
    expect(texts(chart)).toContain('Dots within 4 pixels are drawn as one.');
    const { readings } = chart;
    expect(readings.count).toBeLessThan(5000);
    const counts = Array.from({ length: readings.count }, (_, place) => {
      const more = /and ([\d,]+) more designs/.exec(readingText(readings.of(place)))?.[1] ?? '0';
      return 1 + Number(more.replaceAll(',', ''));
    });
    const drawn = shape.designs.filter(({ x, y }) => x !== null && y !== null);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(drawn.length);
    expect(texts(chart)).toContain('Not drawn: 100 of 5,000 designs without a figure.');
  });

  it('draws the chosen design even where others are at its place', () => {
    const equal = ['a', 'b', 'c'].map((id) => ({ id, name: id, x: 1, y: 1, isFeasible: false }));
    const shape = { ...searched({ count: 0 }), designs: equal, chosenId: 'c' };
    const { readings } = paretoScatter(shape, { width: 640 }, lightTheme);
    expect(readings.count).toBe(1);
    expect(readings.of(0).id).toBe('c');
  });

  it('draws 100,000 designs as at most one dot per square of 4 pixels', () => {
    const { readings } = paretoScatter(searched({ count: 1e5 }), { width: 360 }, lightTheme);
    expect(readings.count).toBeLessThan(2 * (360 / 4) * (260 / 4));
  });
});

describe('thinned points', () => {
  it('stand for all points, each for those of its square', () => {
    const points = [
      [0, 0],
      [3.9, 3.9],
      [4, 0],
      [-0.1, 0],
    ].map(([x = 0, y = 0]) => ({ at: [x, y] as const }));
    expect(thinnedPoints(points, 4)).toEqual([
      { point: points[0], count: 2 },
      { point: points[2], count: 1 },
      { point: points[3], count: 1 },
    ]);
  });
});

describe('designs within ranges', () => {
  const { axes, designs } = parallelShape(41);

  it('are those whose every value is within the range of its axis, ends included', () => {
    const within = brushedDesigns(axes, designs, { system: [1, 2], redundancy: [2, 2] });
    expect(within.length).toBeGreaterThan(0);
    expect(within).toEqual(
      designs.filter(({ values }) => [1, 2].includes(values[0] ?? -1) && values[2] === 2),
    );
    const supply = designs[7]?.values[1] ?? 0;
    expect(brushedDesigns(axes, designs, { supply: [supply, supply] })).toEqual([designs[7]]);
  });

  it('lack none of the figures with a range', () => {
    // The fortieth design has no water.
    expect(brushedDesigns(axes, designs, { water: [-1e9, 1e9] })).toEqual(
      designs.filter((_, index) => index !== 39),
    );
    expect(brushedDesigns(axes, designs, {})).toEqual(designs);
    expect(brushedDesigns(axes, designs, { unknown: [0, 0] })).toEqual(designs);
  });
});

describe('parallel coordinates', () => {
  it('draw at most 1,000 designs within the ranges and 300 of the others, with all of the front, and say so', () => {
    const shape = parallelShape(20_000, { system: [0, 2] });
    const sample = parallelSample(shape);
    const within = brushedDesigns(shape.axes, shape.designs, shape.brushes);
    expect(sample.inside).toHaveLength(1000);
    expect(sample.outside).toHaveLength(300);
    expect(sample.front.map(({ id }) => id)).toEqual(
      within.filter(({ id }) => shape.frontIds.includes(id)).map(({ id }) => id),
    );
    const count = within.length.toLocaleString('en-US');
    expect(sample.notes[0]).toBe(
      `Drawn: ${(1000 + sample.front.length).toLocaleString('en-US')} of ${count}, at equal steps`,
    );
    expect(texts(parallelCoordinates(shape, { width: 960 }, lightTheme))).toEqual(
      expect.arrayContaining([...sample.notes]),
    );
    expect(parallelSample(parallelShape(1000)).notes).toEqual([]);
  });

  it('read the axes with their ranges first, then the designs within the ranges', () => {
    const shape = parallelShape(41, { pue: [1.2, 1.5], system: [1, 2] });
    const { readings } = parallelCoordinates(shape, { width: 960 }, lightTheme);
    const within = brushedDesigns(shape.axes, shape.designs, shape.brushes);
    expect(readings.count).toBe(6 + within.length);
    expect(readingText(readings.of(0))).toBe(
      `Cooling system: Choices Air-cooled chiller to Cooling tower, Range Water-cooled chiller with economizer to Dry cooler, ` +
        `Within all ranges ${String(within.length)} of 41 designs`,
    );
    expect(readings.of(6).id).toBe(within.find(({ id }) => shape.frontIds.includes(id))?.id);
  });

  it('place axes upright where they have room, else below each other, values within the ends', () => {
    const shape = parallelShape(41);
    for (const [width, isUpright] of [
      [960, true],
      [360, false],
    ] as const) {
      const layout = parallelLayout(shape, width);
      expect(layout.isUpright).toBe(isUpright);
      const [from, to] = layout.ends;
      for (const [index, placed] of layout.axes.entries()) {
        for (const { values } of shape.designs) {
          const value = values[index] ?? null;
          if (value === null) continue;
          expect(alongAxis(placed, value)).toBeGreaterThanOrEqual(from);
          expect(alongAxis(placed, value)).toBeLessThanOrEqual(to);
        }
      }
    }
  });
});
