import {
  applyInsertGroup,
  drawInsert,
  emptyBlock,
  emptyInsert,
  type DxfBlock,
  type DxfInsert,
} from './DxfBlocks.ts';
import type { DxfPath, DxfPlacement } from './DxfDrawing.ts';
import { applyGroup, emptyEntity, pointsOf, type DxfEntity } from './DxfEntity.ts';
import type { DxfCursor } from './dxfPairs.ts';
import { applyValueGroup, emptyValue, type DxfValue } from './DxfValue.ts';
import { lieOf } from './DxfPlane.ts';
import { plainDxfText } from './escapedDxfText.ts';
import { emptyExtent, extend, dxfPlacementOf } from './dxfPlacementOf.ts';

/** Maximum number of points; more are not drawn smoothly and not needed for a room. */
export const MAX_POINTS = 200_000;

/** What was read of a drawing so far. */
export interface DxfReading {
  section: string;
  variable: string;
  unitCode: number;
  measurement: number | undefined;
  entity: DxfEntity | null;
  insert: DxfInsert | null;
  /** The insert whose values are being read, and the value. */
  valuedInsert: DxfInsert | null;
  attribute: DxfValue | null;
  /** An entity that is not shown; those of sheets are not told. */
  unshown: { readonly kind: string; isOnSheet: boolean } | null;
  /** The polyline whose vertices are being read. */
  polyline: DxfEntity | null;
  /** The block whose entities are being read; its own groups come before them. */
  block: DxfBlock | null;
  pointCount: number;
  isFull: boolean;
  unreadableCount: number;
  belowCount: number;
  tiltedCount: number;
  readonly paths: DxfPath[];
  readonly inserts: DxfInsert[];
  readonly placements: DxfPlacement[];
  readonly blocks: Map<string, DxfBlock>;
  readonly ignored: Map<string, number>;
}

/** A drawing before its first group. */
export function emptyReading(): DxfReading {
  return {
    section: '',
    variable: '',
    unitCode: 0,
    measurement: undefined,
    entity: null,
    insert: null,
    valuedInsert: null,
    attribute: null,
    unshown: null,
    polyline: null,
    block: null,
    pointCount: 0,
    isFull: false,
    unreadableCount: 0,
    belowCount: 0,
    tiltedCount: 0,
    paths: [],
    inserts: [],
    placements: [],
    blocks: new Map(),
    ignored: new Map(),
  };
}

/** Reads one group of the file. */
export function readPair(reading: DxfReading, { code, value }: DxfCursor): void {
  if (code === 0) {
    finishEntity(reading);
    if (value === 'SECTION' || value === 'ENDSEC') {
      finishPolyline(reading);
      reading.block = null;
      reading.section = value === 'SECTION' ? '?' : '';
    } else if (reading.section === 'ENTITIES') begin(reading, value);
    else if (reading.section === 'BLOCKS') beginInBlocks(reading, value);
    return;
  }
  if (reading.section === '?') {
    if (code === 2) reading.section = value;
    return;
  }
  if (reading.section === 'HEADER') readHeader(reading, code, value);
  else applyToPresent(reading, code, value);
}

/** Gives a group to what is being read. */
function applyToPresent(reading: DxfReading, code: number, value: string): void {
  const { unshown, attribute, insert, entity, block, polyline } = reading;
  if (unshown !== null) {
    if (code === 67 && value === '1') unshown.isOnSheet = true;
  } else if (attribute !== null) applyValueGroup(attribute, code, value);
  else if (insert !== null) applyInsertGroup(insert, code, value);
  else if (entity !== null) applyGroup(entity, code, value);
  else if (block !== null && polyline === null) applyBlockGroup(reading, block, code, value);
}

function readHeader(reading: DxfReading, code: number, value: string): void {
  if (code === 9) reading.variable = value;
  else if (code !== 70) return;
  else if (reading.variable === '$INSUNITS') reading.unitCode = Number(value);
  else if (reading.variable === '$MEASUREMENT') reading.measurement = Number(value);
}

function beginInBlocks(reading: DxfReading, kind: string): void {
  if (kind === 'BLOCK') {
    finishPolyline(reading);
    reading.block = emptyBlock();
  } else if (kind === 'ENDBLK') {
    finishPolyline(reading);
    reading.block = null;
  } else if (reading.block !== null && (kind === 'INSERT' || kind === 'SEQEND' || isDrawn(kind)))
    begin(reading, kind);
  else finishPolyline(reading);
}

/** The groups of a block before its first entity; those of entities that are not drawn follow and must not change it. */
function applyBlockGroup({ blocks }: DxfReading, block: DxfBlock, code: number, value: string): void {
  if (code === 2 && block.name === '') {
    block.name = value;
    blocks.set(value.toLowerCase(), block);
  }
  if (block.hasBase) return;
  if (code === 10) block.baseX = Number(value);
  if (code === 20) {
    block.baseY = Number(value);
    block.hasBase = true;
  }
}

