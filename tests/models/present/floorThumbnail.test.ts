import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import { floorThumbnail } from '../../../models/present/charts/floorThumbnail.ts';
import type { Mark } from '../../../models/present/charts/mark.ts';
import { svgText } from '../../../models/present/charts/svgText.ts';
import { readThumbnail, type FloorDrawing } from '../../../models/present/charts/Thumbnail.ts';
import { darkThumbnail, lightThumbnail, loadLevel } from '../../../models/present/charts/thumbnailTheme.ts';
import { planThumbnail } from '../../../models/present/figures/planThumbnail.ts';
import { rackRuns } from '../../../models/present/figures/rackRuns.ts';
import { reviewPlan } from '../../../models/report/reportPlan.ts';
import { library } from '../../support/library.ts';
import { examplePlan, exampleText, withoutDrawing } from '../../support/plans.ts';

const size = { width: 320, height: 180 };
const documentOf = (name: string): JsonObject => JSON.parse(exampleText(name)) as JsonObject;

function thumbnailOf(name: string) {
  const racks = reviewPlan(examplePlan(name), library).report?.options[0]?.racks ?? [];
  return planThumbnail(documentOf(name), { rackTypes: library.rackTypes, racks });
}

const nothing = { rackTypes: library.rackTypes, racks: [] };

/** A row of racks of 600 by 1200 mm. */
const row = (count: number, change: object = {}) =>
  Array.from({ length: count }, (_, index) => ({
    x_mm: 600 * index,
    y_mm: 0,
    width_mm: 600,
    depth_mm: 1200,
    turns: 0,
    level: 3,
    ...change,
  }));

describe('the thumbnail of a plan', () => {
  it('is its room with aisles, units and rows of racks at their load', () => {
    expect(thumbnailOf('hall-1mw')).toEqual({
      kind: 'floor',
      outline: [0, 0, 13200, 0, 13200, 9600, 0, 9600],
      aisles: [[3000, 5400, 6600, 1200, 0]],
      units: [
        [0, 300, 900, 2400, 0],
        [0, 6900, 900, 2400, 0],
        [0, 3600, 900, 2400, 0],
        [12300, 300, 900, 2400, 0],
        [12300, 3600, 900, 2400, 0],
        [12300, 6900, 900, 2400, 0],
      ],
      // 11 racks a row, of 45.5 kW: from 40 kW on.
      racks: [
        [3000, 6600, 6600, 1200, 11, 0, 4],
        [3000, 4200, 6600, 1200, 11, 2, 4],
      ],
    });
  });

  it('is the hall with the most placed racks', () => {
    const { racks } = thumbnailOf('mixed-hall');
    expect(racks.reduce((sum, rack) => sum + (rack[4] ?? 0), 0)).toBe(12);
  });

  it('is its racks if no hall is drawn, and empty without racks', () => {
    const undrawn = withoutDrawing(documentOf('mixed-hall'));
    expect(planThumbnail(undrawn, nothing)).toEqual({
      kind: 'racks',
      racks: [
        [8, 0, -1],
        [4, 0, -1],
        [2, 0, -1],
        [1, 0, -1],
      ],
    });
    expect(planThumbnail({}, nothing)).toEqual({ kind: 'racks', racks: [] });
  });

  it('is made of invalid documents too', () => {
    const broken = {
      halls: { a: { room: { outline: 'no', units: [1] } }, b: 7 },
      racks: { r: { hall: 'a', places: 3 }, s: null },
    };
    expect(planThumbnail(broken, nothing).kind).toBe('racks');
  });

  it('is less than 6 kB for 500 racks, and for 10,000 in a hundred rows', () => {
    expect(JSON.stringify(thumbnailOf('hall-20mw')).length).toBeLessThan(6000);
    const many = Array.from({ length: 100 }, (_, line) =>
      row(100, {}).map((rack, index) => ({
        ...rack,
        x_mm: 600 * index + 1800 * Math.floor(index / 20),
        y_mm: 2400 * line,
        level: index % 3,
      })),
    ).flat();
    const runs = rackRuns(many);
    expect(JSON.stringify(runs).length).toBeLessThan(6000);
    expect(runs.reduce((sum, run) => sum + (run[4] ?? 0), 0)).toBe(10_000);
  });
});

