import type { CoolingSystem } from '../../cooling/CoolingSystem.ts';
import type { PowerChain } from '../../power/chain.ts';
import type { DesignHours } from '../../weather/designHours.ts';
import type { WeatherYear } from '../../weather/Climate.ts';

/** The load that a site is sized for: all devices at their sizing draw. */
export interface RatedLoad {
  readonly it_kW: number;
  /** The part that is drawn from dc busbars. */
  readonly dc_kW: number;
  /** The part whose heat a liquid takes. */
  readonly liquid_kW: number;
}

/** Power chain and cooling, sized for each other. */
export interface SizedSite {
  readonly chain: PowerChain;
  readonly system: CoolingSystem;
  /** The same with one unit out of service; null where none would be left. */
  readonly unitOut: CoolingSystem | null;
  /** What warm inlets add to the draw of devices, share of the part that breathes the room's air. */
  readonly inletPenaltyFraction: number;
  /** With what warm inlets add. */
  readonly rated: RatedLoad;
  readonly designHours: DesignHours;
}

/** Everything round the IT load that a year is computed from: made by {@link siteIn}. */
export interface Site extends SizedSite {
  /** As long as the calendar. */
  readonly weather: WeatherYear;
}

/** A sized site in its weather. Every field is written out, so that the hour loop meets one shape of object. */
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
