import { DXF_APPLICATION } from '../dxfApplication.ts';
import { escapedDxfText } from '../escapedDxfText.ts';
import { addGroups, dxfNumber, pointGroups, type DxfHandles, type DxfLines } from './dxfGroups.ts';
import type { DxfAttribute, DxfInsertion, DxfLettering, DxfPolyline, DxfShape } from './DxfShape.ts';

/** Where entities are written. */
export interface DxfTarget {
  readonly lines: DxfLines;
  readonly handles: DxfHandles;
  /** Handle of the record of the block that owns them. */
  readonly owner: string;
  readonly isPaper: boolean;
}

/** Begins an entity, and returns its handle. */
export function beginEntity(
  { lines, handles, owner, isPaper }: DxfTarget,
  kind: string,
  layer: string,
): string {
  const handle = handles.next();
  addGroups(lines, [0, kind], [5, handle], [330, owner], [100, 'AcDbEntity']);
  if (isPaper) addGroups(lines, [67, 1]);
  addGroups(lines, [8, layer]);
  return handle;
}

/**
 * Writes an entity.
 *
 * Source: Autodesk, DXF Reference, ENTITIES: LWPOLYLINE, TEXT, INSERT, ATTRIB, SEQEND; extended data of an application.
 */
export function addEntity(target: DxfTarget, shape: DxfShape): void {
  if (shape.kind === 'polyline') addPolyline(target, shape);
  else if (shape.kind === 'text') addText(target, shape);
  else addInsert(target, shape);
}

function addPolyline(target: DxfTarget, { layer, points, isClosed, width, id }: DxfPolyline): void {
  beginEntity(target, 'LWPOLYLINE', layer);
  const { lines } = target;
  addGroups(
    lines,
    [100, 'AcDbPolyline'],
    [90, points.length],
    [70, isClosed ? 1 : 0],
    [43, dxfNumber(width)],
  );
  for (const [x, y] of points) addGroups(lines, [10, dxfNumber(x)], [20, dxfNumber(y)]);
  if (id !== undefined) addGroups(lines, [1001, DXF_APPLICATION], [1000, escapedDxfText(id)]);
}

const alignments = { start: 0, middle: 1, end: 2 } as const;

/** The groups of a text, without those of its kind of entity. */
export function letteringGroups({
  at,
  height,
  text,
  rotation_deg,
  anchor,
}: Omit<DxfLettering, 'kind' | 'layer'>): (readonly [number, string | number])[] {
  return [
    [100, 'AcDbText'],
    ...pointGroups(at),
    [40, dxfNumber(height)],
    [1, escapedDxfText(text)],
    [50, dxfNumber(rotation_deg)],
    [7, 'STANDARD'],
    [72, alignments[anchor]],
    ...(anchor === 'start' ? [] : pointGroups(at, 11)),
  ];
}

function addText(target: DxfTarget, text: DxfLettering): void {
  beginEntity(target, 'TEXT', text.layer);
  addGroups(target.lines, ...letteringGroups(text), [100, 'AcDbText'], [73, 0]);
}

function addInsert(target: DxfTarget, insert: DxfInsertion): void {
  const { layer, block, at, rotation_deg, attributes, lettering } = insert;
  const handle = beginEntity(target, 'INSERT', layer);
  const { lines, handles } = target;
  addGroups(lines, [100, 'AcDbBlockReference']);
  if (attributes.length > 0) addGroups(lines, [66, 1]);
  addGroups(lines, [2, block], ...pointGroups(at), [50, dxfNumber(rotation_deg)]);
  if (attributes.length === 0) return;
  for (const attribute of attributes) addAttribute({ ...target, owner: handle }, insert, attribute);
  addGroups(
    lines,
    [0, 'SEQEND'],
    [5, handles.next()],
    [330, handle],
    [100, 'AcDbEntity'],
    [8, lettering.layer],
  );
}

function addAttribute(
  target: DxfTarget,
  { at, lettering }: DxfInsertion,
  { tag, value, isHidden }: DxfAttribute,
): void {
  const { layer, height, rotation_deg } = lettering;
  beginEntity(target, 'ATTRIB', layer);
  addGroups(
    target.lines,
    ...letteringGroups({
      at: loweredBy(at, height / 2, rotation_deg),
      height,
      text: value,
      rotation_deg,
      anchor: 'middle',
    }),
    [100, 'AcDbAttribute'],
    [2, tag],
    [70, isHidden ? 1 : 0],
    [74, 0],
  );
}

/** A point moved below, as a text of a rotation has it. */
function loweredBy(
  [x, y]: readonly [number, number],
  by: number,
  rotation_deg: number,
): readonly [number, number] {
  const angle_rad = (rotation_deg * Math.PI) / 180;
  return [x + Math.sin(angle_rad) * by, y - Math.cos(angle_rad) * by];
}
