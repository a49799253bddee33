import type { AirGrid } from '../../../airflow/grid/AirGrid.ts';
import type { AirAxis } from '../../../airflow/room/AirRoom.ts';
import type { AirflowAnswer } from '../../../report/airflow/airflowOfPlan.ts';

/** The air of a hall for slices through it. Values are west to east, then south to north, then upwards. */
export interface AirField {
  readonly counts: Readonly<Record<AirAxis, number>>;
  /** Size of a cell along each axis. */
  readonly cell_m: Readonly<Record<AirAxis, number>>;
  /** South-west corner of the air on the floor. */
  readonly west_mm: number;
  readonly south_mm: number;
  readonly height_m: number;
  /** NaN where there is no air: in racks, units, columns and outside the room. */
  readonly temperature_C: Float32Array;
  readonly eastward_m_per_s: Float32Array;
  readonly northward_m_per_s: Float32Array;
}

type Solved = NonNullable<AirflowAnswer['solved']>;

/** The air of a solved hall without the layer around its grid, with velocities in the middle of cells. */
export function airField({ hall, solution }: Solved): AirField {
  const { space, fields } = solution;
  const { counts, cell_m } = space.grid;
  const count = counts.x * counts.y * counts.z;
  const temperature_C = new Float32Array(count);
  const eastward_m_per_s = new Float32Array(count);
  const northward_m_per_s = new Float32Array(count);
  let at = 0;
  for (const cell of cellsOf(space.grid)) {
    const isAir = space.isAir[cell] === 1;
    temperature_C[at] = isAir ? (fields.temperature_C[cell] ?? Number.NaN) : Number.NaN;
    eastward_m_per_s[at] = isAir ? between(fields.velocity_m_per_s.x, cell, space.grid.strides.x) : 0;
    northward_m_per_s[at] = isAir ? between(fields.velocity_m_per_s.y, cell, space.grid.strides.y) : 0;
    at += 1;
  }
  const { west_mm, south_mm } = hall.frame.bounds;
  return {
    counts,
    cell_m,
    west_mm,
    south_mm,
    height_m: hall.frame.height_m,
    temperature_C,
    eastward_m_per_s,
    northward_m_per_s,
  };
}

/** The cells of a room within its grid, in the order of the values. */
function* cellsOf({ counts, strides }: AirGrid): Generator<number> {
  for (let z = 1; z <= counts.z; z += 1) {
    for (let y = 1; y <= counts.y; y += 1) {
      for (let x = 1; x <= counts.x; x += 1) yield x + y * strides.y + z * strides.z;
    }
  }
}

/** The mean of the two faces of a cell along an axis. */
const between = (faces: Float64Array, cell: number, stride: number): number =>
  ((faces[cell] ?? 0) + (faces[cell + stride] ?? 0)) / 2;

/** The air at one height. */
export interface AirSlice {
  readonly columnCount: number;
  readonly rowCount: number;
  /** From west to east, then from south to north. */
  readonly temperature_C: Float32Array;
  readonly eastward_m_per_s: Float32Array;
  readonly northward_m_per_s: Float32Array;
}

/** The layer of cells at a height; the lowest or highest for one beyond the room. */
export function airSlice(field: AirField, height_m: number): AirSlice {
  const { x, y, z } = field.counts;
  const level = Math.max(0, Math.min(z - 1, Math.floor(height_m / field.cell_m.z)));
  const layer = (values: Float32Array): Float32Array => values.subarray(level * x * y, (level + 1) * x * y);
  return {
    columnCount: x,
    rowCount: y,
    temperature_C: layer(field.temperature_C),
    eastward_m_per_s: layer(field.eastward_m_per_s),
    northward_m_per_s: layer(field.northward_m_per_s),
  };
}
