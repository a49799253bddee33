import { describe, expect, it } from 'vitest';
import { takeDrawnHall } from '../../../../models/edit/commands/drawnHall.ts';
import { applyEdits } from '../../../../models/edit/document/edit.ts';
import { objectAt, type JsonObject } from '../../../../models/edit/document/json.ts';
import { hallOfDrawing } from '../../../../models/interchange/dxf/hallOfDrawing.ts';
import { readDxf } from '../../../../models/interchange/dxf/readDxf.ts';
import { sheetLayers } from '../../../../models/interchange/dxf/write/sheetLayers.ts';
import { scenarioAt } from '../../../../models/plan/document/scenarioAt.ts';
import { svgText } from '../../../../models/present/charts/svgText.ts';
import {
  drawingSheets,
  hallScenes,
  type SheetSource,
} from '../../../../models/present/sheets/drawingSheets.ts';
import { sheetDxf } from '../../../../models/present/sheets/sheetDxf.ts';
import { dxfFaults, dxfStructure, valueOf } from '../../../support/dxfStructure.ts';
import { exampleReport } from '../../../support/exampleReports.ts';
import { exampleNames } from '../../../support/exampleNames.ts';
import { library } from '../../../support/library.ts';
import { examplePlan } from '../../../support/plans.ts';

/** The sheets of an example as DXF, by their id, with the hall of floor plans. */
function dxfOf(name: string): { readonly source: SheetSource; readonly files: ReadonlyMap<string, string> } {
  const plan = examplePlan(name);
  const [option] = exampleReport(name).options;
  const source: SheetSource = {
    scenario: scenarioAt(plan, option?.id ?? ''),
    option: option ?? null,
    library,
  };
  const set = drawingSheets(source, {
    paper: 'a3',
    scale: 'fit',
    halls: [],
    contents: ['floor', 'elevations', 'one-line'],
    lengthUnit: 'm',
    date: '2026-11-30',
    revision: '',
    revisionNote: '',
    drawnBy: '',
  });
  const files = set.sheets.map((sheet) => {
    const scene = sheet.floor === null ? undefined : hallScenes(source, [sheet.floor.hallId])[0]?.scene;
    return [sheet.id, sheetDxf(sheet, set, scene)] as const;
  });
  return { source, files: new Map(files) };
}

const place = { originX_mm: 0, originY_mm: 0, mm_per_unit: 1 };

describe.each(exampleNames)('sheets of %s as DXF', (name) => {
  const { source, files } = dxfOf(name);
  const document = source.scenario as unknown as JsonObject;
  const halls = [...files]
    .filter(([id]) => id.startsWith('floor-'))
    .map(([id, text]) => [id.replace('floor-', ''), text] as const);

  it('are sound drawings of release 2000 in mm, on layers of the standard', () => {
    for (const [id, text] of files) {
      const structure = dxfStructure(text);
      expect({ id, faults: dxfFaults(structure) }).toEqual({ id, faults: [] });
      const { header, objects } = structure;
      expect(header.get('$ACADVER')).toBe('AC1015');
      expect(header.get('$INSUNITS')).toBe('4');
      const layers = objects.filter(({ kind }) => kind === 'LAYER').map((layer) => valueOf(layer, 2) ?? '');
      expect(layers).toEqual(['0', ...Object.keys(sheetLayers)]);
      // Discipline, a major group of four letters, and minor groups.
      for (const layer of layers.slice(1)) expect(layer).toMatch(/^[A-Z](-[A-Z]{4}){1,3}$/);
    }
  });

  it('change nothing in the plan when they are read back', () => {
    expect(halls.length).toBeGreaterThan(0);
    for (const [hallId, text] of halls) {
      const found = hallOfDrawing(readDxf(text), place);
      expect(found?.assumedFrontCount).toBe(0);
      if (found === null) continue;
      const { command, leftOut } = takeDrawnHall(document, hallId, found.hall, library.rackTypes);
      expect({ edits: command.edits, leftOut }).toEqual({ edits: [], leftOut: [] });
    }
  });

  it('bring back what was moved and deleted after they were written, within 1 mm', () => {
    for (const [hallId, text] of halls) {
      const { damaged, original } = damagedHall(document, hallId);
      const found = hallOfDrawing(readDxf(text), place);
      if (found === null) throw new Error('no hall');
      const { command } = takeDrawnHall(damaged, hallId, found.hall, library.rackTypes);
      expect(command.edits.length).toBeGreaterThan(0);
      expect(geometryOf(applyEdits(damaged, command.edits).document, hallId)).toEqual(original);
    }
  });
});

/** Everything that stands in a hall, at its place. */
function geometryOf(document: JsonObject, hallId: string): unknown {
  const { rules: _rules, ...room } = objectAt(document, ['halls', hallId, 'room']);
  const racks = Object.entries(objectAt(document, ['racks'])).filter(
    ([, rack]) => objectAt(rack, [])['hall'] === hallId,
  );
  const places = racks.map(([id, rack]) => [id, objectAt(rack, ['places'])]);
  return JSON.parse(JSON.stringify({ room, places: Object.fromEntries(places) }));
}

/** A plan whose walls and racks moved, and whose units and a rack are at other places. */
function damagedHall(
  document: JsonObject,
  hallId: string,
): { readonly damaged: JsonObject; readonly original: unknown } {
  const copy = structuredClone(document) as unknown as {
    halls: Record<string, { room: Record<string, unknown> }>;
    racks: Record<string, { hall: string; places?: Record<string, { x_mm: number }> }>;
  };
  const room = copy.halls[hallId]?.room ?? {};
  room['outline'] = [
    { x_mm: 0, y_mm: 0 },
    { x_mm: 1_000, y_mm: 0 },
    { x_mm: 0, y_mm: 1_000 },
  ];
  delete room['doors'];
  for (const rack of Object.values(copy.racks)) {
    if (rack.hall !== hallId) continue;
    for (const at of Object.values(rack.places ?? {})) at.x_mm += 1_234;
  }
  return { damaged: copy as unknown as JsonObject, original: geometryOf(document, hallId) };
}

describe('a drawing beneath the floor plan', () => {
  it('is on its sheet, and not in its DXF', () => {
    const plan = examplePlan('air-vs-liquid');
    const line = { tag: 'path', attributes: { d: 'M0 0L5000 5000', stroke: '#000000' }, children: [] };
    const beneath = {
      name: 'building.dxf',
      west_mm: 0,
      north_mm: 6_000,
      opacityFraction: 0.5,
      marks: [line],
    };
    const texts = [new Map(), new Map([['hall-1', beneath]])].map((backgrounds) => {
      const source = { scenario: scenarioAt(plan, 'air'), option: null, library, backgrounds };
      const set = drawingSheets(source, {
        paper: 'a3',
        scale: 'fit',
        halls: [],
        contents: ['floor'],
        lengthUnit: 'm',
        date: '2026-11-30',
        revision: '',
        revisionNote: '',
        drawnBy: '',
      });
      const [sheet] = set.sheets;
      if (sheet === undefined) throw new Error('no sheet');
      const lines = dxfStructure(sheetDxf(sheet, set, hallScenes(source, [])[0]?.scene)).objects;
      return {
        svg: svgText(sheet.drawing),
        lineCount: lines.filter(({ kind }) => kind === 'LWPOLYLINE').length,
      };
    });
    expect(texts[0]?.svg).not.toContain('M0 0L5000 5000');
    expect(texts[1]?.svg).toContain('M0 0L5000 5000');
    // The sample of the legend is a line too.
    expect(texts[1]?.lineCount).toBe((texts[0]?.lineCount ?? 0) + 1);
  });
});
