import { describe, expect, it } from 'vitest';
import { floorNames } from '../../../client/floor/draw/floorNames.ts';
import { labelBoard } from '../../../models/present/floor/labelBoard.ts';
import { labelWidth } from '../../../client/floor/draw/drawTextIn.ts';
import type { CanvasSheet } from '../../../client/floor/draw/sheet.ts';
import { makeStage } from '../../../client/floor/gestures/stage.ts';
import { rulerTicks, scaleBarLength_mm } from '../../../client/floor/scene/rulerTicks.ts';
import { spatialIndex } from '../../../client/floor/scene/spatialIndex.ts';
import { visibleArea } from '../../../client/floor/scene/view.ts';
import { darkFloor, rackInk, lightFloor } from '../../../models/present/floor/floorTheme.ts';
import type { FloorItem } from '../../../models/present/floor/floorItem.ts';
import type { NamedRow } from '../../../models/present/floor/rowsOfRacks.ts';

const hall = { west_mm: 0, south_mm: 0, east_mm: 24_000, north_mm: 12_000 };
const wide = { width_px: 1_200, height_px: 800 };
const all = { left_px: 0, top_px: 0, ...wide };

describe('the view of the canvas', () => {
  it('shows a fitted hall in the part that no panel covers, also after a panel or the window changes', () => {
    const stage = makeStage();
    stage.resize(wide, all);
    stage.fitTo(hall);
    const free = { left_px: 260, top_px: 20, width_px: 600, height_px: 500 };
    stage.resize(wide, free);
    const seen = visibleArea(stage.view.value, free);
    expect(seen.west_mm).toBeLessThan(0);
    expect(seen.east_mm).toBeGreaterThan(24_000);
    expect((seen.west_mm + seen.east_mm) / 2).toBeCloseTo(12_000, 6);
    expect(stage.fittedTo()).toEqual(hall);
  });

  it('is not moved by a panel once it was moved by hand, and keeps its middle in another window', () => {
    const stage = makeStage();
    stage.resize(wide, all);
    stage.fitTo(hall);
    stage.zoom(3);
    const before = stage.view.value;
    stage.resize(wide, { ...all, left_px: 260, width_px: 940 });
    expect(stage.view.value).toEqual(before);
    stage.resize({ width_px: 1_000, height_px: 600 }, { ...all, width_px: 1_000, height_px: 600 });
    const { left_mm, top_mm, scale_px_per_mm: scale } = stage.view.value;
    expect(left_mm + 500 / scale).toBeCloseTo(before.left_mm + 600 / before.scale_px_per_mm, 6);
    expect(top_mm - 300 / scale).toBeCloseTo(before.top_mm - 400 / before.scale_px_per_mm, 6);
  });

  it('brings an item that a panel covers into the uncovered part', () => {
    const stage = makeStage();
    const free = { left_px: 400, top_px: 0, width_px: 400, height_px: 800 };
    stage.resize(wide, free);
    stage.setView({ left_mm: 0, top_mm: 12_000, scale_px_per_mm: 0.05 });
    stage.reveal({ west_mm: 600, east_mm: 1_200, south_mm: 6_000, north_mm: 7_200 });
    expect(visibleArea(stage.view.value, free).west_mm).toBeLessThan(600);
  });
});

describe('a ruler', () => {
  it('has labels at round metres from the origin, and parts of them between', () => {
    // 64 px are 1.28 m at 0.05 px per mm: labels at 2 m, four parts of 0.5 m.
    const ticks = rulerTicks('m', { from_mm: -500, to_mm: 4_100 }, 0.05);
    expect(ticks.filter(({ isLabelled }) => isLabelled).map(({ at_mm }) => at_mm)).toEqual([0, 2_000, 4_000]);
    expect(ticks.map(({ at_mm }) => at_mm)).toEqual([
      -500, 0, 500, 1_000, 1_500, 2_000, 2_500, 3_000, 3_500, 4_000,
    ]);
  });

  it('has labels at whole feet in feet, never closer than they are wide', () => {
    for (const scale of [0.0004, 0.003, 0.02, 0.1, 0.7]) {
      const ticks = rulerTicks('ft', { from_mm: 0, to_mm: 200 / scale }, scale);
      const labelled = ticks.filter(({ isLabelled }) => isLabelled).map(({ at_mm }) => at_mm);
      const [first = 0, second = Infinity] = labelled;
      expect((second - first) * scale).toBeGreaterThanOrEqual(64);
      if (scale < 0.2) for (const at_mm of labelled) expect((at_mm / 304.8) % 1).toBeCloseTo(0, 6);
    }
  });

  it('has a scale bar of the longest round length that fits', () => {
    expect(scaleBarLength_mm('m', 0.05, 120)).toBe(2_000);
    expect(scaleBarLength_mm('ft', 0.05, 120)).toBeCloseTo(5 * 304.8, 6);
  });
});

const context = { font: '', measureText: (text: string) => ({ width: text.length * 7 }) };
const sheetAt = (scale_px_per_mm: number): CanvasSheet => ({
  context: context as unknown as CanvasRenderingContext2D,
  view: { left_mm: 0, top_mm: 12_000, scale_px_per_mm },
  size: wide,
  theme: lightFloor,
});
const outline = [
  { x_mm: 0, y_mm: 0 },
  { x_mm: 24_000, y_mm: 0 },
  { x_mm: 24_000, y_mm: 12_000 },
  { x_mm: 0, y_mm: 12_000 },
];

