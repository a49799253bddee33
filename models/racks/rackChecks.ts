import type { Device } from '../catalogue/device.ts';
import type { RackType } from '../catalogue/rackType.ts';
import { finding, type Finding } from '../problems/Finding.ts';
import { listText, numberText } from '../units/text.ts';
import type { Layout } from './layout.ts';
import type { RackFigures, RackItem } from './rackFigures.ts';

/** A rack with everything looked up. */
export interface BuiltRack {
  readonly items: readonly RackItem[];
  readonly rackType: RackType;
  readonly layout: Layout;
  readonly figures: RackFigures;
}

/** Names of devices in a row, each once. */
export const namesOf = (devices: readonly Device[]): string =>
  listText([...new Set(devices.map((device) => device.name))]);

/** Devices of a rack that something is true of. */
export const devicesWhere = (items: readonly RackItem[], holds: (device: Device) => boolean): Device[] =>
  items.filter(({ device }) => holds(device)).map(({ device }) => device);

const isComputer = (device: Device): boolean =>
  device.class !== 'network' && device.class !== 'storage' && device.class !== 'cooling';

/** A rack-scale device brings its own switches. */
const bringsSwitches = (device: Device): boolean => device.class === 'network' || device.class === 'gpu-rack';

/**
 * Space and weight of one rack.
 *
 * @param path - path of the rack in the plan
 */
export function checkSpaceAndWeight(rack: BuiltRack, path: string): Finding[] {
  const { items, rackType, layout, figures } = rack;
  const findings: Finding[] = [];
  const hasComputers = items.some(({ device }) => isComputer(device));
  const hasSwitch = items.some(({ device }) => bringsSwitches(device));
  if (hasComputers && !hasSwitch && layout.largestGap_U < 1) {
    findings.push(finding('rack-full', `${path}.contents`, fullText(layout.used_U, rackType.height_U)));
  }
  const unweighed = devicesWhere(items, (device) => device.weight_kg === undefined);
  if (unweighed.length > 0) {
    findings.push(
      finding(
        'weight-missing',
        `${path}.contents`,
        `The weight of ${namesOf(unweighed)} is not known; the rack holds at least ${numberText(figures.knownWeight_kg, 0)} kg.`,
      ),
    );
  }
  const { payload_kg } = rackType;
  if (payload_kg === undefined && figures.knownWeight_kg > 0) {
    const message = `No source gives the payload of ${rackType.name}, so ${numberText(figures.knownWeight_kg, 0)} kg of devices are not checked against it.`;
    findings.push(finding('payload-missing', `${path}.rackType`, message));
  }
  if (payload_kg !== undefined && figures.knownWeight_kg > payload_kg) {
    findings.push(
      finding(
        'rack-overweight',
        `${path}.rackType`,
        `The devices weigh ${figures.deviceWeight_kg === null ? 'at least ' : ''}${numberText(figures.knownWeight_kg, 0)} kg; the payload of ${rackType.name} is ${numberText(payload_kg, 0)} kg.`,
      ),
    );
  } else if (figures.deviceWeight_kg !== null && figures.deviceWeight_kg > 0) {
    const payload =
      payload_kg === undefined
        ? 'a payload that is not known'
        : `a payload of ${numberText(payload_kg, 0)} kg`;
    const floor =
      figures.floorWeight_kg === null
        ? 'the empty rack’s weight is not known'
        : `the whole ${numberText(figures.floorWeight_kg, 0)} kg stands on the floor`;
    findings.push(
      finding(
        'rack-weight',
        `${path}.rackType`,
        `The devices weigh ${numberText(figures.deviceWeight_kg, 0)} kg against ${payload}; ${floor}.`,
      ),
    );
  }
  return findings;
}

function fullText(used_U: number, height_U: number): string {
  const taken = `${numberText(used_U)} of ${numberText(height_U)} U are taken`;
  return used_U === height_U
    ? `All ${taken}, so no switch fits; only strips that need no unit (0U) can be added.`
    : `${taken} and no free gap is 1 U high, so no switch fits; only strips that need no unit (0U) can be added.`;
}
