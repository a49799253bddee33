import type { ElevationRack } from './elevationRacks.ts';

/** Free units above each other. */
export interface FreeRun {
  /** Lowest unit. */
  readonly position_U: number;
  readonly height_U: number;
}

/** The free units of a side, in steps of half a unit. */
export function freeRuns(
  { height_U, devices }: Pick<ElevationRack, 'height_U' | 'devices'>,
  face: 'front' | 'rear',
): FreeRun[] {
  const isTaken = new Array<boolean>(Math.round(height_U * 2)).fill(false);
  for (const { position_U, height_U: occupied_U, faces } of devices) {
    if (faces !== 'both' && faces !== face) continue;
    const first = Math.round((position_U - 1) * 2);
    isTaken.fill(true, first, first + Math.round(occupied_U * 2));
  }
  const runs: FreeRun[] = [];
  let first = 0;
  isTaken.forEach((taken, cell) => {
    if (taken) first = cell + 1;
    else if (isTaken[cell + 1] ?? true)
      runs.push({ position_U: first / 2 + 1, height_U: (cell + 1 - first) / 2 });
  });
  return runs;
}

/** Units that are open on a side. */
export function freeUnits_U(
  rack: Pick<ElevationRack, 'height_U' | 'devices'>,
  face: 'front' | 'rear',
): number {
  return freeRuns(rack, face).reduce((free_U, { height_U }) => free_U + height_U, 0);
}
