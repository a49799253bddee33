import type { Device } from '../catalogue/device.ts';
import type { Rack } from '../plan/document/planSchema.ts';
import { breaker_kVA } from '../power/feed.ts';
import { standardCircuits } from '../power/standardCircuits.ts';
import { numberText } from '../units/text.ts';
import type { RackVoltage } from './countryVoltage.ts';
import { impossible } from './impossible.ts';
import type { RackSides } from './rackSides.ts';

/** Feeds and contents of a rack with its cords. */
export interface CircuitedRack {
  readonly contents: Rack['contents'];
  /** Feed ids of each side, in the order of the sides. */
  readonly feedsOfSide: readonly (readonly string[])[];
  readonly current_A: number;
  readonly voltage_V: number;
  readonly circuitsPerSideCount: number;
}

/** Load of one rack. */
interface RackLoad {
  readonly device: Device;
  readonly deviceCount: number;
  /** Apparent power of one device at the rack's input. */
  readonly device_kVA: number;
  readonly sides: RackSides;
  /** Names of the sides, of which feeds are named. */
  readonly sideNames: readonly string[];
}

/** Usable by a continuous load; also applied to IEC circuits, as reserve. */
export const CIRCUIT_DERATING = 0.8;
/** A plan allows sixteen feeds of a rack. */
const MAX_FEEDS = 16;
/** More circuits of one side are avoided by larger ones. */
const USUAL_PER_SIDE = 4;

/** Circuits of one size for a side. */
interface SideCircuits {
  readonly current_A: number;
  readonly circuitCount: number;
  /** Circuits that the supplies of one device are spread over; more than one if none carries a device alone. */
  readonly perDeviceCount: number;
}

/**
 * Circuits for a rack of identical devices such that, with one side out, the others carry it within their derated breakers.
 *
 * One circuit per side if one suffices; otherwise up to four of the largest usual size, each with its own devices; otherwise
 * larger circuits.
 *
 * @throws ModelError `hall-answers-impossible` if no circuits of the voltage carry the rack
 */
export function rackCircuits(load: RackLoad, { voltage_V, breakers }: RackVoltage): CircuitedRack {
  const { currents_A, largestUsual_A } = standardCircuits[breakers];
  const options = currents_A.flatMap((current_A) => circuitsOf(load, current_A, voltage_V) ?? []);
  const allowed = options.filter(({ circuitCount }) => circuitCount * load.sides.sideCount <= MAX_FEEDS);
  const isUsual = ({ current_A }: SideCircuits): boolean => current_A <= largestUsual_A;
  const chosen =
    allowed.find((one) => one.circuitCount === 1 && isUsual(one)) ??
    allowed.findLast((one) => one.circuitCount <= USUAL_PER_SIDE && isUsual(one)) ??
    allowed.find((one) => one.circuitCount <= USUAL_PER_SIDE) ??
    allowed.at(-1);
  if (chosen === undefined) throw tooLarge(load, voltage_V, currents_A.at(-1) ?? 0);
  const { circuitCount } = chosen;
  const feedsOfSide = load.sideNames.map((side) =>
    Array.from({ length: circuitCount }, (_, circuit) =>
      circuitCount === 1 ? side : `${side}${String(circuit + 1)}`,
    ),
  );
  return {
    contents: contentsOf(load, chosen, feedsOfSide),
    feedsOfSide,
    current_A: chosen.current_A,
    voltage_V,
    circuitsPerSideCount: chosen.circuitCount,
  };
}

/** Circuits of a side for a breaker size; undefined if the supplies of a device cannot be spread over as many as it needs. */
function circuitsOf(load: RackLoad, current_A: number, voltage_V: number): SideCircuits | undefined {
  const { deviceCount, device_kVA, sides } = load;
  const { suppliesPerSide, worstShare } = sides;
  const each_kVA = breaker_kVA({ phaseCount: 3, voltage_V, current_A }) * CIRCUIT_DERATING;
  const ofDevice_kVA = device_kVA * worstShare;
  if (suppliesPerSide === null) {
    // Cords are not stated: the load is spread evenly over all feeds.
    const circuitCount = Math.ceil((ofDevice_kVA * deviceCount) / each_kVA - 1e-9);
    return { current_A, circuitCount: Math.max(1, circuitCount), perDeviceCount: 0 };
  }
  const devicesPerCircuit = Math.floor(each_kVA / ofDevice_kVA + 1e-9);
  if (devicesPerCircuit >= 1) {
    return { current_A, circuitCount: Math.ceil(deviceCount / devicesPerCircuit), perDeviceCount: 1 };
  }
  const perDeviceCount = divisors(suppliesPerSide).find((count) => ofDevice_kVA / count <= each_kVA);
  return perDeviceCount === undefined
    ? undefined
    : { current_A, circuitCount: perDeviceCount * deviceCount, perDeviceCount };
}

const divisors = (count: number): number[] =>
  Array.from({ length: count }, (_, index) => index + 1).filter((divisor) => count % divisor === 0);

function contentsOf(
  { device, deviceCount, sides }: RackLoad,
  { circuitCount, perDeviceCount }: SideCircuits,
  feedsOfSide: readonly (readonly string[])[],
): Rack['contents'] {
  const { suppliesPerSide } = sides;
  if (suppliesPerSide === null) return { devices: { device: device.id, count: deviceCount } };
  const partCount = circuitCount / perDeviceCount;
  const cordsOf = (part: number): NonNullable<Rack['contents'][string]['cords']> =>
    feedsOfSide.flatMap((feeds) =>
      feeds.slice(part * perDeviceCount, (part + 1) * perDeviceCount).map((feed) => ({
        feed,
        cordCount: suppliesPerSide / perDeviceCount,
      })),
    );
  return Object.fromEntries(
    Array.from({ length: partCount }, (_, part) => {
      const count = Math.floor((deviceCount + part) / partCount);
      const id = partCount === 1 ? 'devices' : `devices-${String(part + 1)}`;
      return [id, { device: device.id, count, cords: cordsOf(part) }] as const;
    }),
  );
}

function tooLarge(
  { device, deviceCount, device_kVA }: RackLoad,
  voltage_V: number,
  largest_A: number,
): Error {
  const message = `A rack of ${String(deviceCount)} × ${device.name} takes ${numberText(deviceCount * device_kVA)} kVA; ${String(MAX_FEEDS)} circuits of at most ${String(largest_A)} A at ${String(voltage_V)} V do not carry it after the loss of a side. Put fewer devices in a rack, or choose a higher voltage.`;
  return impossible('runs.devicesPerRackCount', 'circuits that carry the rack', message);
}
