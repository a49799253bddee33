import type { Device } from '../../../catalogue/device.ts';
import { sameness } from '../ids.ts';

/** A known row with its maximum draw. */
export interface KnownDraw {
  readonly name: string;
  readonly maximum_kW: number;
}

/** Finds the known row whose name begins with the name of another row: a DGX A100 matches a DGX A100 640GB. */
export function knownDraws(known: readonly Device[]): (row: Device) => KnownDraw | undefined {
  const draws = known.flatMap(({ id, name, maximum_kW }) =>
    maximum_kW === undefined ? [] : [{ id: sameness(id), key: sameness(name), name, maximum_kW }],
  );
  return (row) => {
    const name = sameness(row.name);
    return draws.find(({ id, key }) => key.startsWith(name) || id === name);
  };
}
