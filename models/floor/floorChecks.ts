import type { Finding } from '../problems/Finding.ts';
import type { Floor, PlacedRack } from './Floor.ts';
import { moveRacks } from './moveRacks.ts';
import { emptyFloor, type StandingFloor } from './StandingFloor.ts';
import { type StandingRack, byKey } from './StandingRack.ts';

/** Checks of a floor that follow as racks are moved. */
export interface FloorChecks {
  /** Puts racks down, new ones or ones that stand elsewhere. */
  readonly place: (racks: readonly PlacedRack[]) => void;
  /** Takes racks off the floor. */
  readonly take: (keys: Iterable<string>) => void;
  /** What `checkFloor` finds now. */
  readonly findings: () => readonly Finding[];
  /** The findings that are about one rack, first or among others. */
  readonly findingsOf: (key: string) => readonly Finding[];
}

/**
 * Checks a floor and stays ready to check it again: what is moved and what is near it is computed anew, nothing else.
 *
 * @param floor - the room, which does not change, and the racks to begin with
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

/** The findings of the room, then of the racks by their keys; those of a row stand with its first rack. */
function listFindings({ ofRoom, ofPerforated, racks, rows }: StandingFloor): readonly Finding[] {
  const listed = [...ofRoom];
  if (racks.size > 0) for (const said of ofPerforated) if (said !== null) listed.push(said);
  const ofRow = new Map<StandingRack, readonly Finding[]>();
  for (const { members, findings } of rows) {
    if (findings.length > 0 && members[0] !== undefined) ofRow.set(members[0], findings);
  }
  const spoken: StandingRack[] = [];
  for (const rack of racks.values()) if (rack.findings.length > 0 || ofRow.has(rack)) spoken.push(rack);
  for (const rack of spoken.sort(byKey)) {
    for (const said of rack.findings) listed.push(said);
    for (const said of ofRow.get(rack) ?? []) listed.push(said);
  }
  return listed;
}

function findingsByPath(findings: readonly Finding[]): Map<string, Finding[]> {
  const byPath = new Map<string, Finding[]>();
  for (const said of findings) {
    for (const path of [said.path, ...(said.alsoAt ?? [])]) {
      const others = byPath.get(path);
      if (others === undefined) byPath.set(path, [said]);
      else others.push(said);
    }
  }
  return byPath;
}
