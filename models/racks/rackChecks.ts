import type { Device } from '../catalogue/device.ts';
import type { RackType } from '../catalogue/rackType.ts';
import { finding, type Finding } from '../problems/Finding.ts';
import { listText, numberText } from '../units/text.ts';
import { drawOn, energyDraw, sizingDraw } from './draw.ts';
import type { Layout } from './layout.ts';
import type { RackConditions, RackFigures, RackItem } from './rackFigures.ts';

/** A rack with everything looked up. */
export interface BuiltRack {
  readonly items: readonly RackItem[];
  readonly rackType: RackType;
  readonly layout: Layout;
  readonly figures: RackFigures;
}

const namesOf = (devices: readonly Device[]): string =>
  listText([...new Set(devices.map((device) => device.name))]);

const devicesWhere = (items: readonly RackItem[], holds: (device: Device) => boolean): Device[] =>
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
    findings.push(
      finding(
        'rack-full',
        `${path}.contents`,
        `All ${numberText(layout.used_U)} of ${numberText(rackType.height_U)} U are taken, so no switch fits; only strips that need no unit (0U) can be added.`,
      ),
    );
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

/**
 * How well the draws are known that a rack's sizing and energy rest on.
 *
 * @param path - path of the rack in the plan
 */
export function checkDraws(rack: BuiltRack, conditions: RackConditions, path: string): Finding[] {
  const { items } = rack;
  const { energyBasis, rectifierEfficiency } = conditions;
  const findings: Finding[] = [];
  const say = (
    code: Parameters<typeof finding>[0],
    devices: readonly Device[],
    words: (names: string) => string,
  ): void => {
    if (devices.length > 0) findings.push(finding(code, `${path}.contents`, words(namesOf(devices))));
  };
  const sizedOn = (device: Device): ReturnType<typeof sizingDraw> => sizingDraw(device, rectifierEfficiency);
  const ranOn = (device: Device): ReturnType<typeof energyDraw> =>
    energyDraw(device, energyBasis, rectifierEfficiency);
  const it = items.filter(({ device }) => device.class !== 'cooling');

  say(
    'sizing-from-estimate',
    devicesWhere(items, (device) => sizedOn(device)?.basis === 'maximum' && sizedOn(device)?.quality !== 'S'),
    (names) => `Feeds and heat are sized on maximum draws that are estimates or unverified: ${names}.`,
  );
  say(
    'sizing-from-estimate',
    devicesWhere(items, (device) => sizedOn(device) !== undefined && sizedOn(device)?.basis !== 'maximum'),
    (names) =>
      `No source gives a maximum draw of ${names}; feeds and heat are sized on the nameplate, or on the typical draw where there is none.`,
  );
  say(
    'basis-missing',
    devicesWhere(it, (device) => ranOn(device) !== undefined && ranOn(device)?.basis !== energyBasis),
    (names) =>
      `No source gives the ${energyBasis} draw of ${names}; energy uses the nearest draw that is known, which is likely too high.`,
  );
  say(
    'energy-from-estimate',
    devicesWhere(it, (device) => ranOn(device)?.basis === energyBasis && ranOn(device)?.quality !== 'S'),
    (names) => `Energy is computed from ${energyBasis} draws that are estimates or unverified: ${names}.`,
  );
  say(
    'idle-missing',
    devicesWhere(it, (device) => drawOn(device, 'idle', rectifierEfficiency) === undefined),
    (names) => `No source gives the idle draw of ${names}; the draw is taken as proportional to utilisation.`,
  );
  say(
    'dc-input',
    devicesWhere(items, (device) => device.inputBasis === 'dc'),
    (names) =>
      `The draw of ${names} is stated at the dc busbar; at the AC input it is higher by the rectifier shelves’ loss (efficiency ${numberText(rectifierEfficiency, 3)}).`,
  );
  say(
    'cooling-device-in-rack',
    devicesWhere(items, (device) => device.class === 'cooling'),
    (names) =>
      `The draw of ${names} loads the feeds but is not counted as IT energy: the PUE already holds it.`,
  );
  return findings;
}
