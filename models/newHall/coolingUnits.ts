import type { FloorUnit } from '../floor/roomSchema.ts';
import type { HallCapture } from './hallCoolingSystems.ts';
import type { RackLoads } from './hallLoads.ts';

/** Identical cooling units of a hall. */
export interface CoolingUnits {
  readonly kind: Extract<FloorUnit['kind'], 'crah' | 'in-row' | 'cdu'>;
  readonly rating_kW: number;
  readonly width_mm: number;
  readonly depth_mm: number;
  readonly weight_kg: number;
  /** With the redundant one; of in-row units those of one row. */
  readonly unitCount: number;
}

interface UnitSize {
  readonly rating_kW: number;
  readonly width_mm: number;
  readonly depth_mm: number;
  readonly weight_kg: number;
}

/** Sizes of cooling units. Engineering defaults, no source: round figures of units on the market. */
export const coolingUnitSizes = {
  crah: [
    { rating_kW: 30, width_mm: 900, depth_mm: 900, weight_kg: 300 },
    { rating_kW: 60, width_mm: 1200, depth_mm: 900, weight_kg: 450 },
    { rating_kW: 100, width_mm: 1800, depth_mm: 900, weight_kg: 650 },
    { rating_kW: 200, width_mm: 2400, depth_mm: 900, weight_kg: 900 },
  ],
  cdu: [
    { rating_kW: 150, width_mm: 600, depth_mm: 1200, weight_kg: 500 },
    { rating_kW: 300, width_mm: 600, depth_mm: 1200, weight_kg: 700 },
    { rating_kW: 600, width_mm: 800, depth_mm: 1200, weight_kg: 1000 },
    { rating_kW: 1300, width_mm: 900, depth_mm: 1200, weight_kg: 1400 },
  ],
  'in-row': [{ rating_kW: 40, width_mm: 300, depth_mm: 1200, weight_kg: 200 }],
} as const satisfies Record<CoolingUnits['kind'], readonly UnitSize[]>;

/** Smaller units are chosen up to this number. */
const USUAL_COUNT = 4;
const ROUNDING = 1e-9;

/** Units for a heat, and one redundant unit; none without heat. */
function unitsFor(kind: CoolingUnits['kind'], heat_kW: number): CoolingUnits[] {
  const sizes: readonly UnitSize[] = coolingUnitSizes[kind];
  const countOf = ({ rating_kW }: UnitSize): number => Math.ceil(heat_kW / rating_kW - ROUNDING);
  const size = sizes.find((one) => countOf(one) <= USUAL_COUNT) ?? sizes.at(-1);
  if (size === undefined || heat_kW <= ROUNDING) return [];
  return [{ kind, ...size, unitCount: countOf(size) + 1 }];
}

/** Where the units for the room air stand: along the end walls, or in the rows. */
export type AirUnitPlace = 'perimeter' | 'in-row';

/** Units along the end walls of a hall for a number of racks. */
export function perimeterUnits(
  capture: HallCapture,
  loads: Pick<RackLoads, 'room_kW' | 'liquid_kW'>,
  rackCount: number,
  airUnits: AirUnitPlace,
): CoolingUnits[] {
  const ofRoom =
    capture === 'air' && airUnits === 'in-row' ? [] : unitsFor('crah', loads.room_kW * rackCount);
  return [...ofRoom, ...(capture === 'air' ? [] : unitsFor('cdu', loads.liquid_kW * rackCount))];
}

/** In-row units of a row of racks, with one redundant unit in each row. */
export function rowUnits(loads: Pick<RackLoads, 'room_kW'>, rackCount: number): CoolingUnits | undefined {
  const [size] = coolingUnitSizes['in-row'];
  const unitCount = Math.ceil((loads.room_kW * rackCount) / size.rating_kW - ROUNDING) + 1;
  return { kind: 'in-row', ...size, unitCount };
}

/** Capacity of units without the redundant one. */
export const capacityOf_kW = ({ rating_kW, unitCount }: CoolingUnits): number => rating_kW * (unitCount - 1);
