import { describe, expect, it } from 'vitest';
import { drawMarks } from '../../../client/floor/draw/drawMarks.ts';
import { lightFloor } from '../../../models/present/floor/floorTheme.ts';
import type { CanvasSheet } from '../../../client/floor/draw/sheet.ts';
import type { FloorItem } from '../../../models/present/floor/floorItem.ts';
import type { Facing } from '../../../models/floor/pointSchema.ts';
import type { Severity } from '../../../models/problems/severities.ts';

type Drawn = readonly [kind: 'filled' | 'outlined', colour: string, ...box: number[]];

/** A sheet that lists what is drawn on it, at one pixel per 100 mm. */
function listingSheet(): { sheet: CanvasSheet; drawn: Drawn[] } {
  const drawn: Drawn[] = [];
  const context = {
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 0,
    fillRect: (...box: number[]) => drawn.push(['filled', context.fillStyle, ...box]),
    strokeRect: (...box: number[]) => drawn.push(['outlined', context.strokeStyle, ...box]),
  };
  const view = { left_mm: 0, top_mm: 10_000, scale_px_per_mm: 0.01 };
  const size = { width_px: 100, height_px: 100 };
  return {
    sheet: { context: context as unknown as CanvasRenderingContext2D, view, size, theme: lightFloor },
    drawn,
  };
}

const rack = (place: number, facing_deg: Facing = 0): FloorItem => ({
  key: `gpu/${String(place)}`,
  list: 'racks',
  kind: 'rack',
  label: String(place),
  facing_deg,
  stated: {},
  west_mm: place * 600,
  east_mm: place * 600 + 600,
  south_mm: 8_800,
  north_mm: 10_000,
});
const row = [0, 1, 2, 3].map((place) => rack(place));
const marked = (...severities: [place: number, Severity][]) => ({
  severities: new Map(severities.map(([place, severity]) => [`gpu/${String(place)}`, severity])),
  rackSeverities: new Map<string, Severity>(),
  draggedKeys: new Set<string>(),
});

describe('marks of racks with findings', () => {
  it('are an outline for an error and a stripe beside the front for a warning', () => {
    const { sheet, drawn } = listingSheet();
    drawMarks(
      sheet,
      [...row.slice(0, 2), rack(2, 90)],
      marked([0, 'error'], [1, 'warning'], [2, 'warning']),
      true,
    );
    expect(drawn).toEqual([
      ['filled', lightFloor.warning, 6, 0, 3, 12],
      ['filled', lightFloor.warning, 12, 0, 6, 3],
      ['outlined', lightFloor.error, 1, 1, 4, 10],
    ]);
  });

  it('are one rectangle for a row of small racks, of a third of the depth for warnings', () => {
    const { sheet, drawn } = listingSheet();
    drawMarks(sheet, row, marked([0, 'warning'], [1, 'warning'], [2, 'error'], [3, 'error']), false);
    expect(drawn).toEqual([
      ['filled', lightFloor.warning, 0, 4, 12, 4],
      ['filled', lightFloor.error, 12, 0, 12, 12],
    ]);
  });

  it('show the higher of the severities of the floor and of the racks, and none of a dragged rack', () => {
    const { sheet, drawn } = listingSheet();
    const both = marked([0, 'error'], [1, 'warning']);
    const rackSeverities = new Map(row.map(({ key }): [string, Severity] => [key, 'warning']));
    drawMarks(sheet, row, { ...both, rackSeverities, draggedKeys: new Set(['gpu/3']) }, true);
    expect(drawn.map(([kind, , left]) => [kind, left])).toEqual([
      ['filled', 6],
      ['filled', 12],
      ['outlined', 1],
    ]);
  });
});
