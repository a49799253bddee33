import { coolingInAir } from '../../cooling/rejectHeat.ts';
import { withoutExport } from '../../cooling/CoolingSystem.ts';
import { inletPenaltyFraction } from '../../cooling/inletPenalty.ts';
import { electricPower_kW } from '../../cooling/CoolingFigures.ts';
import type { Units } from '../../cooling/plants/duty.ts';
import { sizeSystem, type SystemParts } from '../../cooling/sizeSystem.ts';
import { sizeChain, type PowerChain } from '../../power/chain.ts';
import { itSide, itSideResult, shelfHeatOutside_kW } from '../../power/chainHour.ts';
import type { ChainPower } from '../../power/chainSchema.ts';
import type { DesignHour, DesignHours } from '../../weather/designHours.ts';
import type { RatedLoad, SizedSite } from './Site.ts';

/** Design input of a site. */
export interface SiteDesign {
  readonly power: ChainPower;
  readonly parts: SystemParts;
  readonly units: Units;
  readonly rated: RatedLoad;
  readonly designHours: DesignHours;
  /** Energy that costs as much as a litre of water; 0 or undefined if water has no price. */
  readonly waterValue_kWh_per_L?: number | undefined;
}

/**
 * Sizes power chain and cooling for each other: the plant for the heat of devices and losses at the design hour, and the
 * upstream chain for the power of the plant.
 *
 * @returns the site, or undefined if the plant cannot cool the liquid of the heat capture
 * @throws ModelError `out-of-range` if a machine is outside the range of its equations
 */
export function sizeSite(design: SiteDesign): SizedSite | undefined {
  const { power, parts, units, designHours } = design;
  const { supplyAir_C, recirculation_K } = parts.capture;
  const penalty = inletPenaltyFraction(supplyAir_C + recirculation_K);
  const rated = withPenalty(design.rated, penalty, parts.capture.kind === 'rear-door');
  const withoutCooling = sizeChain(power, { ...rated, mechanical_kW: 0 });
  const room_kW = roomHeat_kW(withoutCooling, rated);
  const { hottest, mostHumid, pressure_Pa } = designHours;
  const duty = {
    room_kW,
    liquid_kW: rated.liquid_kW,
    units,
    waterValue_kWh_per_L: design.waterValue_kWh_per_L,
    design: { dryBulb_C: hottest.dryBulb_C, wetBulb_C: mostHumid.wetBulb_C, pressure_Pa },
  };
  const system = sizeSystem(parts, duty);
  if (system === undefined) return undefined;
  const left = { ...units, runningCount: units.runningCount - 1 };
  const unitOut =
    left.runningCount === 0
      ? null
      : (sizeSystem({ ...parts, heatReuse: undefined }, { ...duty, units: left }) ?? null);
  const heat = { room_kW, liquid_kW: rated.liquid_kW };
  // The upstream chain is sized for the hot and the humid hour combined, with and without heat export.
  const worst: DesignHour = { ...mostHumid, dryBulb_C: hottest.dryBulb_C };
  const mechanical_kW = Math.max(
    ...[system, withoutExport(system)].flatMap((one) =>
      [hottest, mostHumid, worst].map((air) => electricPower_kW(coolingInAir(one, heat, air))),
    ),
  );
  return {
    chain: sizeChain(power, { ...rated, mechanical_kW }),
    system,
    unitOut,
    inletPenaltyFraction: penalty,
    rated,
    designHours,
  };
}

/** With rear doors all devices are air-cooled, although liquid removes their heat. */
function withPenalty(rated: RatedLoad, penalty: number, isDoor: boolean): RatedLoad {
  const { it_kW, liquid_kW } = rated;
  return { ...rated, it_kW: it_kW + penalty * (isDoor ? it_kW : it_kW - liquid_kW) };
}

function roomHeat_kW(chain: PowerChain, { it_kW, shelfLoss_kW, liquid_kW }: RatedLoad): number {
  const losses = itSideResult();
  itSide(chain, it_kW, losses);
  const outside_kW = shelfHeatOutside_kW(chain, shelfLoss_kW);
  return it_kW - liquid_kW - outside_kW + losses.whiteSpaceLoss_kW + chain.lighting_kW;
}
