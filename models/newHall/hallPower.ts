import { feedGroups, type FedGroups } from './feedRacks.ts';
import { formOfHall, wantedWays, type HallForm } from './formOfHall.ts';
import type { HallParts } from './hallParts.ts';
import type { PlacedRows } from './placeRows.ts';
import { powerGroups, type PowerGroup } from './powerGroups.ts';
import { powerPaths, type PowerPaths } from './powerPaths.ts';

/** Power of a drawn hall: groups of racks, their ways through the topology, and the busways over them. */
export interface HallPower {
  readonly groups: readonly PowerGroup[];
  readonly form: HallForm;
  readonly paths: PowerPaths;
  readonly fed: FedGroups;
}

/** Cooling and lighting of a number of racks with the system that takes the most, rounded up to 1 kW. */
export const mechanicalOf_kW = (loads: HallParts['loads'], rackCount: number): number =>
  Math.ceil(Math.max(...loads.map((each) => each.mechanical_kW)) * rackCount);

/** Feeds the rows of a hall, with every node rated for its load after the failures that the answers require it to carry. */
export function hallPower(
  { answers, loads, sides, voltage, fill }: HallParts,
  { rackCount, drawn, frame }: PlacedRows,
): HallPower {
  const [{ rack_kW, rack_kVA }] = loads;
  const { voltage_V } = voltage;
  const mechanical_kW = mechanicalOf_kW(loads, rackCount);
  const side_kVA = rack_kVA * sides.worstShare;
  const groups = powerGroups({
    rowCounts: drawn.rows.map(({ racks }) => racks.length),
    rack_kVA: side_kVA,
    voltage_V,
    leastCount: wantedWays(answers.feed, rack_kW * rackCount),
  });
  const groups_kW = groups.map((group) => group.rackCount * rack_kW);
  const form = formOfHall(answers.feed, groups_kW, {
    mechanicalLoad_kW: mechanical_kW,
    sideCount: sides.sideCount,
  });
  const paths = powerPaths(answers.feed, form, sides);
  const fed = feedGroups({
    groups,
    wayOf: form.wayOf,
    paths,
    rows: drawn.rows,
    side_kVA,
    voltage_V,
    rackWidth_mm: fill.size.width_mm,
    rackDepth_mm: fill.size.depth_mm,
    frame,
  });
  return { groups, form, paths, fed };
}
