import { psuText, type SupplyKind } from './psuText.ts';
import type { DroppedDevice } from './RackLoads.ts';
import type { CordedRacks } from './resolveCords.ts';

/** Devices of a kind that have fewer energised power supplies than they require. */
export interface Shortage {
  readonly name: string;
  /** Power supplies of each; undefined if unknown. */
  readonly psuCount: number | undefined;
  readonly supplyKind: SupplyKind;
  readonly requiredCount: number;
  readonly liveCount: number;
}

/** The shortages of devices that stop in a rack. */
export function shortagesOf({ devices }: CordedRacks, dropped: readonly DroppedDevice[]): Shortage[] {
  return dropped.map(({ index, name, requiredCount, liveCount }) => {
    const { psuCount, supplyKind = 'power supply' } = devices[index] ?? {};
    return { name, psuCount, supplyKind, requiredCount, liveCount };
  });
}

/** Why devices stop: "NVIDIA DGX H100 needs 4 of 6 power supplies and keeps 3". */
export function shortageText({ name, psuCount, supplyKind, requiredCount, liveCount }: Shortage): string {
  if (psuCount === undefined) return `no feed of ${name} stays energised`;
  const kept = liveCount === 0 ? 'none' : String(liveCount);
  return `${name} needs ${String(requiredCount)} of ${psuText(psuCount, supplyKind)} and keeps ${kept}`;
}

/** The texts of several shortages, each once. */
export const shortagesText = (shortages: readonly Shortage[]): string =>
  [...new Set(shortages.map(shortageText))].join('; ');
