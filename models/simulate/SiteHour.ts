import { outdoorAir, type OutdoorAir } from '../cooling/OutdoorAir.ts';
import type { HallHeat } from '../cooling/carryHeat.ts';
import { plantHour, type PlantHour } from '../cooling/PlantHour.ts';
import { itSideResult, upstreamResult, type ItSide, type Upstream } from '../power/chainHour.ts';

/** What a site does in one hour: mean powers in kW. A loop keeps one and writes it over, so that it allocates nothing. */
export interface SiteHour {
  /** IT load with what warm inlets add to it. */
  itLoad_kW: number;
  /** Part of it on dc busbars. */
  dcLoad_kW: number;
  /** Fans inside the devices, and what warm inlets add. */
  serverFans_kW: number;
  /** What AC supplies feed beside fans. */
  acCompute_kW: number;
  lighting_kW: number;
  readonly heat: HallHeat;
  readonly outdoor: OutdoorAir;
  readonly losses: ItSide;
  readonly grid: Upstream;
  readonly cooling: PlantHour;
}

/** An hour to be filled. NaN until it is, so that its fields hold fractions from the start. */
export function siteHour(): SiteHour {
  return {
    itLoad_kW: NaN,
    dcLoad_kW: NaN,
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
