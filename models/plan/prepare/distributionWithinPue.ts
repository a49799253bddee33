import { resolveChain } from '../../power/chainResolve.ts';
import type { ChainPower } from '../../power/chainSchema.ts';
import type { MeteringPoint } from '../../power/meteringPoint.ts';
import { sizeStage, stageLoss_kW, type SizedStage } from '../../power/stage.ts';
import { percentText } from '../../units/text.ts';
import type { Scenario } from '../document/planSchema.ts';
import type { FacilityRacks } from './Facility.ts';
import type { Preparation } from './Preparation.ts';

/** What the distribution follows from. */
interface WithinPue {
  readonly power: Scenario['power'];
  readonly itMetering: MeteringPoint;
  readonly racks: readonly FacilityRacks[];
}

const DEFAULT_CHAIN: ChainPower = { kind: 'chain' };

/**
 * The distribution between UPS and racks of a facility with a stated PUE: needed if the PUE is of category 1, which meters IT
 * before it; known if the plan states a power chain.
 *
 * @returns null if neither holds: the PUE contains its loss, and how much is unknown
 */
export function distributionWithinPue(
  { power, itMetering, racks }: WithinPue,
  preparation: Preparation,
): SizedStage | null {
  const isStated = power?.kind === 'chain';
  const isNeeded = itMetering === 'ups-output';
  if (isStated) {
    const use = isNeeded
      ? 'only its distribution is used, between the UPS output where IT is metered and the racks'
      : 'the chain is ignored to avoid double counting';
    preparation.find(
      'power-chain-within-pue',
      'power',
      `The stated PUE already includes the losses of the power chain; ${use}.`,
    );
  }
  if (!isStated && !isNeeded) return null;
  const { stages, inputs } = resolveChain(isStated ? power : DEFAULT_CHAIN, 0);
  const it_kW = racks.reduce((total, { figures, group }) => total + figures.itRated_kW * group.rackCount, 0);
  const distribution = sizeStage(stages.distribution, it_kW);
  if (!isNeeded) return distribution;
  preparation.inputs.push(...inputs.filter(({ path }) => path.startsWith('power.distribution.')));
  if (!isStated) {
    const loss = it_kW === 0 ? 0 : stageLoss_kW(distribution, it_kW) / it_kW;
    preparation.find(
      'pue-category-assumed',
      'itMetering',
      `The stated PUE is taken as one of category 1 (UPS output); the loss between UPS and racks is not stated, and the default distribution is assumed: ${percentText(loss)} of the IT load at its peak.`,
    );
  }
  return distribution;
}
