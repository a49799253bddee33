import { startFloorChecks, type FloorChecks } from '../../models/floor/floorChecks.ts';
import type { PlacedRack } from '../../models/floor/Floor.ts';
import type { Room } from '../../models/floor/roomSchema.ts';
import type { Finding, Severity } from '../../models/index.ts';
import type { Scene } from './thing.ts';

/** Checks that follow the floor on the page, between two answers of the worker. */
export interface LiveChecks {
  /** Takes the floor in as the plan has it now. */
  readonly follow: (scene: Scene) => void;
  /** Racks as the hand holds them; true where they were checked, false where there was no time in this frame. */
  readonly preview: (racks: readonly PlacedRack[]) => boolean;
  readonly findings: () => readonly Finding[];
}

/** Of a frame; checks that take longer wait for some frames. */
const SHARE_ms = 5;

/** Starts checking; nothing is found before a floor is followed. */
export function startLiveChecks(): LiveChecks {
  let checks: FloorChecks | undefined;
  let room: Room | undefined;
  let hallId = '';
  let known = new Map<string, PlacedRack>();
  let previewed = new Set<string>();
  let pausedUntil_ms = 0;

  const follow = (scene: Scene): void => {
    const racks = new Map<string, PlacedRack>();
    for (const { rack } of scene.things) if (rack !== undefined) racks.set(rack.key, rack);
    if (checks === undefined || room !== scene.room || hallId !== scene.hallId) {
      checks = startFloorChecks({
        path: `halls.${scene.hallId}`,
        room: scene.room,
        racks: [...racks.values()],
      });
    } else {
      const gone = [...known.keys()].filter((key) => !racks.has(key));
      if (gone.length > 0) checks.take(gone);
      const changed = [...racks.values()].filter(
        (rack) => known.get(rack.key) !== rack || previewed.has(rack.key),
      );
      if (changed.length > 0) checks.place(changed);
    }
    ({ room, hallId } = scene);
    known = racks;
    previewed = new Set();
  };

  const preview = (racks: readonly PlacedRack[]): boolean => {
    const start = performance.now();
    if (checks === undefined || start < pausedUntil_ms) return false;
    checks.place(racks);
    for (const { key } of racks) previewed.add(key);
    const taken_ms = performance.now() - start;
    // Slow checks get a fifth of the time.
    pausedUntil_ms = taken_ms > SHARE_ms ? start + 5 * taken_ms : 0;
    return true;
  };

  return { follow, preview, findings: () => checks?.findings() ?? [] };
}

const gravity: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

/** Key of the rack or the part of the room that a path leads to; undefined for the room itself. */
export function thingAt(path: string): string | undefined {
  const rack = /^racks\.([^.]+)\.places\.(.+)$/.exec(path);
  if (rack !== null) return `${rack[1] ?? ''}/${rack[2] ?? ''}`;
  const part = /^halls\.[^.]+\.room\.([A-Za-z]+)\.(.+)$/.exec(path);
  return part === null ? undefined : `${part[1] ?? ''}:${part[2] ?? ''}`;
}

/** The gravest severity of each thing that findings name; what is only worth knowing is no mark. */
export function severitiesOf(findings: readonly Finding[]): Map<string, Severity> {
  const severities = new Map<string, Severity>();
  for (const { severity, path, alsoAt = [] } of findings) {
    if (severity === 'info') continue;
    for (const place of [path, ...alsoAt]) {
      const key = thingAt(place);
      if (key === undefined) continue;
      const present = severities.get(key);
      if (present === undefined || gravity[present] < gravity[severity]) severities.set(key, severity);
    }
  }
  return severities;
}
