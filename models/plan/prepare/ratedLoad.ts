import type { HeatCapture } from '../../racks/ItDraw.ts';
import type { FacilityRacks } from './Facility.ts';
import type { Scenario } from '../document/planSchema.ts';
import type { RatedLoad } from './Site.ts';

/**
 * The load that power chain and plant are sized for: as stated in the plan, otherwise the capacity of its halls, otherwise the
 * sizing load of its racks. Its DC, shelf and liquid shares are those of the racks.
 */
export function ratedLoad(
  { cooling, halls }: Scenario,
  racks: readonly FacilityRacks[],
  capture: HeatCapture,
): RatedLoad {
  const racks_kW = { it: 0, dc: 0, shelfLoss: 0, liquid: 0 };
  for (const { figures, group } of racks) {
    racks_kW.it += figures.itRated_kW * group.rackCount;
    racks_kW.dc += figures.dc.sizing_kW * group.rackCount;
    racks_kW.shelfLoss += figures.shelfLoss.sizing_kW * group.rackCount;
    racks_kW.liquid += figures.liquid.sizing_kW * group.rackCount;
  }
  const capacities = Object.values(halls).map(({ itCapacity_kW }) => itCapacity_kW);
  const halls_kW = capacities.reduce<number>((total, capacity) => total + (capacity ?? 0), 0);
  const stated_kW =
    (cooling.kind === 'system' ? cooling.ratedIt_kW : undefined) ??
    (capacities.every((capacity) => capacity !== undefined) ? halls_kW : undefined);
  const it_kW = stated_kW ?? racks_kW.it;
  if (racks_kW.it === 0) {
    return { it_kW, dc_kW: 0, shelfLoss_kW: 0, liquid_kW: it_kW * capture.heatCaptureFraction };
  }
  const scale = it_kW / racks_kW.it;
  return {
    it_kW,
    dc_kW: racks_kW.dc * scale,
    shelfLoss_kW: racks_kW.shelfLoss * scale,
    liquid_kW: racks_kW.liquid * scale,
  };
}
