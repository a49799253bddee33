import type { Device } from '../catalogue/device.ts';
import type { RackType } from '../catalogue/rackType.ts';
import { toBTU_per_h } from '../units/convert.ts';
import { drawOn, energyDraw, sizingDraw, type DrawBasis } from './draw.ts';
import { capturedFraction, drawRatio, fanShare, type HeatCapture } from './ItDraw.ts';

/** Devices of one kind in a rack. */
export interface RackItem {
  readonly device: Device;
  readonly count: number;
  /** What the plan says of the heat that a liquid takes. */
  readonly heatCaptureFraction?: number;
}

/** A draw without work, at full utilisation on the energy basis, and at the sizing draw. */
export interface PartDraw {
  readonly idle_kW: number;
  readonly full_kW: number;
  readonly sizing_kW: number;
}

/** What the figures of a rack depend on beside its devices. */
export interface RackConditions {
  readonly energyBasis: 'typical' | 'maximum';
  /** kW over kVA at the rack inlet. */
  readonly powerFactor: number;
  /** AC input to dc busbar. */
  readonly rectifierEfficiency: number;
  /** The same for the IT load that energy is computed from: 1 where a power chain has rectifiers of its own. */
  readonly itRectifierEfficiency: number;
  readonly capture: HeatCapture;
}

/** What one rack draws, heats, weighs and blows. A figure that some device does not state is null. */
export interface RackFigures {
  readonly nameplate_kW: number | null;
  readonly maximum_kW: number | null;
  readonly typical_kW: number | null;
  readonly idle_kW: number | null;
  /** What breakers and feeds are sized on, cooling equipment in the rack included. */
  readonly sizing_kW: number;
  readonly sizing_kVA: number;
  /** All electricity becomes heat. */
  readonly heat_kW: number;
  readonly heat_BTU_per_h: number;
  /** The part of the heat that the devices' own liquid loops do not take. */
  readonly airHeat_kW: number;
  /** The part of the sizing load that is IT. */
  readonly itSizing_kW: number;
  /** IT load without work and at full utilisation on the energy basis; cooling equipment is not IT. */
  readonly itIdle_kW: number;
  readonly itFull_kW: number;
  /** IT load at the sizing draw, as power chain and cooling see it. */
  readonly itRated_kW: number;
  /** Parts of the IT load: heat to a liquid, dc at the busbar, fans inside the devices, and what else AC supplies feed. */
  readonly liquid: PartDraw;
  readonly dc: PartDraw;
  readonly serverFans: PartDraw;
  readonly acCompute: PartDraw;
  readonly deviceWeight_kg: number | null;
  /** Weight of the devices that state one: a lower bound where `deviceWeight_kg` is null. */
  readonly knownWeight_kg: number;
  /** Devices and rack together. */
  readonly floorWeight_kg: number | null;
  readonly airflow_m3_s: number | null;
  readonly cordCount: number | null;
  readonly deviceCount: number;
  readonly acceleratorCount: number;
}

/**
 * Adds up one rack, on every basis. This is the only place that adds watts: elevation, floor, feeds and energy read it here.
 *
 * @param items - devices with their counts
 * @param rackType - the empty rack
 * @param conditions - energy basis, power factor, rectifier efficiency
 */
