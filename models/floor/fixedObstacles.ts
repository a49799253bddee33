import { pathText } from '../problems/path.ts';
import { addToGrid, cellGrid, type CellGrid } from './cellGrid.ts';
import type { Floor } from './Floor.ts';
import { footprint } from './footprint.ts';
import { readOutline, type Outline } from './outline.ts';
import { boundingRectangle, expanded, type Rectangle } from './rectangle.ts';
import type { FloorUnit } from './roomSchema.ts';
import type { Segment } from './segment.ts';

/** An item of the room that occupies floor. */
export interface Block {
  readonly kind: 'column' | 'ramp' | FloorUnit['kind'];
  readonly path: string;
  /** Name in messages: column C1. */
  readonly name: string;
  readonly area: Rectangle;
}

/** A wall inside the room, or an edge of its outline, which is also a wall. */
export interface Wall extends Segment {
  readonly name: string;
  readonly halfThickness_mm: number;
}

/** A door by its centre. */
export interface Door {
  readonly name: string;
  readonly x_mm: number;
  readonly y_mm: number;
  readonly width_mm: number;
}

/** An area with a name. */
export interface Area {
  readonly path: string;
  readonly name: string;
  readonly area: Rectangle;
}

/** All items of a room that stay fixed when racks are moved. */
export interface FixedObstacles {
  readonly outline: Outline;
  readonly blocks: readonly Block[];
  readonly walls: readonly Wall[];
  readonly doors: readonly Door[];
  readonly containments: readonly (Area & { readonly kind: 'hot-aisle' | 'cold-aisle' })[];
  readonly perforated: readonly Area[];
  readonly blockGrid: CellGrid<Block>;
  readonly wallGrid: CellGrid<Wall>;
}

/** Name of the edges of the outline; inner walls have separate names. */
export const OUTLINE = 'the outline';

/** Length of the pieces in which a wall is added to cells. */
const PIECE_mm = 9600;

const unitNames: Readonly<Record<FloorUnit['kind'], string>> = {
  crah: 'CRAH',
  'in-row': 'in-row unit',
  cdu: 'CDU',
  ups: 'UPS',
  pdu: 'PDU',
  rpp: 'RPP',
  busway: 'busway',
};

/** Reads a room once, for all checks. */
export function fixedObstacles({ path, room }: Pick<Floor, 'path' | 'room'>): FixedObstacles {
  const { columns = {}, ramps = {}, units = {}, walls = {}, doors = {}, containments = {} } = room;
  const at = (part: string, id: string): string => `${path}.${pathText(['room', part, id])}`;
  const outline = readOutline(room.outline);
  const blocks: Block[] = [
    ...entries(units).map(([id, unit]): Block => ({
      kind: unit.kind,
      path: at('units', id),
      name: `${unitNames[unit.kind]} ${unit.name ?? id}`,
      area: footprint(unit),
    })),
    ...entries(columns).map(([id, column]): Block => ({
      kind: 'column',
      path: at('columns', id),
      name: `column ${id}`,
      area: footprint(column),
    })),
    ...entries(ramps).map(([id, ramp]): Block => ({
      kind: 'ramp',
      path: at('ramps', id),
      name: `ramp ${id}`,
      area: footprint(ramp),
    })),
  ].filter(({ kind }) => kind !== 'busway');
  const allWalls = [...outlineWalls(outline), ...entries(walls).map(([id, wall]) => innerWall(id, wall))];
  return {
    outline,
    blocks,
    walls: allWalls,
    doors: entries(doors).map(([id, { at: middle, width_mm }]) => ({
      name: `door ${id}`,
      ...middle,
      width_mm,
    })),
    containments: entries(containments).map(([id, { kind, ...place }]) => ({
      kind,
      path: at('containments', id),
      name: `containment ${id}`,
      area: footprint(place),
    })),
    perforated: entries(room.perforatedTiles ?? {}).map(([id, place]) => ({
      path: at('perforatedTiles', id),
      name: `perforated tiles ${id}`,
      area: footprint(place),
    })),
    blockGrid: gridOfBlocks(blocks),
    wallGrid: gridOfWalls(allWalls),
  };
}

const entries = <Part>(parts: Readonly<Record<string, Part>>): [string, Part][] => Object.entries(parts);

const outlineWalls = (outline: Outline): Wall[] =>
  'problem' in outline ? [] : outline.edges.map((edge) => ({ ...edge, name: OUTLINE, halfThickness_mm: 0 }));

type InnerWall = NonNullable<Floor['room']['walls']>[string];

const innerWall = (id: string, { from, to, thickness_mm = 0 }: InnerWall): Wall => ({
  x1_mm: from.x_mm,
  y1_mm: from.y_mm,
  x2_mm: to.x_mm,
  y2_mm: to.y_mm,
  name: `wall ${id}`,
  halfThickness_mm: thickness_mm / 2,
});

function gridOfBlocks(blocks: readonly Block[]): CellGrid<Block> {
  const grid = cellGrid<Block>();
  for (const block of blocks) addToGrid(grid, block, { area: block.area, pieces: [block.area] });
  return grid;
}

function gridOfWalls(walls: readonly Wall[]): CellGrid<Wall> {
  const grid = cellGrid<Wall>();
  for (const wall of walls) {
    const pieces = piecesOf(wall);
    addToGrid(grid, wall, { area: boundingRectangle(pieces), pieces });
  }
  return grid;
}

/** The bounds of a wall, piece by piece: the bounds of a whole slanted wall would cover the room. */
function piecesOf({ x1_mm, y1_mm, x2_mm, y2_mm, halfThickness_mm }: Wall): Rectangle[] {
  const x_mm = x2_mm - x1_mm;
  const y_mm = y2_mm - y1_mm;
  const count = Math.max(1, Math.ceil(Math.hypot(x_mm, y_mm) / PIECE_mm));
  return Array.from({ length: count }, (_, index): Rectangle => {
    const ax = x1_mm + (x_mm * index) / count;
    const bx = x1_mm + (x_mm * (index + 1)) / count;
    const ay = y1_mm + (y_mm * index) / count;
    const by = y1_mm + (y_mm * (index + 1)) / count;
    const bounds = {
      west_mm: Math.min(ax, bx),
      east_mm: Math.max(ax, bx),
      south_mm: Math.min(ay, by),
      north_mm: Math.max(ay, by),
    };
    return expanded(bounds, halfThickness_mm);
  });
}
