import type { Device } from '../catalogue/device.ts';
import type { RackType } from '../catalogue/rackType.ts';
import { toBTU_per_h } from '../units/convert.ts';
import {
  busbarRating_kW,
  drawOn,
  drawsNothing,
  energyDraw,
  sizingDraw,
  type Draw,
  type DrawBasis,
} from './draw.ts';
import { capturedFraction, drawRatio, fanShare, type HeatCapture } from './ItDraw.ts';
import { isShelfFed, shelfLoss_kW, type ShelfLosses } from './shelf.ts';

/** Devices of one kind in a rack. */
export interface RackItem {
  readonly device: Device;
  readonly count: number;
  /** Liquid heat share stated in the plan. */
  readonly heatCaptureFraction?: number;
}

/** A draw at idle, at full utilisation on the energy basis, and at the sizing load. */
export interface PartDraw {
  readonly idle_kW: number;
  readonly full_kW: number;
  readonly sizing_kW: number;
  /**
   * Square term, of the losses of power shelves: the draw at a utilisation u is
   * idle + (full − idle − curvature) · u + curvature · u².
   */
  readonly curvature_kW: number;
}

/** Conditions of rack figures, in addition to the devices. */
export interface RackConditions {
  readonly energyBasis: 'typical' | 'maximum';
  /** kW over kVA at the rack inlet. */
  readonly powerFactor: number;
  /** Losses of power shelves: they are inside the rack, so that the rack draws them from its feeds. */
  readonly shelf: ShelfLosses;
  readonly capture: HeatCapture;
}

/** Draw, heat, weight and airflow of one rack. A figure that some device does not state is null. */
export interface RackFigures {
  readonly nameplate_kW: number | null;
  readonly maximum_kW: number | null;
  readonly typical_kW: number | null;
  readonly idle_kW: number | null;
  /** Sizing load of breakers and feeds, including cooling equipment in the rack. */
  readonly sizing_kW: number;
  readonly sizing_kVA: number;
  /** All electricity becomes heat. */
  readonly heat_kW: number;
  readonly heat_BTU_per_h: number;
  /** The part of the heat that is not removed by built-in liquid loops of the devices. */
  readonly airHeat_kW: number;
  /** The part of the sizing load that is IT. */
  readonly itSizing_kW: number;
  /** IT load at the rack's input, at idle and at full utilisation on the energy basis; cooling equipment is not IT. */
  readonly itIdle_kW: number;
  readonly itFull_kW: number;
  /** IT load at the sizing load, as used for power chain and cooling. */
  readonly itRated_kW: number;
  /**
   * Parts of the IT load: heat to liquid, DC at the busbar, fans inside the devices, other load of AC power supplies, and
   * loss of power shelves.
   */
  readonly liquid: PartDraw;
  readonly dc: PartDraw;
  readonly serverFans: PartDraw;
  readonly acCompute: PartDraw;
  readonly shelfLoss: PartDraw;
  readonly deviceWeight_kg: number | null;
  /** Weight of the devices that state one: a lower bound if `deviceWeight_kg` is null. */
  readonly knownWeight_kg: number;
  /** Installed weight: devices and rack. */
  readonly floorWeight_kg: number | null;
  readonly airflow_m3_s: number | null;
  readonly cordCount: number | null;
  readonly deviceCount: number;
  readonly acceleratorCount: number;
}

/**
 * Totals of one rack, on every basis. Watts are added only here: elevation, floor, feeds and energy use this result.
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
  const { powerFactor, shelf } = conditions;
  const onBasis = (basis: DrawBasis): number | null =>
    total(items, (device) => drawOn(device, basis, shelf)?.draw_kW);
  const sizingOf = (device: Device): number => sizingDraw(device, shelf)?.draw_kW ?? 0;
  const isIt = (device: Device): boolean => device.class !== 'cooling';

  const sizing_kW = known(items, sizingOf);
  const it = partOf(
    items,
    conditions,
    () => 1,
    () => 1,
  );
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
    liquid: partOf(
      items,
      conditions,
      ({ captured }) => captured,
      // Draws before the shelves state the liquid share of all heat of the rack; a rear door cools the shelves as well.
      ({ device, captured }) =>
        device.inputBasis === 'ac' || conditions.capture.kind === 'rear-door' ? captured : 0,
    ),
    dc: partOf(items, conditions, ({ device }) => (isShelfFed(device) ? 1 : 0)),
    serverFans: partOf(items, conditions, ({ device, captured }) =>
      fanShare(device, conditions.capture, captured),
    ),
    acCompute: partOf(items, conditions, ({ device, captured }) =>
      isShelfFed(device) ? 0 : 1 - fanShare(device, conditions.capture, captured),
    ),
    shelfLoss: partOf(
      items,
      conditions,
      () => 0,
      () => 1,
    ),
    deviceWeight_kg,
    knownWeight_kg: known(items, (device) => device.weight_kg),
    floorWeight_kg:
      deviceWeight_kg === null || ownWeight_kg === undefined ? null : deviceWeight_kg + ownWeight_kg,
    airflow_m3_s: total(items, (device) => device.airflow_m3_s ?? (drawsNothing(device) ? 0 : undefined)),
    cordCount: total(items, (device) => device.psuCount ?? (drawsNothing(device) ? 0 : undefined)),
    deviceCount: known(items, () => 1),
    acceleratorCount: known(items, (device) => device.acceleratorCount),
  };
}

/** A device in a rack, and the share of its heat removed by liquid. */
interface CapturedDevice {
  readonly device: Device;
  readonly captured: number;
}

