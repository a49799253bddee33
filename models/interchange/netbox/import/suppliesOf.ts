import type { NetboxPort } from '../NetboxDocument.ts';
import { statedPower, type StatedPower } from './statedPower.ts';

/** Draws of a device by its power ports and texts, and how they were read. */
export interface Supplies {
  readonly maximum_kW: number | undefined;
  readonly typical_kW: number | undefined;
  readonly psuCount: number | undefined;
  readonly psuRequiredCount: number | undefined;
  /** Sum of the ports that state a maximum. */
  readonly portSum_kW: number | undefined;
  /**
   * Where the maximum comes from: the sum of the ports, the ports that must have power as the type states or as
   * assumed here, or a total in its texts.
   */
  readonly reading: 'sum' | 'stated-redundancy' | 'assumed-redundancy' | 'stated-total';
}

/**
 * Supplies that must have power where a type does not say: 1 of 2, 2 of 3, 2 of 4, 4 of 6.
 *
 * Source: 1+1 and 2+2 are usual for servers and switches; 4+2 of six: NVIDIA DGX H100/H200 user guide. Engineering
 * default between.
 */
export const assumedRequired = (supplyCount: number): number =>
  Math.max(1, Math.floor((2 * supplyCount) / 3));

/**
 * Reads the power ports of a device type. Equal ports are redundant supplies, of which the type states or this
 * assumes how many must have power; unequal ports feed different parts and add up. A total in the texts of the type
 * is used instead.
 *
 * @param text - comments and description
 */
export function suppliesOf(ports: readonly NetboxPort[], text: string): Supplies {
  const stated = statedPower(text);
  const groups = [...equalPorts(ports).values()].map((group) => groupDraw(group, stated));
  const readPorts: Supplies = {
    maximum_kW: kW(groups.map(({ maximum_W }) => maximum_W)),
    typical_kW: kW(groups.map(({ typical_W }) => typical_W)),
    psuCount: ports.length > 0 && ports.length <= 64 ? ports.length : undefined,
    psuRequiredCount: requiredIn(groups),
    portSum_kW: kW(ports.map(({ maximum_W }) => maximum_W)),
    reading: readingOf(groups),
  };
  const { total_kW } = stated;
  if (total_kW === undefined || !isPlausible(total_kW, ports)) return consistent(readPorts);
  return consistent({ ...readPorts, maximum_kW: total_kW, reading: 'stated-total' });
}

/** Without a typical draw above the maximum. */
function consistent(supplies: Supplies): Supplies {
  const { maximum_kW = Infinity, typical_kW } = supplies;
  return typical_kW === undefined || typical_kW <= maximum_kW
    ? supplies
    : { ...supplies, typical_kW: undefined };
}

/** Supplies that must have power, if all ports are equal and some are spare. */
function requiredIn(groups: readonly GroupDraw[]): number | undefined {
  const [only] = groups;
  if (only === undefined || groups.length > 1) return undefined;
  return only.requiredCount < only.portCount ? only.requiredCount : undefined;
}

function readingOf(groups: readonly GroupDraw[]): Supplies['reading'] {
  const redundant = groups.filter(({ requiredCount, portCount }) => requiredCount < portCount);
  if (redundant.length === 0) return 'sum';
  return redundant.some(({ isAssumed }) => isAssumed) ? 'assumed-redundancy' : 'stated-redundancy';
}

interface GroupDraw {
  readonly portCount: number;
  readonly maximum_W: number | undefined;
  readonly typical_W: number | undefined;
  readonly requiredCount: number;
  /** Whether the type does not say how many must have power. */
  readonly isAssumed: boolean;
}

function groupDraw(ports: readonly NetboxPort[], stated: StatedPower): GroupDraw {
  const portCount = ports.length;
  const maximum_W = ports[0]?.maximum_W;
  const ofText = stated.requiredCountOf(portCount) ?? (stated.isNotRedundant ? portCount : undefined);
  const requiredCount = portCount === 1 ? 1 : (ofText ?? usualRequired(ports));
  return {
    portCount,
    maximum_W: maximum_W === undefined ? undefined : maximum_W * requiredCount,
    typical_W: typicalOf(ports, requiredCount),
    requiredCount,
    isAssumed: ofText === undefined,
  };
}

/** Different allocations are shares of one load, which may need more supplies than assumed. */
const isShared = (ports: readonly NetboxPort[]): boolean =>
  new Set(ports.map(({ allocated_W }) => allocated_W)).size > 1;

const allocatedSum_W = (ports: readonly NetboxPort[]): number =>
  ports.reduce((sum, { allocated_W = 0 }) => sum + allocated_W, 0);

function usualRequired(ports: readonly NetboxPort[]): number {
  const [{ maximum_W } = { maximum_W: undefined }] = ports;
  const forShares =
    isShared(ports) && maximum_W !== undefined ? Math.ceil(allocatedSum_W(ports) / maximum_W) : 1;
  return Math.max(assumedRequired(ports.length), Math.min(ports.length, forShares));
}

function typicalOf(ports: readonly NetboxPort[], requiredCount: number): number | undefined {
  const sum_W = allocatedSum_W(ports);
  if (sum_W === 0) return undefined;
  return isShared(ports) ? sum_W : (sum_W / ports.length) * requiredCount;
}

/** Equal ports: same connector, same draw, and names that differ in a number, a letter or a position only. */
function equalPorts(ports: readonly NetboxPort[]): Map<string, NetboxPort[]> {
  const groups = new Map<string, NetboxPort[]>();
  for (const port of ports) {
    const key = `${port.type ?? ''} ${String(port.maximum_W)} ${stemOf(port.name)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [port]);
    else group.push(port);
  }
  return groups;
}

/** A name without what tells equal supplies apart: PSU1 and PSU2, PS-A and PS-B, left and right. */
function stemOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/\d+/g, '')
    .replaceAll(/\b(left|right|upper|lower|top|bottom|primary|secondary|redundant|main|backup|[a-h])\b/g, '')
    .replaceAll(/[^\p{L}]+/gu, '');
}

/** Whether a stated total is one of the whole device: not below a tenth of one port, and at most 2 MW. */
function isPlausible(total_kW: number, ports: readonly NetboxPort[]): boolean {
  const largest_W = Math.max(0, ...ports.map(({ maximum_W }) => maximum_W ?? 0));
  return total_kW <= 2000 && total_kW * 1000 >= largest_W / 10;
}

/** Sum of the known figures in kW; undefined if none is known. */
function kW(watts: readonly (number | undefined)[]): number | undefined {
  const known = watts.filter((value) => value !== undefined);
  if (known.length === 0) return undefined;
  const total_kW = known.reduce((sum, value) => sum + value, 0) / 1000;
  return total_kW > 2000 ? undefined : total_kW;
}
