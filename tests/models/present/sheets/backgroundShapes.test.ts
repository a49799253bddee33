import { describe, expect, it } from 'vitest';
import { takeDrawnHall } from '../../../../models/edit/commands/drawnHall.ts';
import type { JsonObject } from '../../../../models/edit/document/json.ts';
import { hallOfDrawing } from '../../../../models/interchange/dxf/hallOfDrawing.ts';
import { readDxf } from '../../../../models/interchange/dxf/readDxf.ts';
import { scenarioAt } from '../../../../models/plan/document/scenarioAt.ts';
import { mark } from '../../../../models/present/charts/mark.ts';
import { svgText } from '../../../../models/present/charts/svgText.ts';
import {
  drawingSheets,
  hallScenes,
  type SheetSource,
} from '../../../../models/present/sheets/drawingSheets.ts';
import type { FloorBackground } from '../../../../models/present/sheets/FloorBackground.ts';
import { sheetDxf } from '../../../../models/present/sheets/sheetDxf.ts';
import { drawingBackground, imageBackground } from '../../../../models/present/sheets/tracedBackground.ts';
import { dxfFileText } from '../../../../models/interchange/dxf/write/dxfFileText.ts';
import type { DxfPolyline } from '../../../../models/interchange/dxf/write/DxfShape.ts';
import { dxfFaults, dxfStructure } from '../../../support/dxfStructure.ts';
import { library } from '../../../support/library.ts';
import { examplePlan } from '../../../support/plans.ts';

const line = (
  layer: string,
  points: readonly (readonly [number, number])[],
  isClosed: boolean,
  width = 0,
): DxfPolyline => ({
  ...{ kind: 'polyline', layer, points, isClosed, width },
});

/** A drawing of a building whose layers have the names of those of a hall: outline, wall and joint of a tile. */
const building = readDxf(
  dxfFileText({
    blocks: [],
    paper: null,
    shapes: [
      line(
        'A-WALL',
        [
          [0, 0],
          [90_000.25, 0],
          [90_000.25, 60_000],
          [0, 60_000],
        ],
        true,
      ),
      line(
        'A-WALL-INTR',
        [
          [0, 30_000],
          [40_000, 30_000.5],
        ],
        false,
        250,
      ),
      line(
        'A-FLOR-PATT',
        [
          [0, 100],
          [900, 100],
        ],
        false,
      ),
      line(
        'G-ANNO-TEXT',
        [
          [10, 10],
          [20, 30],
          [40, 10],
        ],
        false,
      ),
    ],
  }),
);
const size = { width: building.east - building.west, height: building.north - building.south };
const placement = { x_mm: -20_000, y_mm: -10_000, mm_per_unit: 0.5 };
const traced = { name: 'Building 7.dxf', placement, size, opacityFraction: 0.4 };

const plan = examplePlan('hall-1mw');
const scenario = scenarioAt(plan, Object.keys(plan.options ?? { plan: true })[0] ?? 'plan');

function floorDxf(background: FloorBackground | null): { readonly dxf: string; readonly svg: string } {
  const source: SheetSource = {
    ...{ scenario, option: null, library },
    ...(background === null ? {} : { backgrounds: new Map([['hall-1', background]]) }),
  };
  const set = drawingSheets(source, {
    ...{ paper: 'a3', scale: 'fit', halls: ['hall-1'], contents: ['floor'], lengthUnit: 'm' },
    ...{ date: '', revision: '', revisionNote: '', drawnBy: '' },
  });
  const [sheet] = set.sheets;
  const [hall] = hallScenes(source, ['hall-1']);
  if (sheet === undefined || hall === undefined) throw new Error('no floor plan');
  return { dxf: sheetDxf(sheet, set, hall.scene, background), svg: svgText(sheet.drawing) };
}

const withDrawing = floorDxf(drawingBackground(building, new Set(), traced));

describe('the background of a floor plan', () => {
  it('is a layer of its own in SVG and DXF', () => {
    expect(withDrawing.svg).toContain('<g data-layer="background"');
    expect(dxfFaults(dxfStructure(withDrawing.dxf))).toEqual([]);
    const { layers } = readDxf(withDrawing.dxf);
    expect(layers.find(({ name }) => name === 'G-ANNO-REFR')?.pathCount).toBe(4);
    expect(readDxf(floorDxf(null).dxf).layers.map(({ name }) => name)).not.toContain('G-ANNO-REFR');
  });

  it('is read back with all its lines, where they lay on the floor', () => {
    const read = readDxf(withDrawing.dxf).paths.filter(({ layer }) => layer === 'G-ANNO-REFR');
    expect(read).toHaveLength(building.paths.length);
    for (const [index, path] of building.paths.entries()) {
      const { points = new Float64Array(), isClosed, width } = read[index] ?? {};
      expect({ isClosed, width }).toEqual({
        isClosed: path.isClosed,
        width: path.width === undefined ? undefined : path.width * placement.mm_per_unit,
      });
      expect(points).toHaveLength(path.points.length);
      points.forEach((value, at) => {
        const [origin, start] =
          at % 2 === 0 ? [building.west, placement.x_mm] : [building.south, placement.y_mm];
        expect(value).toBeCloseTo(start + ((path.points[at] ?? 0) - origin) * placement.mm_per_unit, 3);
      });
    }
  });

  it('is no wall, outline or tile of the hall that is read back', () => {
    const found = hallOfDrawing(readDxf(withDrawing.dxf), { originX_mm: 0, originY_mm: 0, mm_per_unit: 1 });
    if (found === null) throw new Error('no hall');
    const document = scenario as unknown as JsonObject;
    const { command, leftOut } = takeDrawnHall(document, 'hall-1', found.hall, library.rackTypes);
    expect({ edits: command.edits, leftOut }).toEqual({ edits: [], leftOut: [] });
  });

  it('leaves out the layers that are hidden on the floor', () => {
    const { dxf } = floorDxf(drawingBackground(building, new Set(['A-WALL', 'A-FLOR-PATT']), traced));
    expect(readDxf(dxf).layers.find(({ name }) => name === 'G-ANNO-REFR')?.pathCount).toBe(2);
  });

  it('is a frame with the name of its file where it is an image', () => {
    const image = imageBackground(mark('image', { href: 'data:image/png;base64,AA==' }), {
      ...{ name: 'Site photo.png', placement, opacityFraction: 1 },
      size: { width: 4000, height: 3000 },
    });
    const { dxf } = floorDxf(image);
    expect(dxfFaults(dxfStructure(dxf))).toEqual([]);
    const frames = readDxf(dxf).paths.filter(({ layer }) => layer === 'G-ANNO-REFR');
    expect(frames.map(({ points }) => [...points])).toEqual([
      [-20_000, -10_000, -18_000, -10_000, -18_000, -8_500, -20_000, -8_500],
    ]);
    expect(dxf).toContain('Background: Site photo.png. This file has the frame of the image only.');
  });
});
