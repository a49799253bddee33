import { ModelError, type InputIssue } from '../../problems/ModelError.ts';
import { airHeatCapacity_kJ_per_m3K } from '../heat/airHeat.ts';
import type { AirBox, AirOpening, AirRange, AirRoom } from '../room/AirRoom.ts';
import type { PartBalance } from './partFlows.ts';

/** How many cells a grid may have: its arrays then take some gigabytes. */
const cellLimit = 8e6;

/** A value with its place and the bounds that it is to be within. */
type Bounded = readonly [path: string, value: number, from: number, to: number];

const rangeValues = (path: string, [from_m, to_m]: AirRange): Bounded[] => [
  [`${path}.0`, from_m, -Infinity, Infinity],
  [`${path}.1`, to_m, from_m, Infinity],
];

const boxValues = (path: string, { x, y, z }: AirBox): Bounded[] => [
  ...rangeValues(`${path}.x`, x),
  ...rangeValues(`${path}.y`, y),
  ...rangeValues(`${path}.z`, z),
];

type Plane = Pick<AirOpening, 'at_m' | 'ranges'>;

const planeValues = (path: string, { at_m, ranges }: Plane): Bounded[] => [
  [`${path}.at_m`, at_m, -Infinity, Infinity],
  ...rangeValues(`${path}.ranges.0`, ranges[0]),
  ...rangeValues(`${path}.ranges.1`, ranges[1]),
];

function valuesOf(room: AirRoom): Bounded[] {
  const sizes = (['width_m', 'depth_m', 'height_m'] as const).map((name): Bounded => [
    name,
    room[name],
    Number.MIN_VALUE,
    Infinity,
  ]);
  return [
    ...sizes,
    [
      'heatCapacity_kJ_per_m3K',
      room.heatCapacity_kJ_per_m3K ?? airHeatCapacity_kJ_per_m3K,
      Number.MIN_VALUE,
      Infinity,
    ],
    ...(room.outline ?? []).flat().map((value, index): Bounded => {
      return [`outline.${String(Math.floor(index / 2))}`, value, -Infinity, Infinity];
    }),
    ...room.blocks.flatMap((block, index) => boxValues(`blocks.${String(index)}`, block)),
    ...room.panels.flatMap((panel): Bounded[] => [
      ...planeValues(`panels.${panel.id}`, panel),
      [`panels.${panel.id}.openShare`, panel.openShare, 0, 1],
    ]),
    ...room.racks.flatMap((rack): Bounded[] => [
      [`racks.${rack.id}.airHeat_kW`, rack.airHeat_kW, 0, Infinity],
      [`racks.${rack.id}.flow_m3_per_s`, rack.flow_m3_per_s, 0, Infinity],
      [`racks.${rack.id}.leakageShare`, rack.leakageShare, 0, 1 - Number.EPSILON],
      ...planeValues(`racks.${rack.id}.front`, rack.front),
      ...planeValues(`racks.${rack.id}.rear`, rack.rear),
    ]),
    ...room.units.flatMap((unit): Bounded[] => [
      [`units.${unit.id}.flow_m3_per_s`, unit.flow_m3_per_s, 0, Infinity],
      [`units.${unit.id}.supply_C`, unit.supply_C, -Infinity, Infinity],
      ...[...unit.supply, ...unit.returns].flatMap((opening) => planeValues(`units.${unit.id}`, opening)),
    ]),
  ];
}

/** Throws a `ModelError` if a value of a room or the size of cells is not finite or out of range. */
export function refuseInvalid(room: AirRoom, cell_m: number): void {
  const values: Bounded[] = [['cell_m', cell_m, Number.MIN_VALUE, Infinity], ...valuesOf(room)];
  const issues = values
    .filter(([, value, from, to]) => !(Number.isFinite(value) && value >= from && value <= to))
    .map(([path, value, from, to]): InputIssue => {
      const message = `is ${String(value)}, and has to be a number from ${String(from)} to ${String(to)}`;
      return { path, rule: 'range', message };
    });
  const cellCount = (room.width_m * room.depth_m * room.height_m) / cell_m ** 3;
  if (issues.length === 0 && cellCount > cellLimit) {
    const message = `gives ${String(Math.round(cellCount))} cells, at most ${String(cellLimit)} can be solved`;
    issues.push({ path: 'cell_m', rule: 'range', message });
  }
  if (issues.length > 0) {
    throw new ModelError(
      'air-room-invalid',
      'The air of the room cannot be computed from these values.',
      issues,
    );
  }
}

function issueOf({ flows, netInflow_m3_per_s, isBalanced }: PartBalance): InputIssue {
  const list = flows
    .map(({ id, kind, flow_m3_per_s }) => `${kind} of ${id} ${flow_m3_per_s.toFixed(3)} m³/s`)
    .join(', ');
  return isBalanced
    ? { path: '', rule: 'supplied', message: `no cooled air gets to a part of the room with ${list}` }
    : {
        path: '',
        rule: 'balance',
        message: `a closed part of the room has a net inflow of ${netInflow_m3_per_s.toFixed(3)} m³/s: ${list}`,
      };
}

/** Throws a `ModelError` with the flows of the parts of the air that cannot be solved, if there are any. */
export function refuseUnbalanced(balances: readonly PartBalance[]): void {
  const wrong = balances.filter(({ isBalanced, isSupplied }) => !isBalanced || !isSupplied);
  if (wrong.length === 0 && balances.length > 0) return;
  throw new ModelError(
    'air-unbalanced',
    balances.length === 0
      ? 'No air flows in the room: no rack and no cooling unit has a flow and an opening at its air.'
      : 'The air of the room has no steady flow: open a way for the air of its closed parts, or balance their flows.',
    wrong.map(issueOf),
  );
}
