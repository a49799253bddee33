import { chainPeaks } from '../../plan/prepare/chainPeaks.ts';
import type { Facility, SystemCooling } from '../../plan/prepare/Facility.ts';
import type { DesignLoads } from '../../power/chain.ts';
import { stageOutputs_kW } from '../../power/chainChecks.ts';
import { stageLabels, stageNames } from '../../power/stageKinds.ts';
import { limitOf } from '../../racks/capacity/limitOf.ts';
import type { Limit } from '../../racks/capacity/limitSchema.ts';

/** A small part more load, by which the output of a stage per IT load is measured. */
const STEP_kW = 1;

/**
 * Limits of the electrical and cooling plant of the whole site, as far as the plan states their sizes: the rated output of
 * the stages of the power chain, without redundant modules, and the IT load that the plant is rated for. A part whose size is
 * not stated is sized for the load and is no limit.
 */
export function plantLimits({ cooling, racks }: Facility): Limit[] {
  if (cooling.kind !== 'system') return [];
  const { it_kW: rated_kW, stages } = cooling.statedSizes;
  const peaks = chainPeaks(cooling, racks);
  const now = stageOutputs_kW(cooling.site.chain, peaks);
  const then = stageOutputs_kW(cooling.site.chain, withMore(cooling, peaks, STEP_kW));
  const ofStages = stageNames.flatMap((name): Limit[] => {
    const limit = stages[name];
    if (limit === undefined) return [];
    return [
      limitOf({
        kind: 'chain',
        label: `Power chain: ${stageLabels[name]}`,
        path: `power.${name}.ratedLoad_kW`,
        measure: 'it_kW',
        used: now[name],
        limit,
        shareFraction: (then[name] - now[name]) / STEP_kW,
      }),
    ];
  });
  const it_kW = racks.reduce((total, { figures, group }) => total + figures.itRated_kW * group.rackCount, 0);
  return [
    ...(ofStages.length === 0 ? [unsetChain()] : ofStages),
    rated_kW === undefined
      ? unsetPlant()
      : { ...unsetPlant(), used: it_kW, limit: rated_kW, headroom: rated_kW - it_kW },
  ];
}

/** The peak with more IT load: its DC part and the cooling grow in proportion to that which the plant is rated for. */
export function withMore({ site }: SystemCooling, peaks: DesignLoads, more_kW: number): DesignLoads {
  const { it_kW, dc_kW } = site.rated;
  const share = (part_kW: number): number => (it_kW > 0 ? (part_kW / it_kW) * more_kW : 0);
  return {
    it_kW: peaks.it_kW + more_kW,
    dc_kW: Math.min(peaks.it_kW + more_kW, peaks.dc_kW + share(dc_kW)),
    mechanical_kW: peaks.mechanical_kW + share(peaks.mechanical_kW),
  };
}

const unsetChain = (): Limit =>
  limitOf({
    kind: 'chain',
    label: 'Power chain of the site',
    path: 'power',
    measure: 'it_kW',
    used: null,
    limit: null,
  });

const unsetPlant = (): Limit =>
  limitOf({
    kind: 'plant',
    label: 'Rated IT load of the plant',
    path: 'cooling.ratedIt_kW',
    measure: 'it_kW',
    used: null,
    limit: null,
  });
