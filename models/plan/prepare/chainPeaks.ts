import type { DesignLoads } from '../../power/chain.ts';
import { loadInAir } from './designLoad.ts';
import type { FacilityRacks, SystemCooling } from './Facility.ts';

/** The loads of the power chain with all racks and the plant at their maximum, assumed to be simultaneous. */
export function chainPeaks({ site, capture }: SystemCooling, racks: readonly FacilityRacks[]): DesignLoads {
  const sum = (figure: (racks: FacilityRacks) => number): number =>
    racks.reduce((total_kW, one) => total_kW + figure(one) * one.group.rackCount, 0);
  const { hottest, mostHumid } = site.designHours;
  const mechanical_kW = Math.max(
    loadInAir(site, site.rated, hottest).cooling_kW,
    loadInAir(site, site.rated, mostHumid).cooling_kW,
  );
  const it_kW = sum(({ figures }) => figures.itRated_kW);
  const airHeat_kW = capture === 'rear-door' ? it_kW : it_kW - sum(({ figures }) => figures.liquid.sizing_kW);
  return {
    it_kW: it_kW + site.inletPenaltyFraction * airHeat_kW,
    dc_kW: sum(({ figures }) => figures.dc.sizing_kW),
    mechanical_kW,
  };
}
