import { withoutExport } from '../cooling/CoolingSystem.ts';
import { loadInAir } from '../plan/prepare/designLoad.ts';
import type { Site } from '../plan/prepare/Site.ts';
import { itSide, itSideResult, upstream, upstreamResult } from '../power/chainHour.ts';
import type { SizedStage } from '../power/stage.ts';
import type { ChainStageReport } from './plantSchema.ts';

/**
 * The power chain in the design hour of the highest dry bulb at the rated load: modules, ratings, outputs and losses.
 *
 * @returns from the utility to the racks; a stage that the chain does not have has no modules
 */
export function chainStages({ chain, system, rated, designHours }: Site): ChainStageReport[] {
  const { cooling_kW } = loadInAir({ chain, system: withoutExport(system) }, rated, designHours.hottest);
  const losses = itSideResult();
  const grid = upstreamResult();
  itSide(chain, rated.it_kW, losses);
  grid.fed_kW = losses.upsInput_kW + chain.lighting_kW + cooling_kW;
  upstream(chain, grid);
  const stage = (name: ChainStageReport['name'], output_kW: number, loss_kW: number): ChainStageReport => {
    const { requiredCount, energisedCount, moduleRating_kW }: SizedStage = chain[name];
    return { name, requiredCount, energisedCount, moduleRating_kW, output_kW, loss_kW };
  };
  return [
    stage('transformer', grid.fed_kW + grid.switchgearLoss_kW, grid.transformerLoss_kW),
    stage('switchgear', grid.fed_kW, grid.switchgearLoss_kW),
    stage('ups', losses.upsOutput_kW, losses.upsLoss_kW),
    stage('distribution', rated.it_kW, losses.distributionLoss_kW),
  ];
}
