import { withoutExport } from '../../cooling/CoolingSystem.ts';
import { loadInAir } from '../../plan/prepare/designLoad.ts';
import { meteredLoss_kW, ratedItOfHalls_kW } from '../../plan/prepare/designPeak.ts';
import type { Facility, SystemCooling } from '../../plan/prepare/Facility.ts';
import { itSide, itSideResult, upstream, upstreamResult } from '../../power/chainHour.ts';
import type { PlantSizingRequest } from '../../power/sizing/sizingSchema.ts';

type PlantLoads = PlantSizingRequest['loads'];

/**
 * Design peak of the electrical plant of a facility: the rated load in the worst air. With a stated PUE, the IT capacity
 * of the halls (or the load of the racks if a hall states none) times the PUE.
 */
export function plantLoads({ cooling, halls, itMetering }: Facility): PlantLoads {
  if (cooling.kind === 'system') return systemLoads(cooling);
  const it_kW = ratedItOfHalls_kW(halls);
  const distributionLoss_kW = meteredLoss_kW(cooling, itMetering, it_kW);
  return {
    it_kW,
    distributionLoss_kW,
    upsLoss_kW: 0,
    lighting_kW: 0,
    mechanical_kW: (it_kW + distributionLoss_kW) * (cooling.pue - 1),
    switchgearLoss_kW: 0,
    transformerLoss_kW: 0,
  };
}

function systemLoads({ site }: SystemCooling): PlantLoads {
  const { chain, rated, designHours } = site;
  const { hottest, mostHumid } = designHours;
  // As the chain was sized: for the hot hour, the humid hour and both combined, with and without heat export.
  const worst = { ...mostHumid, dryBulb_C: hottest.dryBulb_C };
  const mechanical_kW = Math.max(
    ...[site.system, withoutExport(site.system)].flatMap((system) =>
      [hottest, mostHumid, worst].map((air) => loadInAir({ chain, system }, rated, air).cooling_kW),
    ),
  );
  const inner = itSideResult();
  const outer = upstreamResult();
  itSide(chain, rated.it_kW, inner);
  outer.fed_kW = inner.upsInput_kW + chain.lighting_kW + mechanical_kW;
  upstream(chain, outer);
  return {
    it_kW: rated.it_kW,
    distributionLoss_kW: inner.distributionLoss_kW,
    upsLoss_kW: inner.upsLoss_kW,
    lighting_kW: chain.lighting_kW,
    mechanical_kW,
    switchgearLoss_kW: outer.switchgearLoss_kW,
    transformerLoss_kW: outer.transformerLoss_kW,
  };
}
