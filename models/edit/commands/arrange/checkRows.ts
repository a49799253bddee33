import { checkFloor } from '../../../floor/checkFloor.ts';
import type { Floor, PlacedRack } from '../../../floor/Floor.ts';
import type { RackOfRow, PlannedRows } from './RowsToBuild.ts';

/** Findings on planned racks. */
export interface RowFindings {
  /** Labels of the planned racks with an error or a warning. */
  readonly labels: ReadonlySet<string>;
  /** What is found, each rule once: errors first. */
  readonly findings: readonly RowFinding[];
}

/** A rule that planned rows break. */
interface RowFinding {
  readonly severity: 'error' | 'warning';
  /** The first case. */
  readonly message: string;
  readonly caseCount: number;
}

interface RowsOnFloor {
  /** The room and the racks that stand near the rows. */
  readonly floor: Floor;
  readonly planned: PlannedRows;
  readonly rack: RackOfRow & { readonly height_mm: number | undefined; readonly weight_kg: number | null };
}

/**
 * Checks planned rows against all placement rules of their room, as if they were built.
 *
 * @param rows - the rows, with the room and the racks around them
 * @returns findings that name a planned rack; those of other racks alone are left out
 */
export function checkRows({ floor, planned, rack }: RowsOnFloor): RowFindings {
  const { rackId, ...size } = rack;
  const racks = planned.rows.flatMap((row) =>
    row.racks.map(({ west_mm, south_mm, facing_deg, label }): PlacedRack => {
      const key = `${rackId}/${label}`;
      const path = `planned.${label}`;
      return { key, path, label, x_mm: west_mm, y_mm: south_mm, facing_deg, ...size };
    }),
  );
  const contained = planned.aisles.filter(({ isContained }) => isContained);
  const containments = Object.fromEntries(
    contained.map(({ kind, west_mm, south_mm, east_mm, north_mm }, index) => [
      `planned-${String(index)}`,
      { kind, x_mm: west_mm, y_mm: south_mm, width_mm: east_mm - west_mm, depth_mm: north_mm - south_mm },
    ]),
  );
  const room = { ...floor.room, containments: { ...floor.room.containments, ...containments } };
  const labelOf = new Map(racks.map(({ path, label }) => [path, label]));
  const labels = new Set<string>();
  const byCode = new Map<string, RowFinding>();
  for (const finding of checkFloor({ ...floor, room, racks: [...floor.racks, ...racks] })) {
    const { severity, code, path, alsoAt = [], message } = finding;
    if (severity === 'info') continue;
    const own = [path, ...alsoAt].flatMap((each) => labelOf.get(each) ?? []);
    if (own.length === 0) continue;
    for (const label of own) labels.add(label);
    const known = byCode.get(code);
    byCode.set(code, { ...(known ?? { severity, message }), caseCount: (known?.caseCount ?? 0) + 1 });
  }
  return {
    labels,
    findings: [...byCode.values()].sort(
      (a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'),
    ),
  };
}