/** A row of ten racks, with its racks as items. */
function rowAt(letter: string, west_mm: number, south_mm: number): { row: NamedRow; items: FloorItem[] } {
  const items = Array.from({ length: 10 }, (_, place): FloorItem => ({
    key: `${letter}${String(place)}`,
    list: 'racks',
    kind: 'rack',
    label: `${letter}${String(place)}`,
    facing_deg: 0,
    stated: {},
    west_mm: west_mm + place * 600,
    east_mm: west_mm + place * 600 + 600,
    south_mm,
    north_mm: south_mm + 1_200,
  }));
  const rectangle = { west_mm, east_mm: west_mm + 6_000, south_mm, north_mm: south_mm + 1_200 };
  return { row: { rectangle, name: `${letter}01–${letter}10`, rackCount: 10, longestLabel: 'A01' }, items };
}

describe('names on the drawing', () => {
  const one = rowAt('A', 6_000, 6_000);
  const named = (scale: number, rows = [one], aisles: Parameters<typeof floorNames>[1]['aisles'] = []) =>
    floorNames(sheetAt(scale), {
      aisles,
      rows: rows.map(({ row }) => row),
      parts: [],
      index: spatialIndex(rows.flatMap(({ items }) => items)),
      outline,
    });

  it('are beside a row, not over its racks, and inside the room', () => {
    const [name] = named(0.01);
    const [left = 0, , width = 0] = name?.box ?? [];
    // The row is from 60 to 120 px.
    expect(left + width <= 60 || left >= 120).toBe(true);
    expect(left).toBeGreaterThan(0);
  });

  it('are shortened to the letter of a row where the whole name crosses a wall or a rack', () => {
    const tight = [rowAt('A', 400, 6_000), rowAt('B', 7_600, 6_000)];
    expect(named(0.02, tight).map(({ text }) => text)).toEqual(['A', 'B01–B10']);
  });

  it('give way to labels of racks when these fit, and to nothing when the rows are too small', () => {
    expect(named(0.05)).toEqual([]);
    expect(named(0.004)).toEqual([]);
  });

  it('of aisles are not written over one another', () => {
    const aisle = { kind: 'cold' as const, name: 'Cold aisle, 1.80 m', rectangle: hall };
    expect(named(0.04, [], [aisle, aisle]).map(({ text }) => text)).toEqual(['Cold aisle, 1.80 m']);
  });

  it('of aisles tell the width alone where the whole name has no space', () => {
    const rectangle = { west_mm: 0, east_mm: 6_000, south_mm: 0, north_mm: 1_800 };
    const aisle = { kind: 'cold' as const, name: 'Cold aisle, 1.80 m', rectangle };
    expect(named(0.01, [], [aisle]).map(({ text }) => text)).toEqual(['1.80 m']);
  });

  it('are left out where more rows are in view than anyone reads', () => {
    const rowsOf = (count: number) =>
      Array.from({ length: count }, (_, place) => rowAt(`R${String(place)}-`, 6_000, 600 + place * 70));
    expect(named(0.01, rowsOf(150)).length).toBeGreaterThan(0);
    expect(named(0.01, rowsOf(151))).toEqual([]);
  });

  it('are as wide for all labels of one form, so that the racks of a row are written alike', () => {
    const { context: canvas } = sheetAt(1);
    expect(labelWidth(canvas, 'J11')).toBe(labelWidth(canvas, 'M08'));
  });
});

describe('the places of labels', () => {
  it('are taken once', () => {
    const board = labelBoard();
    expect(board.take([10, 10, 50, 13])).toBe(true);
    expect(board.take([55, 18, 50, 13])).toBe(false);
    expect(board.take([10, 30, 50, 13])).toBe(true);
  });
});

/** The contrast of two colours. Source: WCAG 2.2. */
function contrastOf(one: string, other: string): number {
  const luminanceOf = (colour: string): number => {
    const parts = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255);
    const [red = 0, green = 0, blue = 0] = parts.map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  ['light', lightFloor],
  ['dark', darkFloor],
])('the colours of overlays in the %s theme', (_, theme) => {
  it('leave the text on every rack readable, and racks distinguishable from the floor', () => {
    const fills = [...theme.ramps, ...theme.amounts, ...theme.categories, ...theme.racks, theme.over];
    for (const fill of fills) {
      expect(contrastOf(rackInk(fill, theme), fill), fill).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrastOf(theme.rackEdge, theme.floor)).toBeGreaterThanOrEqual(3);
  });

  it('differ from step to step, and from one end to the other by more than three to one', () => {
    for (const steps of [theme.ramps, theme.amounts]) {
      steps.slice(1).forEach((step, place) => {
        expect(contrastOf(step, steps[place] ?? ''), step).toBeGreaterThan(1.25);
      });
      expect(contrastOf(steps[0] ?? '', steps.at(-1) ?? '')).toBeGreaterThan(4);
    }
  });
});
