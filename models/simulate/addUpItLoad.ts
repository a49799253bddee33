import type { Facility, ItLoad, ShapedPart } from '../plan/Facility.ts';
import { addShapedLoad } from '../workload/addShapedLoad.ts';
import { shapeHeights } from '../workload/shapeValues.ts';
import type { ItHours } from './ItHours.ts';
import type { LoadHours } from './Year.ts';

const parts = ['liquid', 'dc', 'serverFans', 'acCompute'] as const;

/** IT load of all racks and its parts: nothing before they come into service, then idle + active × shape. */
export function addUpItLoad(facility: Facility): { readonly load: ItHours; readonly loadHours: LoadHours[] } {
  const { calendar, firstHour, loads } = facility;
  const column = (): Float64Array => new Float64Array(calendar.hourCount);
  const load: ItHours = {
    it_kW: column(),
    liquid_kW: column(),
    dc_kW: column(),
    serverFans_kW: column(),
    acCompute_kW: column(),
  };
  const loadHours = loads.map((one: ItLoad) => {
    const heights = shapeHeights(one.shape, calendar);
    const add = (values: Float64Array, part: ShapedPart): number =>
      addShapedLoad(values, part, heights, firstHour);
    for (const name of parts) {
      const part = one[name];
      if (part.idle_kW !== 0 || part.active_kW !== 0) add(load[`${name}_kW`], part);
    }
    return { service_h: calendar.hourCount - firstHour, shape_h: add(load.it_kW, one) };
  });
  return { load, loadHours };
}
