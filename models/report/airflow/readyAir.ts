import { cellSizeOf, type CellRules } from '../../airflow/solve/cellSize.ts';
import type { AirModel } from '../../airflow/solve/AirModel.ts';
import { modelOf } from '../../airflow/solve/settleAir.ts';
import { partBalances } from '../../airflow/solve/partFlows.ts';
import { pairsOf } from '../../math/pairs.ts';
import { finding, type Finding } from '../../problems/Finding.ts';
import { listText, numberText } from '../../units/text.ts';
import type { HallAir, HallRack, HallUnit } from './hallAir.ts';

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

const labelsOf = (racks: readonly HallRack[]): string =>
  listText(
    racks.slice(0, 5).map(({ rack }) => rack.label),
    Math.max(0, racks.length - 5),
  );

/** Racks and units without air before one of their openings. */
interface Blocked {
  readonly racks: readonly HallRack[];
  readonly units: readonly HallUnit[];
}

const blockedOf = (hall: HallAir, { space }: AirModel): Blocked => ({
  racks: pairsOf(hall.racks, space.racks).flatMap(([rack, { front, rear }]) =>
    front.length === 0 || rear.length === 0 ? [rack] : [],
  ),
  units: pairsOf(hall.units, space.units).flatMap(([unit, { supply, returns }]) =>
    supply.length === 0 || returns.length === 0 ? [unit] : [],
  ),
});

function blockedFindings({ floor }: HallAir, { racks, units }: Blocked): Finding[] {
  const [first] = racks;
  return [
    ...(first === undefined
      ? []
      : [
          finding(
            'airflow-front-blocked',
            first.rack.path,
            `No air reaches the front or the rear of ${labelsOf(racks)}: a wall or an item is right before it. Its inlet temperature is not computed.`,
          ),
        ]),
    ...units.map(({ id, name }) =>
      finding(
        'airflow-unit-blocked',
        `${floor.path}.room.units.${id}`,
        `No air is before the supply or the return of ${name}; the hall is computed without it.`,
      ),
    ),
  ];
}

/** The hall without some racks and units. */
function without(hall: HallAir, { racks, units }: Blocked): HallAir {
  const rackKeys = new Set(racks.map(({ rack }) => rack.key));
  const unitIds = new Set(units.map(({ id }) => id));
  return {
    ...hall,
    racks: hall.racks.filter(({ rack }) => !rackKeys.has(rack.key)),
    units: hall.units.filter(({ id }) => !unitIds.has(id)),
    room: {
      ...hall.room,
      racks: hall.room.racks.filter(({ id }) => !rackKeys.has(id)),
      units: hall.room.units.filter(({ id }) => !unitIds.has(id)),
    },
  };
}

/** A closed part of the air that cannot flow or gets no cooled air, in words; null if there is none. */
function imbalanceOf(hall: HallAir, { room, space }: AirModel): Finding | null {
  const wrong = partBalances(room, space).find(({ isBalanced, isSupplied }) => !isBalanced || !isSupplied);
  if (wrong === undefined) return null;
  const ids = new Set(
    wrong.flows.filter(({ kind }) => kind === 'front' || kind === 'rear').map(({ id }) => id),
  );
  const inside = hall.racks.filter(({ rack }) => ids.has(rack.key));
  const where = inside.length === 0 ? 'a closed part of the hall' : `the closed space at ${labelsOf(inside)}`;
  const net = wrong.netInflow_m3_per_s;
  const what = wrong.isBalanced
    ? 'no cooled air arrives'
    : `${numberText(Math.abs(net), 2)} m³/s more ${net > 0 ? 'enter than leave' : 'leave than enter'}`;
  return finding(
    'airflow-closed-space',
    hall.floor.path,
    `In ${where}, ${what}, so that the airflow cannot be computed.`,
  );
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
  if (hall.racks.length === 0) {
    const message = `No rack on the floor of ${hall.floor.name} gives heat to the air. Inlet temperatures are not computed.`;
    return { kind: 'refused', findings: [finding('airflow-without-racks', hall.floor.path, message)] };
  }
  if (hall.isHeatUnknown) {
    const message = `The cooling of ${hall.floor.name} is a stated PUE with liquid: how much heat is left to its air is unknown. Inlet temperatures are not computed.`;
    return { kind: 'refused', findings: [finding('airflow-heat-unknown', hall.floor.path, message)] };
  }
  const refusal = refusalOf(hall);
  if (refusal !== null) return { kind: 'refused', findings: [refusal] };
  const cell_m = cellSizeOf(hall.room, rules);
  if (cell_m === null) {
    const { width_m, depth_m, height_m } = hall.room;
    const message = `${hall.floor.name} is ${numberText(width_m)} × ${numberText(depth_m)} × ${numberText(height_m)} m; with cells of ${numberText(rules.largest_m)} m that is more than ${numberText(rules.mostCells)} cells. Its airflow is not computed.`;
    return { kind: 'refused', findings: [finding('airflow-hall-too-large', hall.floor.path, message)] };
  }
  const whole = modelOf(hall.room, cell_m);
  const blocked = blockedOf(hall, whole);
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
