import { coolingInAir } from '../../cooling/rejectHeat.ts';
import { electricPower_kW } from '../../cooling/CoolingFigures.ts';
import {
  itSide,
  itSideResult,
  shelfHeatOutside_kW,
  upstream,
  upstreamResult,
} from '../../power/chainHour.ts';
import type { DesignHour } from '../../weather/designHours.ts';
import type { RatedLoad, SizedSite } from './Site.ts';

/** Power and unmet heat of a site in one hour. */
export interface LoadInAir {
  readonly it_kW: number;
  readonly cooling_kW: number;
  readonly facility_kW: number;
  readonly unmet_kW: number;
  /** Total heat of room and liquid. */
  readonly heat_kW: number;
}

/**
 * Power of a site with a load in given outdoor air, such as its design hour.
 *
 * @param load - IT load, and its parts
 */
export function loadInAir(
  site: Pick<SizedSite, 'chain' | 'system'>,
  load: RatedLoad,
  air: DesignHour,
): LoadInAir {
  const { chain, system } = site;
  const { it_kW, shelfLoss_kW, liquid_kW } = load;
  const losses = itSideResult();
  const grid = upstreamResult();
  itSide(chain, it_kW, losses);
  const outside_kW = shelfHeatOutside_kW(chain, shelfLoss_kW);
  const room_kW = it_kW - liquid_kW - outside_kW + losses.whiteSpaceLoss_kW + chain.lighting_kW;
  const cooling = coolingInAir(system, { room_kW, liquid_kW }, air);
  const cooling_kW = electricPower_kW(cooling);
  grid.fed_kW = losses.upsInput_kW + chain.lighting_kW + cooling_kW;
  upstream(chain, grid);
  return {
    it_kW,
    cooling_kW,
    facility_kW: grid.utility_kW,
    unmet_kW: cooling.unmetHeat_kW,
    heat_kW: room_kW + liquid_kW,
  };
}
