import { ModelError } from '../../problems/ModelError.ts';
import { countText } from '../../units/text.ts';
import { drawingScale } from './drawingScale.ts';
import type { DxfDrawing } from './DxfDrawing.ts';
import { lineNumber, nextPair, type DxfCursor } from './dxfPairs.ts';
import {
  drawInserts,
  emptyReading,
  finishEntity,
  finishPolyline,
  MAX_POINTS,
  readPair,
  type DxfReading,
} from './DxfReading.ts';
import { joinedLoops } from './joinedLoops.ts';

/**
 * Reads lines and polylines of an ASCII DXF, of any release. Unsupported entities are skipped and reported.
 *
 * Source: Autodesk, DXF Reference: groups of code and value, sections, LINE, LWPOLYLINE, POLYLINE with VERTEX, BLOCK, INSERT,
 * $INSUNITS, $MEASUREMENT.
 *
 * @param text - the whole file
 * @throws ModelError `file-unreadable` if it is not a DXF file or has no lines
 */
export function readDxf(text: string): DxfDrawing {
  const cursor: DxfCursor = { at: 0, code: 0, value: '' };
  const reading = emptyReading();
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
  drawInserts(reading);
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

function ignoredSummary({ ignored }: DxfReading): string {
  const kinds = [...ignored].sort(([, one], [, other]) => other - one).slice(0, 8);
  return kinds.map(([kind, count]) => `${count.toLocaleString('en-US')} × ${kind.slice(0, 30)}`).join(', ');
}

function remarksOf(reading: DxfReading): string[] {
  const remarks: string[] = [];
  const ignoredText = ignoredSummary(reading);
  if (ignoredText !== '')
    remarks.push(
      `Not shown: ${ignoredText}. ${reading.ignored.has('INSERT') ? 'Blocks (INSERT) that the file does not contain may hold the walls: bind references, or explode the blocks and curves.' : 'Explode curves to show them.'}`,
    );
  if (reading.belowCount > 0)
    remarks.push(
      `${countText(reading.belowCount, 'line')} drawn in a plane seen from below (extrusion −Z): shown mirrored, as other programs show them.`,
    );
  if (reading.tiltedCount > 0)
    remarks.push(
      `${countText(reading.tiltedCount, 'line')} in tilted planes (extrusion not vertical): shown as seen from above, and shorter than drawn.`,
    );
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

function drawingOf(
  { paths, placements, unitCode, measurement }: DxfReading,
  remarks: readonly string[],
): DxfDrawing {
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
  const scale = drawingScale({ unitCode, measurement, width: east - west, depth: north - south });
  const tolerance = Math.max(east - west, north - south) * JOINED_FRACTION;
  return {
    paths,
    loops: tolerance > 0 ? joinedLoops(paths, tolerance) : [],
    placements,
    layers: [...layers].map(([name, pathCount]) => ({ name, pathCount })),
    unit_mm: scale.unit_mm,
    likelyUnit_mm: scale.likelyUnit_mm,
    west,
    south,
    east,
    north,
    remarks: [...scale.remarks, ...remarks],
  };
}
