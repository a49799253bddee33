import type { Device } from '../catalogue/device.ts';
import { finding, type Finding } from '../problems/Finding.ts';
import type { FindingCode } from '../problems/findingCodes.ts';
import { numberText } from '../units/text.ts';
import { drawOn, drawsNothing, energyDraw, hasDraw, sizingDraw, type Draw, type DrawBasis } from './draw.ts';
import { devicesWhere, namesOf, type BuiltRack } from './rackChecks.ts';
import type { RackConditions, RackItem } from './rackFigures.ts';
import { ratedShelfEfficiency } from './shelf.ts';

/** Conditions of the draw checks, in addition to the rack. */
export interface DrawConditions extends RackConditions {
  /** Whether some of these racks are ever below full utilisation, so that idle draws count. */
  readonly isEverPartlyIdle: boolean;
}

/** Below this share of a rack's sizing load an estimate does not affect sizing; engineering default, no source. */
const SMALL_SHARE = 0.05;

/**
 * Checks the data quality of the draws used for a rack's sizing and energy.
 *
 * @param path - path of the rack in the plan
 */
export function checkDraws(rack: BuiltRack, conditions: DrawConditions, path: string): Finding[] {
  const loads = rack.items.filter(({ device }) => hasDraw(device) && !drawsNothing(device));
  const it = loads.filter(({ device }) => device.class !== 'cooling');
  return [
    ...checkSizingDraws({ items: loads, figures: rack.figures }, conditions, path),
    ...checkEnergyDraws(it, conditions, path),
    ...findingAbout(
      'dc-input',
      devicesWhere(loads, (device) => device.inputBasis === 'dc'),
      path,
      (names) => {
        const efficiency = numberText(ratedShelfEfficiency(conditions.shelf), 3);
        return `Draw stated at the DC busbar; the draw at the rack’s input is higher by the loss of the power shelves (efficiency ${efficiency} at the sizing load): ${names}.`;
      },
    ),
    ...findingAbout(
      'cooling-device-in-rack',
      devicesWhere(loads, (device) => device.class === 'cooling'),
      path,
      (names) =>
        `Loads the feeds, but is not counted as IT energy, since the PUE already includes it: ${names}.`,
    ),
  ];
}

function checkSizingDraws(
  { items, figures }: Pick<BuiltRack, 'items' | 'figures'>,
  conditions: DrawConditions,
  path: string,
): Finding[] {
  const sizedOn = (device: Device): Draw | undefined => sizingDraw(device, conditions.shelf);
  const estimated = items.filter(
    ({ device }) => sizedOn(device)?.basis === 'maximum' && sizedOn(device)?.quality !== 'S',
  );
  const estimated_kW = estimated.reduce(
    (total, { device, count }) => total + (sizedOn(device)?.draw_kW ?? 0) * count,
    0,
  );
  const isSmall = estimated_kW < figures.sizing_kW * SMALL_SHARE;
  return [
    ...findingAbout(
      isSmall ? 'sizing-partly-estimated' : 'sizing-from-estimate',
      estimated.map(({ device }) => device),
      path,
      (names) =>
        `${numberText(estimated_kW)} of the ${numberText(figures.sizing_kW)} kW sizing load of feeds and heat are estimates or unverified: ${names}.`,
    ),
    ...findingAbout(
      'sizing-from-estimate',
      devicesWhere(items, (device) => sizedOn(device)?.basis === 'nameplate'),
      path,
      (names) => `No source gives a maximum draw; feeds and heat are sized on the nameplate: ${names}.`,
    ),
    ...findingAbout(
      'sizing-from-typical',
      devicesWhere(items, (device) => sizedOn(device)?.basis === 'typical'),
      path,
      (names) =>
        `No source gives a maximum or a nameplate; feeds and heat are sized on the typical draw, which is too low: ${names}.`,
    ),
  ];
}

function checkEnergyDraws(items: readonly RackItem[], conditions: DrawConditions, path: string): Finding[] {
  const { energyBasis, shelf, isEverPartlyIdle } = conditions;
  const ranOn = (device: Device): Draw | undefined => energyDraw(device, energyBasis, shelf);
  const idle = (device: Device): Draw | undefined => drawOn(device, 'idle', shelf);
  const isReplaced = (device: Device, by: readonly DrawBasis[]): boolean => {
    const basis = ranOn(device)?.basis;
    return basis !== undefined && basis !== energyBasis && by.includes(basis);
  };
  return [
    ...findingAbout(
      'basis-missing',
      devicesWhere(items, (device) => isReplaced(device, ['maximum', 'nameplate'])),
      path,
      (names) =>
        `No source gives a ${energyBasis} draw; energy is computed from the next higher one and is probably too high: ${names}.`,
    ),
    ...findingAbout(
      'basis-missing',
      devicesWhere(items, (device) => isReplaced(device, ['typical'])),
      path,
      (names) =>
        `No source gives a ${energyBasis} draw; energy is computed from the typical one and is probably too low: ${names}.`,
    ),
    ...findingAbout(
      'energy-from-estimate',
      devicesWhere(items, (device) => ranOn(device)?.basis === energyBasis && ranOn(device)?.quality !== 'S'),
      path,
      (names) => `Energy is computed from ${energyBasis} draws that are estimates or unverified: ${names}.`,
    ),
    ...findingAbout(
      'energy-from-estimate',
      devicesWhere(
        items,
        (device) => isEverPartlyIdle && idle(device) !== undefined && idle(device)?.quality !== 'S',
      ),
      path,
      (names) =>
        `Energy below full utilisation is computed from idle draws that are estimates or unverified: ${names}.`,
    ),
    ...findingAbout(
      'idle-missing',
      devicesWhere(items, (device) => isEverPartlyIdle && idle(device) === undefined),
      path,
      (names) =>
        `No source gives an idle draw; the draw is assumed to be proportional to utilisation: ${names}.`,
    ),
  ];
}

/** A finding about the affected devices, if there are any. */
function findingAbout(
  code: FindingCode,
  devices: readonly Device[],
  path: string,
  textOf: (names: string) => string,
): Finding[] {
  return devices.length === 0 ? [] : [finding(code, `${path}.contents`, textOf(namesOf(devices)))];
}
