import type { Facility, ItLoad, ShapedPart } from '../plan/prepare/Facility.ts';
import { addShapedLoad, shapeHours } from '../workload/addShapedLoad.ts';
import { shapeHeights } from '../workload/shapeValues.ts';
import type { ItHours } from './ItHours.ts';
import type { LoadHours } from './Year.ts';

const parts = ['liquid', 'dc', 'serverFans', 'acCompute', 'shelfLoss'] as const;

type PartName = (typeof parts)[number];

const isSome = ({ idle_kW, active_kW }: ShapedPart): boolean => idle_kW !== 0 || active_kW !== 0;

/** Zero columns of parts that no rack has: created once for each length, shared and never written to. */
const zeroColumns = new Map<number, Float64Array>();

function zeroColumn(hourCount: number): Float64Array {
  const known = zeroColumns.get(hourCount) ?? new Float64Array(hourCount);
  zeroColumns.set(hourCount, known);
  return known;
}

/** IT load of all racks and its parts: zero before they come into service, then idle + active × shape + square × shape². */
export function addUpItLoad(facility: Facility): { readonly load: ItHours; readonly loadHours: LoadHours[] } {
  const { calendar, loads } = facility;
  const column = (): Float64Array => new Float64Array(calendar.hourCount);
  const columnOf = (name: PartName): Float64Array =>
    loads.some((one) => isSome(one[name])) ? column() : zeroColumn(calendar.hourCount);
  const isSteady = loads.every(({ shape }) => shape.kind === 'flat');
  const load: ItHours = {
    it_kW: column(),
    liquid_kW: columnOf('liquid'),
    dc_kW: columnOf('dc'),
    serverFans_kW: columnOf('serverFans'),
    acCompute_kW: columnOf('acCompute'),
    shelfLoss_kW: columnOf('shelfLoss'),
    ...(isSteady ? { changeHours: loads.map(({ firstHour }) => firstHour).sort((a, b) => a - b) } : {}),
  };
  const loadHours = loads.map((one: ItLoad) => {
    const heights = shapeHeights(one.shape, calendar);
    for (const name of parts) {
      const part = one[name];
      if (isSome(part)) addShapedLoad(load[`${name}_kW`], part, heights, one.firstHour);
    }
    addShapedLoad(load.it_kW, one, heights, one.firstHour);
    return {
      service_h: calendar.hourCount - one.firstHour,
      ...shapeHours(heights, one.firstHour, calendar.hourCount),
    };
  });
  return { load, loadHours };
}
