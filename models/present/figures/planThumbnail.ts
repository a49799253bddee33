import type { RackType } from '../../catalogue/rackType.ts';
import { isObject, objectAt, valueAt, type Json, type JsonObject } from '../../edit/document/json.ts';
import { rackFootprint } from '../../edit/document/rackFootprint.ts';
import type { RackReport } from '../../report/reportSchema.ts';
import type { Thumbnail } from '../charts/Thumbnail.ts';
import { loadLevel } from '../charts/thumbnailTheme.ts';
import { rackRuns, type ThumbnailRack } from './rackRuns.ts';

interface Rows {
  readonly rackTypes: Readonly<Record<string, RackType>>;
  /** Racks of the first option in the last report; empty if there is none. */
  readonly racks: readonly RackReport[];
}

const POWER_UNITS: ReadonlySet<Json | undefined> = new Set(['ups', 'pdu', 'rpp']);

/**
 * What the card of a plan shows of it: the hall with the most placed racks, or the racks if no hall is drawn.
 *
 * @param document - the plan, valid or not
 */
export function planThumbnail(document: JsonObject, rows: Rows): Thumbnail {
  const reports = new Map(
    rows.racks.flatMap((rack) => rack.ids.map((id): [string, RackReport] => [id, rack])),
  );
  const levelOf = (rackId: string): number => loadLevel(reports.get(rackId)?.sizing_kW ?? null);
  const racksByHall = new Map<string, ThumbnailRack[]>();
  for (const [id, rack] of Object.entries(objectAt(document, ['racks']))) {
    if (!isObject(rack) || typeof rack['hall'] !== 'string') continue;
    const size = rackFootprint(document, rows.rackTypes, rack);
    const places = Object.values(objectAt(rack, ['places'])).filter(isObject);
    const placed = places.map((place): ThumbnailRack => {
      const turns = quarterTurns(place['facing_deg']);
      const [width_mm, depth_mm] =
        turns % 2 === 0 ? [size.width_mm, size.depth_mm] : [size.depth_mm, size.width_mm];
      return {
        x_mm: whole(place['x_mm']),
        y_mm: whole(place['y_mm']),
        width_mm,
        depth_mm,
        turns,
        level: levelOf(id),
      };
    });
    racksByHall.set(rack['hall'], [...(racksByHall.get(rack['hall']) ?? []), ...placed]);
  }
  const rooms = Object.entries(objectAt(document, ['halls']))
    .map(([id, hall]) => ({ room: objectAt(hall, ['room']), racks: racksByHall.get(id) ?? [] }))
    .filter(({ room }) => outlineOf(room).length >= 6)
    .sort((one, other) => other.racks.length - one.racks.length);
  const [shown] = rooms;
  if (shown === undefined) return { kind: 'racks', racks: glyphs(document, reports, levelOf) };
  return {
    kind: 'floor',
    outline: outlineOf(shown.room),
    aisles: partsOf(shown.room, 'containments', (kind) => (kind === 'cold-aisle' ? 1 : 0)),
    // A busway is above the racks.
    units: partsOf(shown.room, 'units', (kind) => (kind === 'busway' ? null : POWER_UNITS.has(kind) ? 1 : 0)),
    racks: rackRuns(shown.racks),
  };
}

/** Racks without a drawing: their count, the percentage of used units and the load level of each entry. */
function glyphs(
  document: JsonObject,
  reports: ReadonlyMap<string, RackReport>,
  levelOf: (rackId: string) => number,
): readonly (readonly number[])[] {
  return Object.entries(objectAt(document, ['racks']))
    .slice(0, 12)
    .map(([id, rack]) => {
      const report = reports.get(id);
      const usedPercent =
        report === undefined || report.height_U <= 0
          ? 0
          : Math.round((100 * report.used_U) / report.height_U);
      const count = valueAt(rack, ['count']);
      return [typeof count === 'number' ? Math.max(1, whole(count)) : 1, usedPercent, levelOf(id)];
    });
}

function outlineOf(room: JsonObject): number[] {
  const { outline } = room;
  if (!Array.isArray(outline)) return [];
  return (outline as readonly Json[]).flatMap((corner) =>
    isObject(corner) ? [whole(corner['x_mm']), whole(corner['y_mm'])] : [],
  );
}

function partsOf(
  room: JsonObject,
  list: 'containments' | 'units',
  kindOf: (kind: Json | undefined) => number | null,
): readonly (readonly number[])[] {
  return Object.values(objectAt(room, [list])).flatMap((part) => {
    if (!isObject(part)) return [];
    const kind = kindOf(part['kind']);
    if (kind === null) return [];
    const size = [whole(part['width_mm']), whole(part['depth_mm'])];
    if (quarterTurns(part['facing_deg']) % 2 === 1) size.reverse();
    return [[whole(part['x_mm']), whole(part['y_mm']), ...size, kind]];
  });
}

const whole = (value: Json | undefined): number =>
  typeof value === 'number' && Number.isFinite(value) ? Math.round(value) : 0;

const quarterTurns = (facing: Json | undefined): number => (Math.round(whole(facing) / 90) + 400) % 4;
