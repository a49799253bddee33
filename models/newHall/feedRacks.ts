import type { FloorUnit } from '../floor/roomSchema.ts';
import type { TopologyNode } from '../power/topology/topologySchema.ts';
import { cornerOf, facingInRoom, type DrawnRow, type RoomFrame } from './drawRows.ts';
import { buswayFor, type PowerGroup } from './powerGroups.ts';
import type { PowerPaths } from './powerPaths.ts';

/** Busways over the racks, their nodes, and the node of each side of each group. */
export interface FedGroups {
  readonly units: Readonly<Record<string, FloorUnit>>;
  readonly nodes: Readonly<Record<string, TopologyNode>>;
  readonly nodeOfSide: readonly (readonly string[])[];
}

interface GroupsToFeed {
  readonly groups: readonly PowerGroup[];
  readonly wayOf: readonly number[];
  readonly paths: PowerPaths;
  readonly rows: readonly DrawnRow[];
  /** Load of a rack on one side while another is out. */
  readonly side_kVA: number;
  readonly voltage_V: number;
  readonly rackWidth_mm: number;
  readonly rackDepth_mm: number;
  readonly frame: RoomFrame;
}

/** Width of a busway and its tap-off boxes; the size that automatic layout draws. */
const BUSWAY_mm = 200;

/** A busway over each group of racks for each of their sides, side by side across the racks. */
export function feedGroups(request: GroupsToFeed): FedGroups {
  const units: Record<string, FloorUnit> = {};
  const nodes: Record<string, TopologyNode> = {};
  const nodeOfSide = request.groups.map((group, index) => {
    const way = request.paths.ways[request.wayOf[index] ?? 0];
    const { current_A, rating_kVA } = buswayFor(group.rackCount * request.side_kVA, request.voltage_V);
    return (way?.sideNames ?? []).map((side, sideIndex) => {
      const label = labelOf(group, side, request.groups);
      const id = `busway-${label.toLowerCase()}`;
      const name = `${label}, ${String(current_A)} A`;
      const from = way?.nodeOfSide[sideIndex];
      nodes[id] = {
        kind: 'busway',
        name: `Busway ${name}`,
        side,
        from: from === undefined ? [] : [from],
        unitRating_kVA: rating_kVA,
      };
      const share = (sideIndex + 0.5) / (way?.sideNames.length ?? 1);
      units[id] = { kind: 'busway', name, ...overGroup(group, share, request), node: id };
      return id;
    });
  });
  return { units, nodes, nodeOfSide };
}

/** Row, side, and the number of the group where a row has several: 1A, 1A2. */
function labelOf({ row, first }: PowerGroup, side: string, groups: readonly PowerGroup[]): string {
  const ofRow = groups.filter((group) => group.row === row);
  const number = ofRow.findIndex((group) => group.first === first) + 1;
  return `${String(row + 1)}${side}${ofRow.length === 1 ? '' : String(number)}`;
}

function overGroup(
  { row, first, rackCount }: PowerGroup,
  share: number,
  { rows, rackWidth_mm, rackDepth_mm, frame }: GroupsToFeed,
): Pick<FloorUnit, 'x_mm' | 'y_mm' | 'width_mm' | 'depth_mm' | 'facing_deg'> {
  const drawn = rows[row];
  const from_mm = drawn?.racks[first]?.along_mm ?? 0;
  const to_mm = (drawn?.racks[first + rackCount - 1]?.along_mm ?? 0) + rackWidth_mm;
  const across_mm = (drawn?.line_mm ?? 0) + Math.round(rackDepth_mm * share - BUSWAY_mm / 2);
  return {
    ...cornerOf({ along_mm: from_mm, across_mm }, frame),
    width_mm: to_mm - from_mm,
    depth_mm: BUSWAY_mm,
    facing_deg: facingInRoom('across', drawn?.facesUp ?? false, frame),
  };
}