const isDrawn = (kind: string): boolean =>
  kind === 'LINE' || kind === 'LWPOLYLINE' || kind === 'POLYLINE' || kind === 'VERTEX';

function begin(reading: DxfReading, kind: string): void {
  if (kind === 'SEQEND') {
    finishPolyline(reading);
    reading.valuedInsert = null;
    return;
  }
  if (kind === 'ATTRIB' && reading.valuedInsert !== null) {
    reading.attribute = emptyValue();
    return;
  }
  reading.valuedInsert = null;
  if (kind !== 'VERTEX') finishPolyline(reading);
  if (kind === 'INSERT') reading.insert = emptyInsert();
  else if (isDrawn(kind)) reading.entity = emptyEntity(kind);
  else reading.unshown = { kind, isOnSheet: false };
}

function noteIgnored({ ignored }: DxfReading, kind: string): void {
  ignored.set(kind, (ignored.get(kind) ?? 0) + 1);
}

/** Adds the insert or the value of one that was read last, or tells an entity that is not shown. */
function finishInsert(reading: DxfReading): void {
  const { insert, attribute, valuedInsert, unshown } = reading;
  reading.unshown = reading.insert = reading.attribute = null;
  if (unshown !== null && !unshown.isOnSheet) noteIgnored(reading, unshown.kind);
  if (attribute !== null && valuedInsert !== null && attribute.tag !== '')
    valuedInsert.attributes[attribute.tag.toUpperCase()] = plainDxfText(attribute.value);
  if (insert === null) return;
  reading.valuedInsert = insert;
  if (!insert.isHidden) (reading.block ?? reading).inserts.push(insert);
}

/** Adds the entity that was read last. */
export function finishEntity(reading: DxfReading): void {
  finishInsert(reading);
  const { entity } = reading;
  reading.entity = null;
  if (entity === null) return;
  if (entity.kind === 'POLYLINE') {
    // The point of the polyline itself is an elevation, not a corner.
    entity.xs.length = entity.ys.length = entity.bulges.length = 0;
    reading.polyline = entity;
  } else if (entity.kind === 'VERTEX') {
    const { polyline } = reading;
    if (polyline === null || entity.isHidden) return;
    polyline.xs.push(entity.xs[0] ?? NaN);
    polyline.ys.push(entity.ys[0] ?? NaN);
    polyline.bulges.push(entity.bulges[0] ?? 0);
  } else addPath(reading, entity);
}

/** Adds the polyline whose vertices were read last. */
export function finishPolyline(reading: DxfReading): void {
  const { polyline } = reading;
  reading.polyline = null;
  if (polyline !== null) addPath(reading, polyline);
}

function addPath(reading: DxfReading, entity: DxfEntity): void {
  if (entity.isHidden) return;
  const points = pointsOf(entity);
  if (points.length < 4 || !points.every(Number.isFinite)) {
    reading.unreadableCount += 1;
    return;
  }
  const count = points.length / 2;
  const isRound = points[0] === points.at(-2) && points[1] === points.at(-1) && count > 3;
  if (isRound) points.length -= 2;
  noteLie(reading, entity);
  const { layer, isClosed, width, id } = entity;
  const path: DxfPath = {
    layer,
    isClosed: isClosed || isRound,
    points: Float64Array.from(points),
    ...(width === undefined ? {} : { width }),
    ...(id === '' ? {} : { id }),
  };
  if (reading.block !== null) reading.block.paths.push(path);
  else draw(reading, path);
}

function noteLie(reading: DxfReading, { isInWorld, plane }: DxfEntity): void {
  const lie = isInWorld ? 'level' : lieOf(plane);
  if (lie === 'from-below') reading.belowCount += 1;
  if (lie === 'tilted') reading.tiltedCount += 1;
}

/** Adds a path, unless the drawing is full. */
function draw(reading: DxfReading, path: DxfPath): boolean {
  const count = path.points.length / 2;
  if (reading.isFull || reading.pointCount + count > MAX_POINTS) {
    reading.isFull = true;
    return false;
  }
  reading.pointCount += count;
  reading.paths.push(path);
  return true;
}

/** Draws blocks where they are inserted; what cannot be drawn counts as not shown. */
export function drawInserts(reading: DxfReading): void {
  for (const insert of reading.inserts) {
    const extent = emptyExtent();
    const isShown = drawInsert(insert, reading.blocks, (path) => {
      extend(extent, path.points);
      return draw(reading, path);
    });
    if (isShown) reading.placements.push(dxfPlacementOf(insert, extent));
    else noteIgnored(reading, 'INSERT');
  }
}
