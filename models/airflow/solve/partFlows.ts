import type { AirSpace, OpeningFace } from '../grid/AirSpace.ts';
import type { AirRoom } from '../room/AirRoom.ts';

/** What an opening gives to a connected part of the air. */
export interface PartFlow {
  /** Of the rack or the unit. */
  readonly id: string;
  readonly kind: 'front' | 'rear' | 'supply' | 'return';
  /** Into the part; negative out of it. */
  readonly flow_m3_per_s: number;
}

/** The balance of a connected part of the air of a room. */
export interface PartBalance {
  readonly flows: readonly PartFlow[];
  /** Sum of the flows. A part can be solved only if it is 0. */
  readonly netInflow_m3_per_s: number;
  readonly isBalanced: boolean;
  /** Whether air of a unit gets there, directly or through racks; without it a part has no steady temperature. */
  readonly isSupplied: boolean;
}

/** What may be missing in a balance, as a share of what enters and leaves: rounding only. */
const balanceTolerance = 1e-6;

/** Flows of faces, added to those of the parts that the faces are in. */
function noteFlows(
  { partOfCell }: AirSpace,
  ofParts: readonly PartFlow[][],
  faces: readonly OpeningFace[],
  { flow_m3_per_s, ...flow }: PartFlow,
): void {
  const shares = new Map<number, number>();
  for (const { cell, share } of faces) {
    const part = partOfCell[cell]!;
    if (part < 0) continue;
    shares.set(part, (shares.get(part) ?? 0) + share);
  }
  for (const [part, share] of shares) ofParts[part]!.push({ ...flow, flow_m3_per_s: share * flow_m3_per_s });
}

/** The parts that air of units gets to: what a rack draws in one of them it carries to those of its rear. */
function suppliedParts(ofParts: readonly (readonly PartFlow[])[]): Set<number> {
  const reached = new Set<number>();
  const partsOfRear = new Map<string, number[]>();
  for (const [part, flows] of ofParts.entries()) {
    for (const { id, kind, flow_m3_per_s } of flows) {
      if (kind === 'supply' && flow_m3_per_s > 0) reached.add(part);
      if (kind === 'rear' && flow_m3_per_s > 0) partsOfRear.set(id, [...(partsOfRear.get(id) ?? []), part]);
    }
  }
  // A set that grows while it is walked is walked to its end.
  for (const part of reached) {
    for (const { id, kind } of ofParts[part]!) {
      if (kind === 'front') for (const rear of partsOfRear.get(id) ?? []) reached.add(rear);
    }
  }
  return reached;
}

/** The balances of the parts of a room's air, in the order of `space.parts`. */
export function partBalances(room: AirRoom, space: AirSpace): PartBalance[] {
  const ofParts: PartFlow[][] = space.parts.map(() => []);
  for (const [index, { id, flow_m3_per_s, leakageShare }] of room.racks.entries()) {
    const { front, rear } = space.racks[index]!;
    const fromRoom_m3_per_s = flow_m3_per_s * (1 - leakageShare);
    noteFlows(space, ofParts, front, { id, kind: 'front', flow_m3_per_s: -fromRoom_m3_per_s });
    noteFlows(space, ofParts, rear, { id, kind: 'rear', flow_m3_per_s: fromRoom_m3_per_s });
  }
  for (const [index, { id, flow_m3_per_s }] of room.units.entries()) {
    const { supply, returns } = space.units[index]!;
    noteFlows(space, ofParts, supply, { id, kind: 'supply', flow_m3_per_s });
    noteFlows(space, ofParts, returns, { id, kind: 'return', flow_m3_per_s: -flow_m3_per_s });
  }
  const supplied = suppliedParts(ofParts);
  return ofParts.map((flows, part) => {
    const netInflow_m3_per_s = flows.reduce((sum, flow) => sum + flow.flow_m3_per_s, 0);
    const gross_m3_per_s = flows.reduce((sum, flow) => sum + Math.abs(flow.flow_m3_per_s), 0);
    return {
      flows,
      netInflow_m3_per_s,
      isBalanced: Math.abs(netInflow_m3_per_s) <= balanceTolerance * gross_m3_per_s,
      isSupplied: supplied.has(part),
    };
  });
}
