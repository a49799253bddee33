import { startFloorChecks, type FloorChecks } from '../../../models/floor/floorChecks.ts';
import type { PlacedRack } from '../../../models/floor/Floor.ts';
import type { Room } from '../../../models/floor/roomSchema.ts';
import type { Finding } from '../../../models/problems/Finding.ts';
import type { Severity } from '../../../models/problems/severities.ts';
import type { Scene } from '../../../models/present/floor/floorItem.ts';
import { itemsAt } from '../scene/itemsAt.ts';
import { higherSeverity } from '../../../models/present/floor/itemSeverity.ts';

/** Checks of the floor on the page, between two answers of the worker. */
export interface LiveChecks {
  /** Checks the current floor of the plan; after many changes the check is only started, and completed by `goOn`. */
  readonly follow: (scene: Scene) => void;
  /** Continues a started check for some milliseconds; true if nothing is left to do. */
  readonly goOn: () => boolean;
  /** Checks racks while they are dragged; true if they were checked, false if there was no time in this frame. */
  readonly preview: (racks: readonly PlacedRack[]) => boolean;
  /** The findings; the previous ones as long as something is left to do. */
  readonly findings: () => readonly Finding[];
}

/** Time per frame; slower checks pause for some frames. */
const SHARE_ms = 5;
/** Above this number of changes everything is checked again, in parts, so that the page stays responsive. */
const MANY_CHANGES = 1_000;
const PART_COUNT = 100;

/** Starts the checks; there are no findings before a floor is followed. */
export function startLiveChecks(): LiveChecks {
  let checks: FloorChecks | undefined;
  let room: Room | undefined;
  let hallId = '';
  let known = new Map<string, PlacedRack>();
  let previewed = new Set<string>();
  let pausedUntil_ms = 0;
  let waiting: readonly PlacedRack[] = [];
  let doneCount = 0;
  let latest: readonly Finding[] = [];

  const restart = (scene: Scene, racks: readonly PlacedRack[]): void => {
    checks = startFloorChecks({ path: `halls.${scene.hallId}`, room: scene.room, racks: [] });
    waiting = racks.toSorted((one, other) => one.y_mm - other.y_mm || one.x_mm - other.x_mm);
    doneCount = 0;
  };
  const isBehind = (): boolean => doneCount < waiting.length;
  /** Applies changes to the checks; false if there are too many. */
  const update = (racks: ReadonlyMap<string, PlacedRack>): boolean => {
    const removed: string[] = [];
    for (const key of known.keys()) if (!racks.has(key)) removed.push(key);
    const changed: PlacedRack[] = [];
    for (const [key, rack] of racks) {
      if (known.get(key) !== rack || previewed.has(key)) changed.push(rack);
    }
    if (removed.length + changed.length > MANY_CHANGES) return false;
    if (removed.length > 0) checks?.take(removed);
    if (changed.length > 0) checks?.place(changed);
    return true;
  };

  const goOn = (): boolean => {
    const start = performance.now();
    while (isBehind() && performance.now() - start < SHARE_ms) {
      checks?.place(waiting.slice(doneCount, doneCount + PART_COUNT));
      doneCount += PART_COUNT;
    }
    return !isBehind();
  };

  const follow = (scene: Scene): void => {
    const racks = new Map<string, PlacedRack>();
    for (const { rack } of scene.items) if (rack !== undefined) racks.set(rack.key, rack);
    const isOther = checks === undefined || room !== scene.room || hallId !== scene.hallId;
    if (isOther || isBehind() || !update(racks)) restart(scene, [...racks.values()]);
    ({ room, hallId } = scene);
    known = racks;
    previewed = new Set();
  };

  const preview = (racks: readonly PlacedRack[]): boolean => {
    const start = performance.now();
    if (checks === undefined || isBehind() || racks.length > MANY_CHANGES || start < pausedUntil_ms)
      return false;
    checks.place(racks);
    for (const { key } of racks) previewed.add(key);
    const taken_ms = performance.now() - start;
    // Slow checks get at most a fifth of the time.
    pausedUntil_ms = taken_ms > SHARE_ms ? start + 5 * taken_ms : 0;
    return true;
  };

  const findings = (): readonly Finding[] => {
    if (!isBehind()) latest = checks?.findings() ?? [];
    return latest;
  };

  return { follow, goOn, preview, findings };
}

/** The highest severity of each item in findings; notes are not marked. */
export function severitiesOf(findings: readonly Finding[]): Map<string, Severity> {
  const severities = new Map<string, Severity>();
  for (const finding of findings) {
    const { severity } = finding;
    if (severity === 'info') continue;
    for (const key of itemsAt(finding)) {
      severities.set(key, higherSeverity(severities.get(key), severity));
    }
  }
  return severities;
}
