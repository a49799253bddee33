import type { Device } from '../../catalogue/device.ts';
import type { FedDevice, FedRacks, InputLimits } from '../../power/cords/FedRacks.ts';
import { sizingDraw } from '../../racks/draw.ts';
import type { RackConditions } from '../../racks/rackFigures.ts';
import type { FacilityRacks } from './Facility.ts';
import type { FeedGroup } from './groupRacks.ts';
import type { Scenario } from '../document/planSchema.ts';

/** Racks with identical devices and source nodes. */
export interface FedEntries extends FedRacks {
  /** Their entries in the plan. */
  readonly ids: readonly string[];
}

/**
 * Racks of a group with one set of feeds and cords.
 *
 * @param racks - resolved racks
 * @param feeding - their common feeds and cords
 */
export function fedRacks(racks: FacilityRacks, feeding: FeedGroup, conditions: RackConditions): FedEntries {
  const { feeds, ids } = feeding;
  const [first = ''] = ids;
  return {
    key: first,
    path: `racks.${first}`,
    ids,
    rackCount: racks.group.rackCount,
    powerFactor: conditions.powerFactor,
    feeds,
    fromOf: Object.fromEntries(Object.entries(feeds).map(([id, feed]) => [id, feed.from])),
    devices: fedDevices(racks, feeding, conditions),
  };
}

/** The devices of racks with their sizing load, power supplies, and cords if stated. */
export function fedDevices(
  { items }: FacilityRacks,
  { cords }: FeedGroup,
  conditions: RackConditions,
): FedDevice[] {
  return items.map(({ device, count }, index) => ({
    name: device.name,
    count,
    draw_kW: sizingDraw(device, conditions.shelf)?.draw_kW ?? 0,
    psuCount: device.psuCount,
    supplyKind: device.inputBasis === 'dc' ? 'power shelf' : 'power supply',
    input: inputOf(device),
    psuRequiredCount: device.psuRequiredCount,
    cords: cords[index],
  }));
}

function inputOf(device: Device): InputLimits | undefined {
  const { supplyVoltageMin_V: voltageMin_V, supplyVoltageMax_V: voltageMax_V, supplyPhaseCount = 1 } = device;
  if (voltageMin_V === undefined || voltageMax_V === undefined) return undefined;
  return { phaseCount: supplyPhaseCount, voltageMin_V, voltageMax_V };
}

/**
 * All racks with feeds or with load, grouped by devices and by source nodes in the power topology.
 *
 * @param racks - racks of a facility
 * @param section - their racks section
 */
export function racksByNodes(
  racks: readonly FacilityRacks[],
  section: Scenario['racks'],
  conditions: RackConditions,
): FedEntries[] {
  return racks.flatMap((built) =>
    built.group.feedings.flatMap((feeding) => {
      const fed = fedRacks(built, feeding, conditions);
      const isWithoutPower =
        Object.keys(feeding.feeds).length === 0 && fed.devices.every(({ draw_kW }) => draw_kW === 0);
      return isWithoutPower ? [] : variantsOf(fed, section);
    }),
  );
}

/** Separates racks whose positions state different source nodes. */
function variantsOf(fed: FedEntries, section: Scenario['racks']): FedEntries[] {
  const variants = new Map<string, { ids: string[]; rackCount: number; from: FedRacks['fromOf'] }>();
  const add = (id: string, rackCount: number, from: Readonly<Record<string, string>> | undefined): void => {
    if (rackCount <= 0) return;
    const key = from === undefined ? '' : JSON.stringify(Object.entries(from).sort());
    const variant = variants.get(key);
    if (variant === undefined) {
      variants.set(key, { ids: [id], rackCount, from: { ...fed.fromOf, ...from } });
      return;
    }
    variant.rackCount += rackCount;
    if (variant.ids.at(-1) !== id) variant.ids.push(id);
  };
  for (const id of fed.ids) {
    const { count = 1, places } = section[id] ?? {};
    let plainCount = count;
    for (const label in places) {
      const from = places[label]?.from;
      if (from === undefined || plainCount === 0) continue;
      add(id, 1, from);
      plainCount -= 1;
    }
    add(id, plainCount, undefined);
  }
  return [...variants.values()].map(({ ids, rackCount, from }, index) => ({
    ...fed,
    key: index === 0 ? fed.key : `${fed.key} ${String(index + 1)}`,
    path: `racks.${ids[0] ?? ''}`,
    ids,
    rackCount,
    fromOf: from,
  }));
}
