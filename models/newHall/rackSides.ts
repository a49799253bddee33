import type { Device } from '../catalogue/device.ts';
import type { HallFeed } from './answersSchema.ts';

/** How the power supplies of a device are spread over the sides of its rack. */
export interface RackSides {
  readonly sideCount: number;
  /** Power supplies of a device on one side; null if no source gives their number, or how many it requires. */
  readonly suppliesPerSide: number | null;
  /** Share of the load of the rack on one side while another side is out; 1 with a single side. */
  readonly worstShare: number;
  readonly reason: string;
}

/** More sides are not built: each is a distribution of its own. */
const MAX_SIDES = 8;

/**
 * The fewest sides of which one may fail while every device keeps the power supplies that it requires.
 *
 * @param device - if it states no number of supplies, two sides
 * @returns a single side for a feed without redundancy
 */
export function rackSides({ name, psuCount, psuRequiredCount }: Device, feed: HallFeed): RackSides {
  if (feed === 'n') {
    const suppliesPerSide = psuCount !== undefined && psuRequiredCount !== undefined ? psuCount : null;
    return { sideCount: 1, suppliesPerSide, worstShare: 1, reason: 'One path: a single side' };
  }
  if (psuCount === undefined || psuRequiredCount === undefined) {
    const reason = `No source gives the power supplies of ${name}: two sides, each of which is assumed to carry the rack`;
    return { sideCount: 2, suppliesPerSide: null, worstShare: 1, reason };
  }
  for (let sideCount = 2; sideCount <= Math.min(MAX_SIDES, psuCount); sideCount += 1) {
    if (psuCount % sideCount !== 0) continue;
    const suppliesPerSide = psuCount / sideCount;
    if (psuCount - suppliesPerSide < psuRequiredCount) continue;
    const reason = `${name} requires ${String(psuRequiredCount)} of its ${String(psuCount)} power supplies: with ${String(sideCount)} sides, ${String(psuCount - suppliesPerSide)} remain after the loss of one`;
    return { sideCount, suppliesPerSide, worstShare: 1 / (sideCount - 1), reason };
  }
  const reason = `${name} requires ${String(psuRequiredCount)} of its ${String(psuCount)} power supplies: no number of sides keeps them after the loss of one`;
  const sideCount = psuCount >= 2 && psuCount % 2 === 0 ? 2 : 1;
  return {
    sideCount,
    suppliesPerSide: psuCount / sideCount,
    worstShare: 1,
    reason,
  };
}
