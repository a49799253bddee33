import type { Device } from '../catalogue/device.ts';
import { finding, type Finding } from '../problems/Finding.ts';
import type { FindingCode } from '../problems/findingCodes.ts';
import { numberText } from '../units/text.ts';
import { drawOn, energyDraw, sizingDraw, type Draw, type DrawBasis } from './draw.ts';
import { devicesWhere, namesOf, type BuiltRack } from './rackChecks.ts';
import type { RackConditions, RackItem } from './rackFigures.ts';

/** What the checks of draws need to know beside the rack. */
export interface DrawConditions extends RackConditions {
  /** Whether some of these racks ever work at less than full utilisation, so that idle draws count. */
  readonly isEverPartlyIdle: boolean;
}

/** Below this share of a rack's sizing load an estimate changes nothing that anybody would size; no source: an engineering default. */
const SMALL_SHARE = 0.05;

/**
 * How well the draws are known that a rack's sizing and energy rest on.
 *
 * @param path - path of the rack in the plan
 */
export function checkDraws(rack: BuiltRack, conditions: DrawConditions, path: string): Finding[] {
  const it = rack.items.filter(({ device }) => device.class !== 'cooling');
  return [
    ...checkSizingDraws(rack, conditions, path),
    ...checkEnergyDraws(it, conditions, path),
    ...said(
      'dc-input',
      devicesWhere(rack.items, (device) => device.inputBasis === 'dc'),
      path,
      (names) => {
        const efficiency = numberText(conditions.rectifierEfficiency, 3);
        return `Stated at the dc busbar, the draw at the AC input is higher by the loss of the rectifier shelves (efficiency ${efficiency}): ${names}.`;
      },
    ),
    ...said(
      'cooling-device-in-rack',
      devicesWhere(rack.items, (device) => device.class === 'cooling'),
      path,
      (names) => `On the feeds, but not counted as IT energy, since the PUE already holds it: ${names}.`,
    ),
  ];
}

function checkSizingDraws(rack: BuiltRack, conditions: DrawConditions, path: string): Finding[] {
  const { items, figures } = rack;
  const sizedOn = (device: Device): Draw | undefined => sizingDraw(device, conditions.rectifierEfficiency);
  const rests = items.filter(
    ({ device }) => sizedOn(device)?.basis === 'maximum' && sizedOn(device)?.quality !== 'S',
  );
  const resting_kW = rests.reduce(
    (total, { device, count }) => total + (sizedOn(device)?.draw_kW ?? 0) * count,
    0,
  );
  const isSmall = resting_kW < figures.sizing_kW * SMALL_SHARE;
  return [
    ...said(
      isSmall ? 'sizing-partly-estimated' : 'sizing-from-estimate',
      rests.map(({ device }) => device),
      path,
      (names) =>
        `${numberText(resting_kW)} of the ${numberText(figures.sizing_kW)} kW that feeds and heat are sized on are estimates or unverified: ${names}.`,
    ),
    ...said(
      'sizing-from-estimate',
      devicesWhere(items, (device) => sizedOn(device)?.basis === 'nameplate'),
      path,
      (names) => `No source gives a maximum draw; feeds and heat are sized on the nameplate: ${names}.`,
    ),
    ...said(
      'sizing-from-typical',
      devicesWhere(items, (device) => sizedOn(device)?.basis === 'typical'),
      path,
      (names) =>
        `No source gives a maximum or a nameplate; feeds and heat are sized on the typical draw, which is too low: ${names}.`,
    ),
  ];
}

function checkEnergyDraws(items: readonly RackItem[], conditions: DrawConditions, path: string): Finding[] {
  const { energyBasis, rectifierEfficiency, isEverPartlyIdle } = conditions;
  const ranOn = (device: Device): Draw | undefined => energyDraw(device, energyBasis, rectifierEfficiency);
  const idle = (device: Device): Draw | undefined => drawOn(device, 'idle', rectifierEfficiency);
  const isReplaced = (device: Device, by: readonly DrawBasis[]): boolean => {
    const basis = ranOn(device)?.basis;
    return basis !== undefined && basis !== energyBasis && by.includes(basis);
  };
  return [
    ...said(
      'basis-missing',
      devicesWhere(items, (device) => isReplaced(device, ['maximum', 'nameplate'])),
      path,
      (names) =>
        `No source gives a ${energyBasis} draw; energy uses the next higher one and is likely too high: ${names}.`,
    ),
    ...said(
      'basis-missing',
      devicesWhere(items, (device) => isReplaced(device, ['typical'])),
      path,
      (names) =>
        `No source gives a ${energyBasis} draw; energy uses the typical one and is likely too low: ${names}.`,
    ),
    ...said(
      'energy-from-estimate',
      devicesWhere(items, (device) => ranOn(device)?.basis === energyBasis && ranOn(device)?.quality !== 'S'),
      path,
      (names) => `Energy is computed from ${energyBasis} draws that are estimates or unverified: ${names}.`,
    ),
    ...said(
      'energy-from-estimate',
      devicesWhere(
        items,
        (device) => isEverPartlyIdle && idle(device) !== undefined && idle(device)?.quality !== 'S',
      ),
      path,
      (names) =>
        `Energy below full utilisation rests on idle draws that are estimates or unverified: ${names}.`,
    ),
    ...said(
      'idle-missing',
      devicesWhere(items, (device) => isEverPartlyIdle && idle(device) === undefined),
      path,
      (names) => `No source gives an idle draw; the draw is taken as proportional to utilisation: ${names}.`,
    ),
  ];
}

/** A finding about the devices that it is true of, if there are any. */
function said(
  code: FindingCode,
  devices: readonly Device[],
  path: string,
  words: (names: string) => string,
): Finding[] {
  return devices.length === 0 ? [] : [finding(code, `${path}.contents`, words(namesOf(devices)))];
}
