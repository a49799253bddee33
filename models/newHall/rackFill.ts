import type { Device } from '../catalogue/device.ts';
import type { Library } from '../catalogue/Library.ts';
import type { RackType } from '../catalogue/rackType.ts';
import { outerSizeOf, type OuterSize } from '../plan/prepare/outerSize.ts';
import { numberText } from '../units/text.ts';
import type { HallCapture, HallSystem } from './hallCoolingSystems.ts';
import type { HallDevice } from './hallDevice.ts';
import { impossible } from './impossible.ts';

/** A rack filled with devices. */
export interface RackFill {
  readonly rackType: RackType;
  readonly size: OuterSize;
  readonly devicesPerRackCount: number;
  /** What limits the number of devices, as text; null if it was stated. */
  readonly reason: string | null;
}

/** Rack types in the order of preference. */
const USUAL_RACKS = ['apc-ar3300', 'conteg-ri7-48-80-120', 'nvidia-recommended-52u'] as const;
const RACK_SCALE = 'nvl72-frame';

/** Left free for switches. */
const FREE_U = 2;

/** Heat of one rack that a heat capture removes, with its source. */
export const heatLimits: Readonly<
  Record<HallCapture, { readonly value_kW: number; readonly source: string }>
> = {
  air: {
    value_kW: 30,
    source: 'Rule of thumb of 25-30 kW per air-cooled rack from study guides; low confidence',
  },
  'rear-door': {
    value_kW: 70,
    source: 'Engineering default: active rear doors are sold for 50 to 75 kW per rack',
  },
  'direct-to-chip': {
    value_kW: 150,
    source: 'Engineering default: a manifold of one rack, as of rack-scale systems of 130 to 150 kW',
  },
  immersion: { value_kW: 100, source: 'Engineering default: tanks are sold for 50 to 150 kW' },
};

/**
 * Fills a rack with devices: as many as stated, or as many as fit by height, payload and heat.
 *
 * @param systems - cooling systems of the hall; the one that removes the least heat from a rack counts
 * @throws ModelError `hall-answers-impossible` if the stated number does not fit in any rack type
 */
export function rackFill(
  { row, height_U }: HallDevice,
  stated: number | undefined,
  systems: readonly HallSystem[],
  library: Library,
): RackFill {
  if (row.class === 'gpu-rack') return rackScale(row, stated, library);
  const candidates = USUAL_RACKS.flatMap((id) => library.rackTypes[id] ?? []);
  const [usual] = candidates;
  if (usual === undefined) throw impossible('runs.device', 'a rack type', 'The catalogue has no rack type.');
  if (stated !== undefined) {
    const rackType = candidates.find((type) => bySpace(row, height_U, type, 0).count >= stated);
    if (rackType === undefined) throw tooMany(row, height_U, stated, candidates);
    return { rackType, size: outerSizeOf(rackType), devicesPerRackCount: stated, reason: null };
  }
  const limits = candidates.map((type) => ({ type, ...bySpace(row, height_U, type, FREE_U) }));
  const rackType = limits.find(({ count }) => count >= 1) ?? limits.at(-1);
  if (rackType === undefined || rackType.count < 1) throw tooMany(row, height_U, 1, candidates);
  const heat = byHeat(row, systems);
  const least = heat.count < rackType.count ? heat : rackType;
  return {
    rackType: rackType.type,
    size: outerSizeOf(rackType.type),
    devicesPerRackCount: Math.max(1, least.count),
    reason: least.reason,
  };
}

function rackScale(row: Device, stated: number | undefined, library: Library): RackFill {
  const rackType = library.rackTypes[RACK_SCALE];
  if (rackType === undefined || (row.height_U ?? 0) > rackType.height_U) {
    const message = `${row.name} is ${String(row.height_U)} U high; the catalogue has no frame for it.`;
    throw impossible('runs.device', 'a frame of the catalogue', message);
  }
  if (stated !== undefined && stated > 1) {
    const message = `${row.name} is a whole rack: one per rack, not ${String(stated)}.`;
    throw impossible('runs.devicesPerRackCount', 'one per rack', message);
  }
  const reason = 'A rack-scale system is a rack by itself';
  return { rackType, size: outerSizeOf(rackType), devicesPerRackCount: 1, reason };
}

interface FillLimit {
  readonly count: number;
  readonly reason: string;
}

function bySpace({ weight_kg, name }: Device, height_U: number, type: RackType, free_U: number): FillLimit {
  const byHeight = Math.floor((type.height_U - free_U) / height_U);
  const byWeight =
    weight_kg === undefined || weight_kg === 0 || type.payload_kg === undefined
      ? Infinity
      : Math.floor(type.payload_kg / weight_kg);
  return byWeight < byHeight
    ? {
        count: byWeight,
        reason: `Payload of ${numberText(type.payload_kg ?? 0)} kg of ${type.name}; ${name} weighs ${numberText(weight_kg ?? 0)} kg`,
      }
    : {
        count: byHeight,
        reason: `Height: ${numberText(height_U)} U each in ${numberText(type.height_U)} U, with ${String(FREE_U)} U left for switches`,
      };
}

function byHeat(row: Device, systems: readonly HallSystem[]): FillLimit {
  const draw_kW = row.maximum_kW ?? row.nameplate_kW ?? 0;
  let least: FillLimit = { count: Infinity, reason: '' };
  for (const { capture } of systems) {
    for (const { heat_kW, limit } of heatsOf(row, draw_kW, capture)) {
      const count = heat_kW <= 0 ? Infinity : Math.floor(limit.value_kW / heat_kW + 1e-9);
      if (count >= least.count) continue;
      const reason = `Heat: ${numberText(heat_kW)} kW each, at most ${numberText(limit.value_kW)} kW per rack (${limit.source})`;
      least = { count, reason };
    }
  }
  return least;
}

/** Heat of a device against each limit of a heat capture: cold plates leave a part to the room air. */
function heatsOf(
  { liquidFraction = 0 }: Device,
  draw_kW: number,
  capture: HallCapture,
): { readonly heat_kW: number; readonly limit: (typeof heatLimits)[HallCapture] }[] {
  const whole = { heat_kW: draw_kW, limit: heatLimits[capture] };
  return capture === 'direct-to-chip'
    ? [whole, { heat_kW: draw_kW * (1 - liquidFraction), limit: heatLimits.air }]
    : [whole];
}

function tooMany(row: Device, height_U: number, count: number, candidates: readonly RackType[]): Error {
  const most = Math.max(0, ...candidates.map((type) => bySpace(row, height_U, type, 0).count));
  const message = `${String(count)} of ${row.name} do not fit in one rack: at most ${String(most)} fit by height (${numberText(height_U)} U each) and payload.`;
  return impossible('runs.devicesPerRackCount', `at most ${String(most)}`, message);
}
