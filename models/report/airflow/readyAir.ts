import { cellSizeOf, type CellRules } from '../../airflow/solve/cellSize.ts';
import type { AirModel } from '../../airflow/solve/AirModel.ts';
import { modelOf } from '../../airflow/solve/settleAir.ts';
import { netInflows, reachOf, type FlowAtFaces } from '../../airflow/grid/reach.ts';
import { finding, type Finding } from '../../problems/Finding.ts';
import { listText, numberText } from '../../units/text.ts';
import type { HallAir } from './hallAir.ts';

/** The air of a hall, ready to be solved, or why it cannot be. */
export type ReadyAir =
  | {
      readonly kind: 'ready';
      /** Without the racks and units that no air reaches. */
      readonly hall: HallAir;
      readonly model: AirModel;
      readonly cell_m: number;
      readonly findings: readonly Finding[];
    }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };

/** A part of the air with more supply than return, or less, by more than this share of all air cannot be. */
const balanceShare = 1e-6;

const labelsOf = (hall: HallAir, indices: readonly number[]): string =>
  listText(
    indices.slice(0, 5).map((index) => hall.racks[index]!.rack.label),
    Math.max(0, indices.length - 5),
  );

/** Racks and units without air before one of their openings. */
function blockedOf({ space }: AirModel): { racks: number[]; units: number[] } {
  return {
    racks: space.racks.flatMap(({ front, rear }, index) =>
      front.length === 0 || rear.length === 0 ? [index] : [],
    ),
    units: space.units.flatMap(({ supply, returns }, index) =>
      supply.length === 0 || returns.length === 0 ? [index] : [],
    ),
  };
}

function blockedFindings(hall: HallAir, { racks, units }: { racks: number[]; units: number[] }): Finding[] {
  const { path } = hall.floor;
  return [
    ...(racks.length === 0
      ? []
      : [
          finding(
            'airflow-front-blocked',
            hall.racks[racks[0]!]!.rack.path,
            `No air reaches the front or the rear of ${labelsOf(hall, racks)}: a wall or an item is right before it. Its inlet temperature is not computed.`,
          ),
        ]),
    ...units.map((index) => {
      const { id, name } = hall.units[index]!;
      return finding(
        'airflow-unit-blocked',
        `${path}.room.units.${id}`,
        `No air is before the supply or the return of ${name}; the hall is computed without it.`,
      );
    }),
  ];
}

/** The hall without some racks and units. */
function without(hall: HallAir, { racks, units }: { racks: number[]; units: number[] }): HallAir {
  const keepRack = (_: unknown, index: number): boolean => !racks.includes(index);
  const keepUnit = (_: unknown, index: number): boolean => !units.includes(index);
  return {
    ...hall,
    racks: hall.racks.filter(keepRack),
    units: hall.units.filter(keepUnit),
    room: {
      ...hall.room,
      racks: hall.room.racks.filter(keepRack),
      units: hall.room.units.filter(keepUnit),
    },
  };
}

/** A closed part of the air whose supply and return differ, in words; null if there is none. */
function imbalanceOf(hall: HallAir, { space, room }: AirModel): Finding | null {
  const flows: FlowAtFaces[] = [
    ...space.racks.flatMap(({ front, rear }, index): FlowAtFaces[] => {
      const { flow_m3_per_s, leakageShare } = room.racks[index]!;
      const flow = flow_m3_per_s * (1 - leakageShare);
      return [
        [front, -flow],
        [rear, flow],
      ];
    }),
    ...space.units.flatMap(({ supply, returns }, index): FlowAtFaces[] => {
      const { flow_m3_per_s } = room.units[index]!;
      return [
        [returns, -flow_m3_per_s],
        [supply, flow_m3_per_s],
      ];
    }),
  ];
  const reach = reachOf(space);
  const net = netInflows(reach, flows);
  const whole = flows.reduce((sum, [, flow]) => sum + Math.abs(flow), 0);
  for (let part = 1; part <= reach.partCount; part += 1) {
    if (!(Math.abs(net[part]!) > balanceShare * whole)) continue;
    const inside = space.racks.flatMap(({ front, rear }, index) =>
      [...front, ...rear].some(({ cell }) => reach.partOfCell[cell] === part) ? [index] : [],
    );
    const size = `${numberText(Math.abs(net[part]!), 2)} m³/s more ${net[part]! > 0 ? 'enter than leave' : 'leave than enter'}`;
    const where =
      inside.length === 0 ? 'a closed part of the hall' : `the closed space at ${labelsOf(hall, inside)}`;
    return finding(
      'airflow-closed-space',
      hall.floor.path,
      `In ${where}, ${size}, so that the airflow cannot be computed.`,
    );
  }
  return null;
}

/** Whether a hall has air to be computed, or why not. */
function refusalOf(hall: HallAir): Finding | null {
  const { path, name } = hall.floor;
  const heat_kW = hall.racks.reduce((sum, { load }) => sum + load.airHeat_kW, 0);
  if (hall.units.reduce((sum, { flow_m3_per_s }) => sum + flow_m3_per_s, 0) > 0) return null;
  const what =
    hall.units.length === 0 ? 'no CRAH or in-row cooler is on its floor' : 'its cooling units supply no air';
  return finding(
    'airflow-without-units',
    path,
    `The racks of ${name} give ${numberText(heat_kW)} kW to the air, but ${what}. Inlet temperatures are not computed.`,
  );
}

/**
 * Puts the air of a hall onto a grid.
 *
 * @param rules - of the cells
 */
export function readyAir(hall: HallAir, rules: CellRules): ReadyAir {
  if (hall.racks.length === 0) return { kind: 'refused', findings: [] };
  const refusal = refusalOf(hall);
  if (refusal !== null) return { kind: 'refused', findings: [refusal] };
  const cell_m = cellSizeOf(hall.room, rules);
  if (cell_m === null) {
    const { width_m, depth_m, height_m } = hall.room;
    const message = `${hall.floor.name} is ${numberText(width_m)} × ${numberText(depth_m)} × ${numberText(height_m)} m; with cells of ${numberText(rules.largest_m)} m that is more than ${numberText(rules.mostCells)} cells. Its airflow is not computed.`;
    return { kind: 'refused', findings: [finding('airflow-hall-too-large', hall.floor.path, message)] };
  }
  const whole = modelOf(hall.room, cell_m);
  const blocked = blockedOf(whole);
  const findings = blockedFindings(hall, blocked);
  const isBlocked = blocked.racks.length + blocked.units.length > 0;
  const open = isBlocked ? without(hall, blocked) : hall;
  const left = isBlocked ? refusalOf(open) : null;
  if (left !== null || open.racks.length === 0) {
    return { kind: 'refused', findings: left === null ? findings : [...findings, left] };
  }
  const model = isBlocked ? modelOf(open.room, cell_m) : whole;
  const imbalance = imbalanceOf(open, model);
  if (imbalance !== null) return { kind: 'refused', findings: [...findings, imbalance] };
  return { kind: 'ready', hall: open, model, cell_m, findings };
}
