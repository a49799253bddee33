import type { CoolingSystem } from '../../cooling/CoolingSystem.ts';
import type { PowerChain } from '../../power/chain.ts';
import type { DesignHours } from '../../weather/designHours.ts';
import type { WeatherYear } from '../../weather/Climate.ts';

/** The load that a site is sized for, at the input of the racks: all devices at their sizing load. */
export interface RatedLoad {
  readonly it_kW: number;
  /** The part that reaches DC busbars, and the part lost in the power shelves before them. */
  readonly dc_kW: number;
  readonly shelfLoss_kW: number;
  /** The part whose heat is removed by liquid. */
  readonly liquid_kW: number;
}

/** Power chain and cooling, sized for each other. */
export interface SizedSite {
  readonly chain: PowerChain;
  readonly system: CoolingSystem;
  /** The same with one unit out of service; null if none would remain. */
  readonly unitOut: CoolingSystem | null;
  /** Additional draw of devices at warm inlets, as a share of the air-cooled part. */
  readonly inletPenaltyFraction: number;
  /** Rated load including the additional draw at warm inlets. */
  readonly rated: RatedLoad;
  readonly designHours: DesignHours;
}

/** A sized site with its weather, for computing a year; created by {@link siteIn}. */
export interface Site extends SizedSite {
  /** As long as the calendar. */
  readonly weather: WeatherYear;
}

/** A sized site with its weather. All fields are listed, so that the hour loop uses a single object shape. */
export function siteIn(site: SizedSite, weather: WeatherYear): Site {
  return {
    chain: site.chain,
    system: site.system,
    unitOut: site.unitOut,
    inletPenaltyFraction: site.inletPenaltyFraction,
    rated: site.rated,
    designHours: site.designHours,
    weather,
  };
}
