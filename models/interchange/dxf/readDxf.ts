import { ModelError } from '../../problems/ModelError.ts';
import { countText } from '../../units/text.ts';
import type { DxfDrawing, DxfPath } from './DxfDrawing.ts';
import { pointsOf, applyGroup, type DxfEntity } from './DxfEntity.ts';
import { lineNumber, nextPair, type DxfCursor } from './dxfPairs.ts';
import { dxfUnit_mm } from './dxfUnits.ts';
import { joinedLoops } from './joinedLoops.ts';

/** Maximum number of points; more are not drawn smoothly and not needed for a room. */
export const MAX_POINTS = 200_000;

interface Reading {
  section: string;
  variable: string;
  unitCode: number;
  entity: DxfEntity | null;
  /** The polyline whose vertices are being read. */
  polyline: DxfEntity | null;
  pointCount: number;
  isFull: boolean;
  unreadableCount: number;
  readonly paths: DxfPath[];
  readonly ignored: Map<string, number>;
}

/**
 * Reads lines and polylines of an ASCII DXF, of any release. Unsupported entities are skipped and reported.
 *
 * Source: Autodesk, DXF Reference: groups of code and value, sections, LINE, LWPOLYLINE, POLYLINE with VERTEX, $INSUNITS.
 *
 * @param text - the whole file
 * @throws ModelError `file-unreadable` if it is not a DXF file or has no lines
 */
export function readDxf(text: string): DxfDrawing {
  const cursor: DxfCursor = { at: 0, code: 0, value: '' };
  const reading: Reading = {
    section: '',
    variable: '',
    unitCode: 0,
    entity: null,
    polyline: null,
    pointCount: 0,
    isFull: false,
    unreadableCount: 0,
    paths: [],
    ignored: new Map(),
  };
  let hasSection = false;
  let ended: 'whole' | 'cut' | 'broken' = 'cut';
  for (;;) {
    const previous = cursor.at;
    const next = nextPair(text, cursor);
    if (next === 'broken') {
      if (!hasSection) throw unreadable('Not a DXF drawing.');
      ended = 'broken';
      cursor.at = previous;
      break;
    }
    if (next === 'end') break;
    if (cursor.code === 0 && cursor.value === 'EOF') {
      ended = 'whole';
      break;
    }
    hasSection ||= cursor.code === 0 && cursor.value === 'SECTION';
    readPair(reading, cursor);
  }
  finishEntity(reading);
  finishPolyline(reading);
  if (!hasSection) throw unreadable('Not a DXF drawing.');
  if (reading.paths.length === 0) {
    const found = ignoredSummary(reading);
    throw unreadable(`The drawing has no lines or polylines${found === '' ? '' : `, only ${found}`}.`);
  }
  const remarks = remarksOf(reading);
  if (ended === 'cut') remarks.push('The file ends before its end marker: it may be truncated.');
  if (ended === 'broken')
    remarks.push(
      `The file is invalid at line ${lineNumber(text, cursor.at).toLocaleString('en-US')}; nothing after that line was read.`,
    );
  return drawingOf(reading, remarks);
}

function unreadable(message: string): ModelError {
  return new ModelError('file-unreadable', message);
}

function readPair(reading: Reading, { code, value }: DxfCursor): void {
  if (code === 0) {
    finishEntity(reading);
    if (value === 'SECTION' || value === 'ENDSEC') {
      finishPolyline(reading);
      reading.section = value === 'SECTION' ? '?' : '';
    } else if (reading.section === 'ENTITIES') begin(reading, value);
    return;
  }
  if (reading.section === '?') {
    if (code === 2) reading.section = value;
    return;
  }
  if (reading.section === 'HEADER') {
    if (code === 9) reading.variable = value;
    else if (code === 70 && reading.variable === '$INSUNITS') reading.unitCode = Number(value);
    return;
  }
  if (reading.entity !== null) applyGroup(reading.entity, code, value);
}

function begin(reading: Reading, kind: string): void {
  if (kind === 'SEQEND') {
    finishPolyline(reading);
    return;
  }
  if (kind !== 'VERTEX') finishPolyline(reading);
  if (kind === 'LINE' || kind === 'LWPOLYLINE' || kind === 'POLYLINE' || kind === 'VERTEX') {
    reading.entity = {
      kind,
      layer: '0',
      isHidden: false,
      isClosed: false,
      isMirrored: false,
      xs: [],
      ys: [],
      bulges: [],
    };
    return;
  }
  reading.ignored.set(kind, (reading.ignored.get(kind) ?? 0) + 1);
}

function finishEntity(reading: Reading): void {
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

function finishPolyline(reading: Reading): void {
  const { polyline } = reading;
  reading.polyline = null;
  if (polyline !== null) addPath(reading, polyline);
}

function addPath(reading: Reading, entity: DxfEntity): void {
  if (entity.isHidden) return;
  const points = pointsOf(entity);
  if (points.length < 4 || !points.every(Number.isFinite)) {
    reading.unreadableCount += 1;
    return;
  }
  const count = points.length / 2;
  if (reading.isFull || reading.pointCount + count > MAX_POINTS) {
    reading.isFull = true;
    return;
  }
  reading.pointCount += count;
  const isRound = points[0] === points.at(-2) && points[1] === points.at(-1) && count > 3;
  if (isRound) points.length -= 2;
  const { layer, isClosed } = entity;
  reading.paths.push({ layer, isClosed: isClosed || isRound, points: Float64Array.from(points) });
}

function ignoredSummary({ ignored }: Reading): string {
  const kinds = [...ignored].sort(([, one], [, other]) => other - one).slice(0, 8);
  return kinds.map(([kind, count]) => `${count.toLocaleString('en-US')} × ${kind.slice(0, 30)}`).join(', ');
}

function remarksOf(reading: Reading): string[] {
  const remarks: string[] = [];
  const ignoredText = ignoredSummary(reading);
  if (ignoredText !== '')
    remarks.push(`Not shown: ${ignoredText}. Explode blocks (INSERT) and curves to show them.`);
  if (reading.isFull)
    remarks.push(
      `Only the first ${MAX_POINTS.toLocaleString('en-US')} points are shown: export fewer layers.`,
    );
  if (reading.unreadableCount > 0)
    remarks.push(`Skipped ${countText(reading.unreadableCount, 'line')} without readable points.`);
  return remarks;
}

/** Share of the extent of a drawing: ends of lines closer than this are joined. */
const JOINED_FRACTION = 1e-6;

function drawingOf({ paths, unitCode }: Reading, remarks: readonly string[]): DxfDrawing {
  const layers = new Map<string, number>();
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { layer, points } of paths) {
    layers.set(layer, (layers.get(layer) ?? 0) + 1);
    for (let index = 0; index < points.length; index += 2) {
      const [x = 0, y = 0] = [points[index], points[index + 1]];
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    }
  }
  const tolerance = Math.max(east - west, north - south) * JOINED_FRACTION;
  return {
    paths,
    loops: tolerance > 0 ? joinedLoops(paths, tolerance) : [],
    layers: [...layers].map(([name, pathCount]) => ({ name, pathCount })),
    unit_mm: dxfUnit_mm(unitCode),
    west,
    south,
    east,
    north,
    remarks,
  };
}
