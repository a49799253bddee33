import type { DxfPath } from './DxfDrawing.ts';
import { toPlan, type DxfPlane } from './DxfPlane.ts';

/** A block: lines and further blocks in coordinates of its own. */
export interface DxfBlock {
  name: string;
  baseX: number;
  baseY: number;
  hasBase: boolean;
  readonly paths: DxfPath[];
  readonly inserts: DxfInsert[];
}

/** A place in which a block is drawn, once or in an array. */
export interface DxfInsert {
  name: string;
  layer: string;
  isHidden: boolean;
  x: number;
  y: number;
  scaleX: number;
  scaleY: number;
  rotation_deg: number;
  columns: number;
  rows: number;
  columnSpacing: number;
  rowSpacing: number;
  readonly plane: DxfPlane;
  /** Values by their tag. */
  readonly attributes: Record<string, string>;
}

/** Blocks within blocks are drawn up to this depth; a block within itself is damaged. */
const MAX_DEPTH = 8;
/** Copies of one insert. */
const MAX_COPIES = 10_000;

export function emptyBlock(): DxfBlock {
  return { name: '', baseX: 0, baseY: 0, hasBase: false, paths: [], inserts: [] };
}

export function emptyInsert(): DxfInsert {
  return {
    name: '',
    layer: '0',
    isHidden: false,
    x: 0,
    y: 0,
    scaleX: 1,
    scaleY: 1,
    rotation_deg: 0,
    columns: 1,
    rows: 1,
    columnSpacing: 0,
    rowSpacing: 0,
    plane: { normalX: 0, normalY: 0, normalZ: 1, elevation: 0 },
    attributes: {},
  };
}

const insertNumbers = {
  10: 'x',
  20: 'y',
  41: 'scaleX',
  42: 'scaleY',
  50: 'rotation_deg',
  70: 'columns',
  71: 'rows',
  44: 'columnSpacing',
  45: 'rowSpacing',
} as const;
const planeNumbers = { 30: 'elevation', 210: 'normalX', 220: 'normalY', 230: 'normalZ' } as const;

/** Reads one group of an insert. */
export function applyInsertGroup(insert: DxfInsert, code: number, value: string): void {
  if (code === 2) insert.name = value;
  else if (code === 8) insert.layer = value;
  else if ((code === 60 || code === 67) && value === '1') insert.isHidden = true;
  else if (code in insertNumbers) insert[insertNumbers[code as keyof typeof insertNumbers]] = Number(value);
  else if (code in planeNumbers)
    insert.plane[planeNumbers[code as keyof typeof planeNumbers]] = Number(value);
}

/**
 * The lines of a block where it is inserted; those of layer 0 are on the layer of the insert.
 *
 * Source: Autodesk, DXF Reference, BLOCK and INSERT.
 *
 * @param draw - takes each line; returns false if no more can be drawn
 * @returns false if the block is not in the file, or has no lines
 */
export function drawInsert(
  insert: DxfInsert,
  blocks: ReadonlyMap<string, DxfBlock>,
  draw: (path: DxfPath) => boolean,
  depth = 1,
): boolean {
  const block = blocks.get(insert.name.toLowerCase());
  if (block === undefined || depth > MAX_DEPTH) return false;
  let hasDrawn = false;
  for (const offset of copies(insert)) {
    const drawHere = (path: DxfPath): boolean => {
      hasDrawn = true;
      const layer = path.layer === '0' ? insert.layer : path.layer;
      return draw({ layer, isClosed: path.isClosed, points: placed(path.points, insert, block, offset) });
    };
    if (!block.paths.every(drawHere)) return hasDrawn;
    for (const inner of block.inserts) {
      if (!inner.isHidden && drawInsert(inner, blocks, drawHere, depth + 1)) hasDrawn = true;
    }
  }
  return hasDrawn;
}

type Offset = readonly [x: number, y: number];

function copies({ columns, rows, columnSpacing, rowSpacing }: DxfInsert): Offset[] {
  const count = (value: number): number => (Number.isInteger(value) && value > 1 ? value : 1);
  const total = Math.min(count(columns) * count(rows), MAX_COPIES);
  return Array.from({ length: total }, (_, index): Offset => [
    (index % count(columns)) * columnSpacing,
    Math.floor(index / count(columns)) * rowSpacing,
  ]);
}

function placed(
  points: Float64Array,
  insert: DxfInsert,
  { baseX, baseY }: DxfBlock,
  [dx, dy]: Offset,
): Float64Array {
  const angle_rad = (insert.rotation_deg * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(angle_rad), Math.sin(angle_rad)];
  const out: number[] = [];
  for (let index = 0; index < points.length; index += 2) {
    const x = ((points[index] ?? 0) - baseX) * insert.scaleX + dx;
    const y = ((points[index + 1] ?? 0) - baseY) * insert.scaleY + dy;
    out.push(insert.x + x * cosine - y * sine, insert.y + x * sine + y * cosine);
  }
  toPlan(out, insert.plane);
  return Float64Array.from(out);
}