export function rackFigures(
  items: readonly RackItem[],
  rackType: RackType,
  conditions: RackConditions,
): RackFigures {
  const { powerFactor, rectifierEfficiency } = conditions;
  const onBasis = (basis: DrawBasis): number | null =>
    total(items, (device) => drawOn(device, basis, rectifierEfficiency)?.draw_kW);
  const sizingOf = (device: Device): number => sizingDraw(device, rectifierEfficiency)?.draw_kW ?? 0;
  const isIt = (device: Device): boolean => device.class !== 'cooling';

  const sizing_kW = known(items, sizingOf);
  const it = partOf(items, conditions, () => 1);
  const deviceWeight_kg = total(items, (device) => device.weight_kg);
  const ownWeight_kg = frameWeight_kg(items, rackType);
  return {
    nameplate_kW: onBasis('nameplate'),
    maximum_kW: onBasis('maximum'),
    typical_kW: onBasis('typical'),
    idle_kW: onBasis('idle'),
    sizing_kW,
    sizing_kVA: sizing_kW / powerFactor,
    heat_kW: sizing_kW,
    heat_BTU_per_h: toBTU_per_h(sizing_kW),
    airHeat_kW: known(items, (device) => sizingOf(device) * (1 - (device.liquidFraction ?? 0))),
    itSizing_kW: known(items, (device) => (isIt(device) ? sizingOf(device) : undefined)),
    itIdle_kW: it.idle_kW,
    itFull_kW: it.full_kW,
    itRated_kW: it.sizing_kW,
    liquid: partOf(items, conditions, ({ captured }) => captured),
    dc: partOf(items, conditions, ({ device }) => (device.inputBasis === 'dc' ? 1 : 0)),
    serverFans: partOf(items, conditions, ({ device, captured }) =>
      fanShare(device, conditions.capture, captured),
    ),
    acCompute: partOf(items, conditions, ({ device, captured }) =>
      device.inputBasis === 'dc' ? 0 : 1 - fanShare(device, conditions.capture, captured),
    ),
    deviceWeight_kg,
    knownWeight_kg: known(items, (device) => device.weight_kg),
    floorWeight_kg:
      deviceWeight_kg === null || ownWeight_kg === undefined ? null : deviceWeight_kg + ownWeight_kg,
    airflow_m3_s: total(items, (device) => device.airflow_m3_s),
    cordCount: total(items, (device) => device.psuCount),
    deviceCount: known(items, () => 1),
    acceleratorCount: known(items, (device) => device.acceleratorCount),
  };
}

/** A device in a rack, and the share of its heat that a liquid takes. */
interface CapturedDevice {
  readonly device: Device;
  readonly captured: number;
}

/** Adds up a share of the IT load: what cooling equipment in the rack draws is not IT. */
function partOf(
  items: readonly RackItem[],
  { energyBasis, itRectifierEfficiency, capture }: RackConditions,
  shareOf: (device: CapturedDevice) => number,
): PartDraw {
  let idle_kW = 0;
  let full_kW = 0;
  let sizing_kW = 0;
  for (const { device, count, heatCaptureFraction } of items) {
    if (device.class === 'cooling') continue;
    const captured = capturedFraction(device, capture, heatCaptureFraction);
    const share = shareOf({ device, captured }) * drawRatio(device, capture, captured) * count;
    idle_kW += (drawOn(device, 'idle', itRectifierEfficiency)?.draw_kW ?? 0) * share;
    full_kW += (energyDraw(device, energyBasis, itRectifierEfficiency)?.draw_kW ?? 0) * share;
    sizing_kW += (sizingDraw(device, itRectifierEfficiency)?.draw_kW ?? 0) * share;
  }
  return { idle_kW, full_kW, sizing_kW };
}

/** Weight of the empty rack; a rack-scale device brings its own frame, whose weight its own figure holds. */
function frameWeight_kg(items: readonly RackItem[], rackType: RackType): number | undefined {
  const isBrought =
    rackType.includedInDevice === true && items.some(({ device }) => device.class === 'gpu-rack');
  return isBrought ? 0 : rackType.weight_kg;
}

/** Sum over the devices that state a figure. */
function known(items: readonly RackItem[], figure: (device: Device) => number | undefined): number {
  let result = 0;
  for (const { device, count } of items) result += (figure(device) ?? 0) * count;
  return result;
}

/** Sum over all devices, or null where one of them does not state the figure. */
function total(items: readonly RackItem[], figure: (device: Device) => number | undefined): number | null {
  let result = 0;
  for (const { device, count } of items) {
    const value = figure(device);
    if (value === undefined) return null;
    result += value * count;
  }
  return result;
}
