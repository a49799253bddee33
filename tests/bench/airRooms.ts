import { airHeatCapacity_kJ_per_m3K } from '../../models/airflow/heat/airHeat.ts';
import type { AirBox, AirRack, AirRoom, AirUnit } from '../../models/airflow/room/AirRoom.ts';

const rise_K = 12;
const flowOf_m3_per_s = (heat_kW: number): number => heat_kW / (airHeatCapacity_kJ_per_m3K * rise_K);
const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/**
 * A room of the size of POD 2 of RISE SICS North (Sjölund et al. 2018): two rows of five racks, rear to rear, with 50 kW together, and two
 * coolers at each of the walls that they face.
 */
export function podRoom(): AirRoom {
  const row = (isEast: boolean): AirBox => ({
    x: isEast ? [4.12, 5.29] : [1.75, 2.92],
    y: [0, 4],
    z: [0, 2.22],
  });
  const racks = range(10).map((index): AirRack => {
    const isEast = index < 5;
    const south_m = 0.8 * (index % 5);
    const ranges = [
      [south_m + 0.175, south_m + 0.625],
      [0.1, 2.1],
    ] as const;
    return {
      id: `rack-${String(index)}`,
      airHeat_kW: 3 + (index % 5),
      flow_m3_per_s: flowOf_m3_per_s(3 + (index % 5)),
      leakageShare: 0.1,
      front: { axis: 'x', at_m: isEast ? 5.29 : 1.75, side: isEast ? 1 : -1, ranges },
      rear: { axis: 'x', at_m: isEast ? 4.12 : 2.92, side: isEast ? -1 : 1, ranges },
    };
  });
  const boxes = range(4).map((index): AirBox => ({
    x: index < 2 ? [6.44, 6.95] : [0, 0.51],
    y: index % 2 === 0 ? [0.6, 1.825] : [2.275, 3.5],
    z: [0, 2.55],
  }));
  const units = boxes.map(({ x, y, z }, index): AirUnit => ({
    id: `unit-${String(index)}`,
    flow_m3_per_s: 1.2,
    supply_C: 20,
    supply: [
      {
        axis: 'x',
        at_m: index < 2 ? x[0] : x[1],
        side: index < 2 ? -1 : 1,
        ranges: [
          [y[0] + 0.11, y[1] - 0.11],
          [0.1, 1.875],
        ],
      },
    ],
    returns: [{ axis: 'z', at_m: z[1], side: 1, ranges: [x, y] }],
  }));
  return {
    width_m: 6.95,
    depth_m: 6.4,
    height_m: 3.1,
    blocks: [row(true), row(false), ...boxes],
    panels: [
      {
        id: 'door',
        axis: 'y',
        at_m: 3.975,
        ranges: [
          [2.92, 4.12],
          [0, 2.22],
        ],
        openShare: 0,
      },
    ],
    racks,
    units,
  };
}

/** A rack in a row along x: `isNorthward` says where its front faces. */
function rackInRow(id: string, west_m: number, south_m: number, isNorthward: boolean): AirRack {
  const ranges = [
    [west_m, west_m + 0.6],
    [0.1, 2.1],
  ] as const;
  const [north, south] = [south_m + 1.2, south_m];
  return {
    id,
    airHeat_kW: 8,
    flow_m3_per_s: flowOf_m3_per_s(8),
    leakageShare: 0.1,
    front: { axis: 'y', at_m: isNorthward ? north : south, side: isNorthward ? 1 : -1, ranges },
    rear: { axis: 'y', at_m: isNorthward ? south : north, side: isNorthward ? -1 : 1, ranges },
  };
}

/**
 * A hall of 4 m height with pairs of rows that face a cold aisle with perforated tiles, and returns below the ceiling at the west and east wall.
 *
 * @param pairCount - of pairs of rows, 4.8 m each
 * @param rackCount - in each row, 0.6 m each; the hall is twice as wide as the row
 */
export function hallRoom(pairCount: number, rackCount: number): AirRoom {
  const width_m = rackCount * 1.2;
  const depth_m = pairCount * 4.8 + 0.8;
  const west_m = width_m / 4;
  const pairs = range(pairCount).map((pair) => {
    const south_m = 0.4 + 0.6 + 4.8 * pair;
    const rows = [south_m, south_m + 2.4];
    const racks = rows.flatMap((row_m, row) =>
      range(rackCount).map((index) =>
        rackInRow(
          `rack-${String(pair)}-${String(row)}-${String(index)}`,
          west_m + 0.6 * index,
          row_m,
          row === 0,
        ),
      ),
    );
    const unit: AirUnit = {
      id: `unit-${String(pair)}`,
      flow_m3_per_s: 1.05 * racks.reduce((sum, { flow_m3_per_s }) => sum + flow_m3_per_s, 0),
      supply_C: 20,
      supply: [
        {
          axis: 'z',
          at_m: 0,
          side: 1,
          ranges: [
            [west_m, width_m - west_m],
            [south_m + 1.2, south_m + 2.4],
          ],
        },
      ],
      returns: [0, width_m].map((at_m) => ({
        axis: 'x',
        at_m,
        side: at_m === 0 ? 1 : -1,
        ranges: [
          [south_m, south_m + 3.6],
          [3, 4],
        ],
      })),
    };
    const blocks = rows.map((row_m): AirBox => ({
      x: [west_m, width_m - west_m],
      y: [row_m, row_m + 1.2],
      z: [0, 2.2],
    }));
    return { racks, unit, blocks };
  });
  return {
    width_m,
    depth_m,
    height_m: 4,
    blocks: pairs.flatMap(({ blocks }) => blocks),
    panels: [],
    racks: pairs.flatMap(({ racks }) => racks),
    units: pairs.map(({ unit }) => unit),
  };
}
