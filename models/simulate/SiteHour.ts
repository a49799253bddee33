import { outdoorAir, type OutdoorAir } from '../cooling/OutdoorAir.ts';
import type { HallHeat } from '../cooling/rejectHeat.ts';
import { plantHour, type PlantHour } from '../cooling/PlantHour.ts';
import { itSideResult, upstreamResult, type ItSide, type Upstream } from '../power/chainHour.ts';

/** Results of a site in one hour: mean powers in kW. A loop reuses one instance, so that it allocates nothing. */
export interface SiteHour {
  /** IT load at the input of the racks, including the increase at warm inlets. */
  itLoad_kW: number;
  /** Part of it that reaches DC busbars, and part lost in the power shelves before them. */
  dcLoad_kW: number;
  rectifierLoss_kW: number;
  /** Fans inside the devices, including the increase at warm inlets. */
  serverFans_kW: number;
  /** Load of AC power supplies without fans. */
  acCompute_kW: number;
  lighting_kW: number;
  readonly heat: HallHeat;
  readonly outdoor: OutdoorAir;
  readonly losses: ItSide;
  readonly grid: Upstream;
  readonly cooling: PlantHour;
}

/** An empty hour. Fields start as NaN, so that engines store them as fractions from the start. */
export function siteHour(): SiteHour {
  return {
    itLoad_kW: NaN,
    dcLoad_kW: NaN,
    rectifierLoss_kW: NaN,
    serverFans_kW: NaN,
    acCompute_kW: NaN,
    lighting_kW: NaN,
    heat: { room_kW: NaN, liquid_kW: NaN },
    outdoor: outdoorAir({ dryBulb_C: NaN, wetBulb_C: NaN, humidityRatio: NaN }),
    losses: itSideResult(),
    grid: upstreamResult(),
    cooling: plantHour(),
  };
}
