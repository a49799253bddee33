import { startFloorChecks, type FloorChecks } from '../../../models/floor/floorChecks.ts';
import type { PlacedRack } from '../../../models/floor/Floor.ts';
import type { Room } from '../../../models/floor/roomSchema.ts';
import type { Finding, Severity } from '../../../models/problems/Finding.ts';
import type { Scene } from '../scene/floorItem.ts';
import { itemsAt } from '../scene/itemsAt.ts';

/** Checks that follow the floor on the page, between two answers of the worker. */
export interface LiveChecks {
  /** Takes the floor in as the plan has it now; where much has changed, it is only begun, for `goOn` to end. */
  readonly follow: (scene: Scene) => void;
  /** Goes on for some milliseconds with what was begun; true where nothing is left to do. */
  readonly goOn: () => boolean;
  /** Racks as the hand holds them; true where they were checked, false where there was no time in this frame. */
  readonly preview: (racks: readonly PlacedRack[]) => boolean;
  /** What is found; what was found before, as long as something is left to do. */
  readonly findings: () => readonly Finding[];
}

/** Of a frame; checks that take longer wait for some frames. */
const SHARE_ms = 5;
/** From so many changes on, all is checked anew, in pieces between which the page can do something else. */
const MANY_CHANGES = 1_000;
const PIECE = 100;

/** Starts checking; nothing is found before a floor is followed. */
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
  /** Tells the checks what has changed; false where that is too much at once. */
  const update = (racks: ReadonlyMap<string, PlacedRack>): boolean => {
    const gone: string[] = [];
    for (const key of known.keys()) if (!racks.has(key)) gone.push(key);
    const changed: PlacedRack[] = [];
    for (const [key, rack] of racks) {
      if (known.get(key) !== rack || previewed.has(key)) changed.push(rack);
    }
    if (gone.length + changed.length > MANY_CHANGES) return false;
    if (gone.length > 0) checks?.take(gone);
    if (changed.length > 0) checks?.place(changed);
    return true;
  };

  const goOn = (): boolean => {
    const start = performance.now();
    while (isBehind() && performance.now() - start < SHARE_ms) {
      checks?.place(waiting.slice(doneCount, doneCount + PIECE));
      doneCount += PIECE;
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
    // Slow checks get a fifth of the time.
    pausedUntil_ms = taken_ms > SHARE_ms ? start + 5 * taken_ms : 0;
    return true;
  };

  const findings = (): readonly Finding[] => {
    if (!isBehind()) latest = checks?.findings() ?? [];
    return latest;
  };

  return { follow, goOn, preview, findings };
}

const gravity: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

/** The gravest severity of each thing that findings name; what is only worth knowing is no mark. */
export function severitiesOf(findings: readonly Finding[]): Map<string, Severity> {
  const severities = new Map<string, Severity>();
  for (const finding of findings) {
    const { severity } = finding;
    if (severity === 'info') continue;
    for (const key of itemsAt(finding)) {
      const present = severities.get(key);
      if (present === undefined || gravity[present] < gravity[severity]) severities.set(key, severity);
    }
  }
  return severities;
}
