import type { Finding } from '../problems/Finding.ts';
import type { Floor, PlacedRack } from './Floor.ts';
import { moveRacks } from './moveRacks.ts';
import { emptyFloor, type FloorGeometry } from './FloorGeometry.ts';
import { type FloorRack, byKey } from './FloorRack.ts';

/** Incremental checks of a floor as racks are moved. */
export interface FloorChecks {
  /** Places racks, either new ones or ones that are moved. */
  readonly place: (racks: readonly PlacedRack[]) => void;
  /** Removes racks from the floor. */
  readonly take: (keys: Iterable<string>) => void;
  /** The current findings, as of `checkFloor`. */
  readonly findings: () => readonly Finding[];
  /** The findings that refer to one rack, as the first place or a further one. */
  readonly findingsOf: (key: string) => readonly Finding[];
}

/**
 * Checks a floor incrementally: only moved racks and their surroundings are checked again.
 *
 * @param floor - the room, which does not change, and the initial racks
 */
export function startFloorChecks(floor: Floor): FloorChecks {
  const now = emptyFloor(floor);
  let all: readonly Finding[] | null = null;
  let byPath: ReadonlyMap<string, readonly Finding[]> | null = null;
  const findings = (): readonly Finding[] => (all ??= listFindings(now));
  const move = (taken: Iterable<string>, placed: readonly PlacedRack[]): void => {
    moveRacks(now, { taken, placed });
    all = null;
    byPath = null;
  };
  move([], floor.racks);
  return {
    place: (racks) => {
      move([], racks);
    },
    take: (keys) => {
      move(keys, []);
    },
    findings,
    findingsOf: (key) => {
      const path = now.racks.get(key)?.rack.path;
      if (path === undefined) return [];
      return (byPath ??= findingsByPath(findings())).get(path) ?? [];
    },
  };
}

/** The findings of the room, then of the racks by key; the findings of a row are listed with its first rack. */
function listFindings({ ofRoom, ofPerforated, racks, rows }: FloorGeometry): readonly Finding[] {
  const listed = [...ofRoom];
  if (racks.size > 0) for (const found of ofPerforated) if (found !== null) listed.push(found);
  const ofRow = new Map<FloorRack, readonly Finding[]>();
  for (const { members, findings } of rows) {
    if (findings.length > 0 && members[0] !== undefined) ofRow.set(members[0], findings);
  }
  const reported: FloorRack[] = [];
  for (const rack of racks.values()) if (rack.findings.length > 0 || ofRow.has(rack)) reported.push(rack);
  for (const rack of reported.sort(byKey)) {
    for (const found of rack.findings) listed.push(found);
    for (const found of ofRow.get(rack) ?? []) listed.push(found);
  }
  return listed;
}

function findingsByPath(findings: readonly Finding[]): Map<string, Finding[]> {
  const byPath = new Map<string, Finding[]>();
  for (const found of findings) {
    for (const path of [found.path, ...(found.alsoAt ?? [])]) {
      const others = byPath.get(path);
      if (others === undefined) byPath.set(path, [found]);
      else others.push(found);
    }
  }
  return byPath;
}
