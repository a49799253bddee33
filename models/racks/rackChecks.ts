import type { Device } from '../catalogue/device.ts';
import type { RackType } from '../catalogue/rackType.ts';
import { finding, type Finding } from '../problems/Finding.ts';
import { listText, numberText } from '../units/text.ts';
import { computerClasses } from './ItDraw.ts';
import type { DeviceLayout } from './layOutDevices.ts';
import type { RackFigures, RackItem } from './rackFigures.ts';

/** A rack with resolved devices, layout and totals. */
export interface BuiltRack {
  readonly items: readonly RackItem[];
  readonly rackType: RackType;
  readonly layout: DeviceLayout;
  readonly figures: RackFigures;
}

/** List of device names, each once. */
export const namesOf = (devices: readonly Device[]): string =>
  listText([...new Set(devices.map((device) => device.name))]);

/** Devices of a rack that meet a condition. */
export const devicesWhere = (items: readonly RackItem[], holds: (device: Device) => boolean): Device[] =>
  items.filter(({ device }) => holds(device)).map(({ device }) => device);

const isComputer = (device: Device): boolean => computerClasses.has(device.class);

/** Network devices, and rack-scale devices, which include switches. */
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
        `The weight of ${namesOf(unweighed)} is unknown; the devices in the rack weigh at least ${numberText(figures.knownWeight_kg, 0)} kg.`,
      ),
    );
  }
  findings.push(...weightFindings(rack, `${path}.rackType`));
  return findings;
}

function weightFindings({ rackType, figures }: BuiltRack, path: string): Finding[] {
  const { payload_kg } = rackType;
  const { deviceWeight_kg, knownWeight_kg, floorWeight_kg } = figures;
  const known = `${deviceWeight_kg === null ? 'at least ' : ''}${numberText(knownWeight_kg, 0)} kg`;
  if (knownWeight_kg === 0) return [];
  if (payload_kg === undefined) {
    const message = `The devices weigh ${known}; no source gives the payload of ${rackType.name}, so it is not checked.`;
    return [finding('payload-missing', path, message)];
  }
  const against = `against a payload of ${numberText(payload_kg, 0)} kg`;
  if (knownWeight_kg > payload_kg) {
    return [finding('rack-overweight', path, `The devices weigh ${known} ${against}.`)];
  }
  const floor = floorWeight_kg === null ? '' : `; installed weight ${numberText(floorWeight_kg, 0)} kg`;
  return [finding('rack-weight', path, `The devices weigh ${known} ${against}${floor}.`)];
}

function fullText(used_U: number, height_U: number): string {
  const usedText = `${numberText(used_U)} of ${numberText(height_U)} U are used`;
  return used_U === height_U
    ? `All ${usedText}, so no switch fits; only 0U devices such as rack PDUs can be added.`
    : `${usedText} and no free gap is 1 U high, so no switch fits; only 0U devices such as rack PDUs can be added.`;
}
