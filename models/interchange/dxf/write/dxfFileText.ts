import { addEntity, beginEntity, letteringGroups, type DxfTarget } from './dxfEntities.ts';
import { addGroups, dxfHandles, dxfNumber, pointGroups, type DxfLines } from './dxfGroups.ts';
import { addObjects } from './dxfLayouts.ts';
import type { DxfBlockShape, DxfPaper, DxfPoint, DxfShape, DxfSheet } from './DxfShape.ts';
import { addTables } from './dxfTables.ts';

/** An A3 sheet, where a drawing has none. */
const NO_PAPER = { width_mm: 420, height_mm: 297 } as const;
const MILLIMETRES = 4;

/**
 * Writes a drawing as an ASCII DXF of release 2000 in millimetres, which CAD programs of the last 25 years open.
 *
 * Source: Autodesk, DXF Reference, AC1015: sections, header variables, and the tables, blocks and objects that each drawing has.
 */
export function dxfFileText({ shapes, blocks, paper }: DxfSheet): string {
  const handles = dxfHandles();
  const { next } = handles;
  const model = { name: '*Model_Space', handle: next(), layout: next() };
  const sheet = { name: '*Paper_Space', handle: next(), layout: next() };
  const owned = blocks.map((block) => ({ block, record: { name: block.name, handle: next(), layout: '0' } }));
  const bounds = boundsOf(shapes);
  const body: DxfLines = [];
  addTables(body, {
    handles,
    records: [model, sheet, ...owned.map(({ record }) => record)],
    view: { at: bounds.middle, height: bounds.height * 1.1 },
  });
  const target = (owner: string, isPaper: boolean): DxfTarget => ({ lines: body, handles, owner, isPaper });
  addGroups(body, [0, 'SECTION'], [2, 'BLOCKS']);
  addBlock(target(model.handle, false), { name: model.name, shapes: [], tags: [] });
  addBlock(target(sheet.handle, true), { name: sheet.name, shapes: [], tags: [] });
  for (const { block, record } of owned) addBlock(target(record.handle, false), block);
  addGroups(body, [0, 'ENDSEC'], [0, 'SECTION'], [2, 'ENTITIES']);
  for (const shape of shapes) addEntity(target(model.handle, false), shape);
  if (paper !== null) addPaper(target(sheet.handle, true), paper);
  addGroups(body, [0, 'ENDSEC']);
  addObjects(body, {
    handles,
    model: { layout: model.layout, record: model.handle },
    sheet: { layout: sheet.layout, record: sheet.handle },
    paper: paper ?? NO_PAPER,
  });
  addGroups(body, [0, 'EOF']);
  return `${[...headerLines(bounds, handles.seed()), ...body].join('\r\n')}\r\n`;
}

interface Bounds {
  readonly least: DxfPoint;
  readonly most: DxfPoint;
  readonly middle: DxfPoint;
  readonly height: number;
}

function boundsOf(shapes: readonly DxfShape[]): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const shape of shapes) {
    for (const [x, y] of shape.kind === 'polyline' ? shape.points : [shape.at]) {
      [west, east] = [Math.min(west, x), Math.max(east, x)];
      [south, north] = [Math.min(south, y), Math.max(north, y)];
    }
  }
  if (west > east) [west, south, east, north] = [0, 0, NO_PAPER.width_mm, NO_PAPER.height_mm];
  return {
    least: [west, south],
    most: [east, north],
    middle: [(west + east) / 2, (south + north) / 2],
    height: Math.max(1, north - south),
  };
}

function headerLines({ least, most }: Bounds, seed: string): DxfLines {
  const lines: DxfLines = [];
  const variable = (name: string, ...groups: readonly (readonly [number, string | number])[]): void => {
    addGroups(lines, [9, name], ...groups);
  };
  addGroups(lines, [0, 'SECTION'], [2, 'HEADER']);
  variable('$ACADVER', [1, 'AC1015']);
  variable('$DWGCODEPAGE', [3, 'ANSI_1252']);
  variable('$INSBASE', ...pointGroups([0, 0]));
  variable('$EXTMIN', ...pointGroups(least));
  variable('$EXTMAX', ...pointGroups(most));
  variable('$LUNITS', [70, 2]);
  variable('$LUPREC', [70, 2]);
  variable('$INSUNITS', [70, MILLIMETRES]);
  variable('$MEASUREMENT', [70, 1]);
  variable('$LTSCALE', [40, '1.0']);
  variable('$TEXTSTYLE', [7, 'STANDARD']);
  variable('$HANDSEED', [5, seed]);
  addGroups(lines, [0, 'ENDSEC'], [0, 'SECTION'], [2, 'CLASSES'], [0, 'ENDSEC']);
  return lines;
}

function addBlock(target: DxfTarget, { name, shapes, tags }: DxfBlockShape): void {
  const { lines } = target;
  beginEntity(target, 'BLOCK', '0');
  const flags = tags.length > 0 ? 2 : 0;
  addGroups(
    lines,
    [100, 'AcDbBlockBegin'],
    [2, name],
    [70, flags],
    ...pointGroups([0, 0]),
    [3, name],
    [1, ''],
  );
  for (const shape of shapes) addEntity(target, shape);
  for (const { tag, isHidden } of tags) {
    beginEntity(target, 'ATTDEF', '0');
    addGroups(
      lines,
      ...letteringGroups({ at: [0, 0], height: 100, text: '', rotation_deg: 0, anchor: 'middle' }),
      [100, 'AcDbAttributeDefinition'],
      [3, tag],
      [2, tag],
      [70, isHidden ? 1 : 0],
      [74, 0],
    );
  }
  beginEntity(target, 'ENDBLK', '0');
  addGroups(lines, [100, 'AcDbBlockEnd']);
}

function addPaper(target: DxfTarget, { width_mm, height_mm, shapes, view }: DxfPaper): void {
  const middle: DxfPoint = [width_mm / 2, height_mm / 2];
  // The first view is that of the sheet itself.
  addView(
    target,
    { at: middle, width: width_mm, height: height_mm, target: middle, shownHeight: height_mm },
    1,
  );
  addView(target, view, 2);
  for (const shape of shapes) addEntity(target, shape);
}

function addView(target: DxfTarget, view: DxfPaper['view'], number: number): void {
  const { lines } = target;
  beginEntity(target, 'VIEWPORT', '0');
  addGroups(
    lines,
    [100, 'AcDbViewport'],
    ...pointGroups(view.at),
    [40, dxfNumber(view.width)],
    [41, dxfNumber(view.height)],
    [68, number],
    [69, number],
    [12, dxfNumber(view.target[0])],
    [22, dxfNumber(view.target[1])],
    ...pointGroups([0, 0], 13).slice(0, 2),
    [14, '10.0'],
    [24, '10.0'],
    [15, '10.0'],
    [25, '10.0'],
    [16, '0.0'],
    [26, '0.0'],
    [36, '1.0'],
    ...pointGroups([0, 0], 17),
    [42, '50.0'],
    [43, '0.0'],
    [44, '0.0'],
    [45, dxfNumber(view.shownHeight)],
    [50, '0.0'],
    [51, '0.0'],
    [72, 1000],
    [90, 32_864],
    [1, ''],
    [281, 0],
    [71, 1],
    [74, 0],
    ...pointGroups([0, 0], 110),
    ...pointGroups([1, 0], 111),
    ...pointGroups([0, 1], 112),
    [79, 0],
    [146, '0.0'],
  );
}