/**
 * Adds up a share of the draws of the devices at their own inputs (the AC input, or the busbar behind power shelves) and a share
 * of the losses of their shelves, without cooling equipment in the rack.
 */
function partOf(
  items: readonly RackItem[],
  conditions: RackConditions,
  shareOf: (device: CapturedDevice) => number,
  shelfShareOf: (device: CapturedDevice) => number = () => 0,
): PartDraw {
  const { capture } = conditions;
  let idle_kW = 0;
  let full_kW = 0;
  let sizing_kW = 0;
  let curvature_kW = 0;
  for (const { device, count, heatCaptureFraction } of items) {
    if (device.class === 'cooling') continue;
    const captured = capturedFraction(device, capture, heatCaptureFraction);
    // A device without its fans has smaller shelves: load and rating shrink by the same share.
    const number = drawRatio(device, capture, captured) * count;
    const share = shareOf({ device, captured }) * number;
    const shelfShare = shelfShareOf({ device, captured }) * number;
    const { own, shelf } = drawsOf(device, conditions);
    idle_kW += share * own.idle_kW + shelfShare * shelf.idle_kW;
    full_kW += share * own.full_kW + shelfShare * shelf.full_kW;
    sizing_kW += share * own.sizing_kW + shelfShare * shelf.sizing_kW;
    curvature_kW += shelfShare * shelf.curvature_kW;
  }
  return { idle_kW, full_kW, sizing_kW, curvature_kW };
}

const NONE: PartDraw = { idle_kW: 0, full_kW: 0, sizing_kW: 0, curvature_kW: 0 };

/** Draws of one device at its own input, and the losses of its power shelves. */
function drawsOf(
  device: Device,
  { energyBasis, shelf: losses }: RackConditions,
): { readonly own: PartDraw; readonly shelf: PartDraw } {
  const rated_kW = busbarRating_kW(device, losses);
  const ownDraw = (draw: Draw | undefined): number =>
    draw === undefined ? 0 : rated_kW === 0 ? draw.draw_kW : draw.busbar_kW;
  const own = {
    idle_kW: ownDraw(drawOn(device, 'idle', losses)),
    full_kW: ownDraw(energyDraw(device, energyBasis, losses)),
    sizing_kW: ownDraw(sizingDraw(device, losses)),
    curvature_kW: 0,
  };
  if (rated_kW === 0) return { own, shelf: NONE };
  const lossAt = (busbar_kW: number): number => shelfLoss_kW(losses, rated_kW, busbar_kW);
  return {
    own,
    shelf: {
      idle_kW: lossAt(own.idle_kW),
      full_kW: lossAt(own.full_kW),
      sizing_kW: lossAt(own.sizing_kW),
      curvature_kW: (losses.squareFraction * (own.full_kW - own.idle_kW) ** 2) / rated_kW,
    },
  };
}

/** Weight of the empty rack; the weight of a rack-scale device already includes its frame. */
function frameWeight_kg(items: readonly RackItem[], rackType: RackType): number | undefined {
  const isIncluded =
    rackType.includedInDevice === true && items.some(({ device }) => device.class === 'gpu-rack');
  return isIncluded ? 0 : rackType.weight_kg;
}

/** Sum over the devices that state a figure. */
function known(items: readonly RackItem[], figure: (device: Device) => number | undefined): number {
  let result = 0;
  for (const { device, count } of items) result += (figure(device) ?? 0) * count;
  return result;
}

/** Sum over all devices, or null if one of them does not state the figure. */
function total(items: readonly RackItem[], figure: (device: Device) => number | undefined): number | null {
  let result = 0;
  for (const { device, count } of items) {
    const value = figure(device);
    if (value === undefined) return null;
    result += value * count;
  }
  return result;
}
