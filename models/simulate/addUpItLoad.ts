import type { Facility, ItLoad, ShapedPart } from '../plan/prepare/Facility.ts';
import type { Calendar } from '../series/calendar.ts';
import { steadyColumn } from '../series/steadyColumn.ts';
import { addShapedLoad, shapeHours } from '../workload/addShapedLoad.ts';
import { shapeHeights } from '../workload/shapeValues.ts';
import type { ItHours } from './ItHours.ts';
import type { LoadHours } from './Year.ts';

const parts = ['liquid', 'dc', 'serverFans', 'acCompute', 'shelfLoss'] as const;

type PartName = (typeof parts)[number];

interface AddedUp {
  readonly load: ItHours;
  readonly loadHours: LoadHours[];
}

const isSome = ({ idle_kW, active_kW }: ShapedPart): boolean => idle_kW !== 0 || active_kW !== 0;

/** IT load of all racks and its parts: zero before they come into service, then idle + active × shape + square × shape². */
export function addUpItLoad({ calendar, loads }: Facility): AddedUp {
  const isSteady = loads.every(({ shape, firstHour }) => shape.kind === 'flat' && firstHour === 0);
  return isSteady ? steadyLoad(loads, calendar.hourCount) : changingLoad(loads, calendar);
}

/** The same load in every hour of the year. */
function steadyLoad(loads: readonly ItLoad[], hourCount: number): AddedUp {
  const columnOf = (partOf: (load: ItLoad) => ShapedPart): Float64Array =>
    steadyColumn(
      loads.reduce((total_kW, load) => total_kW + fullLoad_kW(partOf(load)), 0),
      hourCount,
    );
  return {
    load: {
      it_kW: columnOf((load) => load),
      liquid_kW: columnOf(({ liquid }) => liquid),
      dc_kW: columnOf(({ dc }) => dc),
      serverFans_kW: columnOf(({ serverFans }) => serverFans),
      acCompute_kW: columnOf(({ acCompute }) => acCompute),
      shelfLoss_kW: columnOf(({ shelfLoss }) => shelfLoss),
      changeHours: [],
    },
    loadHours: loads.map(() => ({ service_h: hourCount, shape_h: hourCount, squaredShape_h: hourCount })),
  };
}

const fullLoad_kW = ({ idle_kW, active_kW, square_kW }: ShapedPart): number =>
  idle_kW + active_kW + square_kW;

function changingLoad(loads: readonly ItLoad[], calendar: Calendar): AddedUp {
  const column = (): Float64Array => new Float64Array(calendar.hourCount);
  const columnOf = (name: PartName): Float64Array =>
    loads.some((one) => isSome(one[name])) ? column() : steadyColumn(0, calendar.hourCount);
  const load: ItHours = {
    it_kW: column(),
    liquid_kW: columnOf('liquid'),
    dc_kW: columnOf('dc'),
    serverFans_kW: columnOf('serverFans'),
    acCompute_kW: columnOf('acCompute'),
    shelfLoss_kW: columnOf('shelfLoss'),
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