describe('racks that stand side by side', () => {
  it('are one run if they are alike, and several by load, facing or gap', () => {
    expect(rackRuns(row(5))).toEqual([[0, 0, 3000, 1200, 5, 0, 3]]);
    const [first, ...others] = row(5);
    expect(rackRuns([{ ...first!, level: 1 }, ...others])).toHaveLength(2);
    expect(rackRuns([{ ...first!, turns: 2 }, ...others])).toHaveLength(2);
    expect(rackRuns([{ ...first!, x_mm: -400 }, ...others])).toHaveLength(2);
  });

  it('face east in a column', () => {
    const column = row(3, { turns: 1, width_mm: 1200, depth_mm: 600 }).map((rack, index) => ({
      ...rack,
      x_mm: 0,
      y_mm: 600 * index,
    }));
    expect(rackRuns(column)).toEqual([[0, 0, 1200, 1800, 3, 1, 3]]);
  });
});

describe('a load', () => {
  it('has the same level on all cards', () => {
    expect([null, 0, 4.99, 5, 39.9, 40, 80, 230].map(loadLevel)).toEqual([-1, 0, 0, 1, 3, 4, 5, 5]);
  });
});

describe('the drawing of a thumbnail', () => {
  const numbersOf = ({ attributes, children }: Mark): number[] => [
    ...[...String(attributes['d'] ?? '').matchAll(/-?\d+(\.\d+)?/g)].map(([text]) => Number(text)),
    ...children.flatMap((child) => (typeof child === 'string' ? [] : numbersOf(child))),
  ];

  it.each(['hall-1mw', 'hall-20mw', 'mixed-hall', 'ai-hall'])('of %s stays in its frame', (name) => {
    const drawn = floorThumbnail(thumbnailOf(name), size, lightThumbnail);
    const numbers = numbersOf(drawn);
    expect(numbers.length).toBeGreaterThan(20);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(size.width);
  });

  it('has the north at the top, and the fronts at the cold side', () => {
    const thumbnail: FloorDrawing = {
      kind: 'floor',
      outline: [0, 0, 3000, 0, 3000, 1600, 0, 1600],
      aisles: [],
      units: [],
      racks: [[0, 400, 1200, 1200, 2, 2, 5]],
    };
    const drawn = svgText(floorThumbnail(thumbnail, size, lightThumbnail));
    // 300 by 160 pixels within a margin of 10: a pixel is 10 mm. The front of a rack that faces south is its southern edge.
    expect(drawn).toContain('d="M10 130H130V10H10Z" fill="#123f7a"');
    expect(drawn).toContain('d="M10 130H130" fill="none" stroke="#15191e"');
  });

  it('matches its snapshots', () => {
    expect(svgText(floorThumbnail(thumbnailOf('hall-1mw'), size, lightThumbnail))).toMatchSnapshot();
    const undrawn = planThumbnail(withoutDrawing(documentOf('mixed-hall')), nothing);
    expect(svgText(floorThumbnail(undrawn, size, darkThumbnail))).toMatchSnapshot();
    expect(svgText(floorThumbnail({ kind: 'racks', racks: [] }, size, lightThumbnail))).toMatchSnapshot();
  });
});

describe('a stored thumbnail', () => {
  it('is read back', () => {
    const thumbnail = thumbnailOf('hall-1mw');
    expect(readThumbnail(JSON.parse(JSON.stringify(thumbnail)) as JsonObject)).toEqual(thumbnail);
    expect(readThumbnail({ kind: 'racks', racks: [] })).toEqual({ kind: 'racks', racks: [] });
  });

  it.each([
    [null],
    [{}],
    [{ kind: 'floor', racks: [] }],
    [{ kind: 'floor', outline: [0, 0, 1], aisles: [], units: [], racks: [] }],
    [{ kind: 'floor', outline: [0, 0, 1, 'x', 3, 4], aisles: [], units: [], racks: [] }],
    [{ kind: 'hologram', racks: [] }],
    [{ kind: 'racks', racks: [7] }],
  ])('of another shape is none: %j', (stored) => {
    expect(readThumbnail(stored)).toBeNull();
  });
});
