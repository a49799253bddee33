import { meanAt, rackRise_K, type EnteringAir } from '../heat/entering.ts';
import { settleHeat } from '../heat/settleHeat.ts';
import type { AirRack } from '../room/AirRoom.ts';
import type { AirSolution } from '../solve/AirSolution.ts';

/** How the inlets of racks depend on heat and supply, with the air as it moves. */
export interface Recirculation {
  /** Rise of the mean inlet of rack i for each kW of rack j, at i * racks + j. */
  readonly rise_K_per_kW: Float64Array;
  /** Share of the air of each unit in what rack i breathes, at i * units + k; the shares of a rack add up to 1. */
  readonly unitShare: Float64Array;
  readonly rackCount: number;
  readonly unitCount: number;
}

/** The same openings with other temperatures of what enters: supply air by unit, and the rise of each rack. */
function enteringWith(
  entering: EnteringAir,
  supply: (unit: number) => number,
  rise: (rack: number) => number,
): EnteringAir {
  return {
    behinds: entering.behinds,
    racks: entering.racks.map((rack, index) => ({ ...rack, rise_K: rise(index) })),
    supplies: entering.supplies.map(({ faces }, index) => ({ faces, supply_C: supply(index) })),
  };
}

/** Mean inlets for a heat or supply, of racks whose front is at air; NaN of others. */
function meanInlets(
  { space, room }: AirSolution,
  temperature: Float64Array,
  riseOf: (rack: number) => number,
): Float64Array {
  return Float64Array.from(space.racks, ({ front }, index) =>
    front.length === 0
      ? Number.NaN
      : meanAt(temperature, front) + room.racks[index]!.leakageShare * riseOf(index),
  );
}

/**
 * How each rack's inlet depends on the heat of each rack and the supply of each unit: the flow is frozen, so that it is linear. Yields after each
 * column, so that it can be given up.
 */
export function* recirculationOf(solution: AirSolution): Generator<number, Recirculation> {
  const { room, space, entering, shares } = solution;
  const rackCount = room.racks.length;
  const unitCount = room.units.length;
  const rise_K_per_kW = new Float64Array(rackCount * rackCount);
  const unitShare = new Float64Array(rackCount * unitCount);
  const temperature = new Float64Array(space.grid.length);
  const none = (): number => 0;
  const columns = rackCount + unitCount;
  for (let rack = 0; rack < rackCount; rack += 1) {
    const perKilowatt_K = rackRise_K({ ...room.racks[rack]!, airHeat_kW: 1 } satisfies AirRack, room);
    const riseOf = (index: number): number => (index === rack ? perKilowatt_K : 0);
    temperature.fill(0);
    settleHeat(space, enteringWith(entering, none, riseOf), shares, temperature);
    const inlets = meanInlets(solution, temperature, riseOf);
    for (let i = 0; i < rackCount; i += 1) rise_K_per_kW[i * rackCount + rack] = inlets[i]!;
    yield (rack + 1) / columns;
  }
  for (let unit = 0; unit < unitCount; unit += 1) {
    temperature.fill(0);
    settleHeat(
      space,
      enteringWith(entering, (index) => (index === unit ? 1 : 0), none),
      shares,
      temperature,
    );
    const inlets = meanInlets(solution, temperature, none);
    for (let i = 0; i < rackCount; i += 1) unitShare[i * unitCount + unit] = inlets[i]!;
    yield (rackCount + unit + 1) / columns;
  }
  return { rise_K_per_kW, unitShare, rackCount, unitCount };
}
