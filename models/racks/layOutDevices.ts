/** A run of identical devices to be placed in a rack. */
export interface DeviceLayoutItem {
  readonly id: string;
  /** Height of one device. */
  readonly height_U: number;
  readonly count: number;
  /** Lowest unit of the first device; determined if undefined. */
  readonly position_U: number | undefined;
  /** Half-depth devices occupy one face, full-depth devices both. */
  readonly faces: 'both' | 'front' | 'rear';
}

/** Position of one device. */
export interface DevicePlacement {
  readonly itemId: string;
  readonly position_U: number;
  readonly height_U: number;
  readonly faces: 'both' | 'front' | 'rear';
}

/** The reason why a device cannot be placed. */
export type DeviceLayoutProblem =
  | {
      readonly kind: 'outside';
      readonly itemId: string;
      readonly lowest_U: number;
      readonly highest_U: number;
    }
  | { readonly kind: 'overlap'; readonly itemId: string; readonly otherId: string; readonly unit_U: number }
  | {
      readonly kind: 'no-room';
      readonly itemId: string;
      readonly needed_U: number;
      readonly largestGap_U: number;
    };

export interface DeviceLayout {
  readonly placements: readonly DevicePlacement[];
  readonly problems: readonly DeviceLayoutProblem[];
  /** Units with at least one occupied face. */
  readonly used_U: number;
  /** The tallest full-depth device that still fits. */
  readonly largestGap_U: number;
}

const FRONT = 1;
const REAR = 2;
const maskOf = { both: FRONT | REAR, front: FRONT, rear: REAR } as const;

/**
 * Places devices in a rack: those with a position first, then each of the others at the lowest free position.
 * Positions count from 1 at the bottom and refer to the lowest unit of a device (as in NetBox), in steps of half a unit.
 *
 * @param height_U - height of the rack
 * @param items - runs of devices, in the order in which free positions are assigned
 */
export function layOutDevices(height_U: number, items: readonly DeviceLayoutItem[]): DeviceLayout {
  const cellCount = Math.round(height_U * 2);
  const taken = new Uint8Array(cellCount);
  const owners: [front: string[], rear: string[]] = [[], []];
  const placements: DevicePlacement[] = [];
  const problems: DeviceLayoutProblem[] = [];

  const place = (item: DeviceLayoutItem, firstCell: number, heightCells: number): void => {
    const mask = maskOf[item.faces];
    for (let cell = firstCell; cell < firstCell + heightCells; cell += 1) {
      taken[cell] = (taken[cell] ?? 0) | mask;
      if (mask & FRONT) owners[0][cell] = item.id;
      if (mask & REAR) owners[1][cell] = item.id;
    }
    placements.push({
      itemId: item.id,
      position_U: firstCell / 2 + 1,
      height_U: item.height_U,
      faces: item.faces,
    });
  };

  for (const item of items) {
    if (item.position_U === undefined) continue;
    const heightCells = Math.round(item.height_U * 2);
    for (let index = 0; index < item.count; index += 1) {
      const firstCell = Math.round((item.position_U - 1) * 2) + index * heightCells;
      if (firstCell < 0 || firstCell + heightCells > cellCount) {
        problems.push({
          kind: 'outside',
          itemId: item.id,
          lowest_U: firstCell / 2 + 1,
          highest_U: (firstCell + heightCells) / 2,
        });
        break;
      }
      const clash = firstClash(taken, maskOf[item.faces], firstCell, heightCells);
      if (clash !== undefined) {
        const otherId =
          (maskOf[item.faces] & FRONT ? owners[0][clash] : undefined) ?? owners[1][clash] ?? item.id;
        problems.push({ kind: 'overlap', itemId: item.id, otherId, unit_U: Math.floor(clash / 2) + 1 });
        break;
      }
      place(item, firstCell, heightCells);
    }
  }
  for (const item of items) {
    if (item.position_U !== undefined) continue;
    const heightCells = Math.round(item.height_U * 2);
    let searchFrom = 0;
    for (let index = 0; index < item.count; index += 1) {
      const firstCell = lowestFree(taken, maskOf[item.faces], heightCells, searchFrom);
      if (firstCell === undefined) {
        problems.push({
          kind: 'no-room',
          itemId: item.id,
          needed_U: (item.count - index) * item.height_U,
          largestGap_U: largestGap(taken, maskOf[item.faces]) / 2,
        });
        break;
      }
      place(item, firstCell, heightCells);
      searchFrom = firstCell + heightCells;
    }
  }
  return {
    placements,
    problems,
    used_U: taken.reduce((cells, mask) => cells + (mask === 0 ? 0 : 1), 0) / 2,
    largestGap_U: largestGap(taken, FRONT | REAR) / 2,
  };
}

function firstClash(
  taken: Uint8Array,
  mask: number,
  firstCell: number,
  heightCells: number,
): number | undefined {
  for (let cell = firstCell; cell < firstCell + heightCells; cell += 1) {
    if (((taken[cell] ?? 0) & mask) !== 0) return cell;
  }
  return undefined;
}

/** Devices are mounted at whole units: the search checks every second half-unit, as mounting holes repeat. */
function lowestFree(
  taken: Uint8Array,
  mask: number,
  heightCells: number,
  searchFrom: number,
): number | undefined {
  const start = searchFrom % 2 === 0 || heightCells % 2 === 1 ? searchFrom : searchFrom + 1;
  const step = heightCells % 2 === 1 ? 1 : 2;
  for (let cell = start; cell + heightCells <= taken.length; cell += step) {
    if (firstClash(taken, mask, cell, heightCells) === undefined) return cell;
  }
  return undefined;
}

function largestGap(taken: Uint8Array, mask: number): number {
  let largest = 0;
  let run = 0;
  for (const cell of taken) {
    run = (cell & mask) === 0 ? run + 1 : 0;
    if (run > largest) largest = run;
  }
  return largest;
}
