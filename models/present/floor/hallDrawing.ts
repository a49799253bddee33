import type { RackType } from '../../catalogue/rackType.ts';
import { objectAt, textAt, type JsonObject } from '../../edit/document/json.ts';
import type { Mark } from '../charts/mark.ts';
import type { RackReport } from '../../report/reportSchema.ts';
import type { Scene } from './floorItem.ts';
import { floorPlan } from './floorPlan.ts';
import type { FloorTheme } from './floorTheme.ts';
import type { Overlay } from './overlay.ts';
import { rackColours } from './rackColours.ts';
import { rackSize } from './rackSize.ts';
import { readRoom } from './readRoom.ts';
import { sceneOf } from './scene.ts';

/** A hall that is drawn, and what is known of its racks. */
export interface HallToDraw {
  readonly hallId: string;
  readonly rackTypes: Readonly<Record<string, RackType>>;
  /** Racks of each entry; empty where nothing is computed: their weight is then unknown. */
  readonly reports: ReadonlyMap<string, RackReport>;
}

/** How a hall is drawn. */
export interface HallLook {
  readonly theme: FloorTheme;
  /** A second line, such as the plan and the option; empty for none. */
  readonly subtitle: string;
  /** A figure that racks are coloured by. Default: none, by their entry. */
  /** Longer side of the room in the drawing. */
  readonly long_px?: number;
  readonly overlayOf?: (scene: Scene) => Overlay | null;
}

/**
 * The floor plan of a hall to scale, with its legend.
 *
 * @param document - a design, without options
 * @returns null if the hall has no room
 */
export function hallDrawing(
  document: JsonObject,
  { hallId, rackTypes, reports }: HallToDraw,
  { theme, subtitle, overlayOf, long_px }: HallLook,
): Mark | null {
  const room = readRoom(objectAt(document, ['halls', hallId])['room']);
  if (room === null) return null;
  const scene = sceneOf(document, {
    hallId,
    room,
    sizeOf: (rackId, rack) => rackSize({ document, rackTypes, reports }, rackId, rack),
  });
  return floorPlan({
    scene,
    look: {
      colours: rackColours(scene.kinds),
      overlay: overlayOf?.(scene) ?? null,
      severities: new Map(),
      rackSeverities: new Map(),
      draggedKeys: new Set(),
    },
    theme,
    title: textAt(document, ['halls', hallId, 'name']) ?? hallId,
    subtitle,
    ...(long_px === undefined ? {} : { long_px }),
  });
}

/** The racks of a report by the id of each entry. */
export const racksById = (racks: readonly RackReport[]): ReadonlyMap<string, RackReport> =>
  new Map(racks.flatMap((rack) => rack.ids.map((id): [string, RackReport] => [id, rack])));
