import { finding, type Finding } from '../problems/Finding.ts';
import { listText, numberText } from '../units/text.ts';
import type { DesignLoads, PowerChain } from './chain.ts';
import { itSide, itSideResult, upstream, upstreamResult } from './chainHour.ts';
import { stageCapacity_kW, type SizedStage } from './stage.ts';
import { stageLabels, stageNames, type StageName } from './stageKinds.ts';

/** Tolerance, so that a stage sized for its design load is not overloaded by rounding. */
const isMore = (output_kW: number, capacity_kW: number): boolean =>
  output_kW > capacity_kW * (1 + 1e-9) + 1e-9;

/**
 * Checks whether the stages of a power chain supply the design peak, in normal operation and after the loss of a module or a side.
 *
 * @param chain - the sized chain
 * @param peaks - the maximum loads, assumed to be simultaneous
 */
export function checkChain(chain: PowerChain, peaks: DesignLoads): Finding[] {
  const outputs_kW = stageOutputs_kW(chain, peaks);
  return [
    ...stageNames.flatMap((name) => capacityFinding(name, chain[name], outputs_kW[name])),
    ...redundancyFinding(chain),
    ...absenceFindings(chain, peaks),
  ];
}

/** Output of each stage at the design peak. */
export function stageOutputs_kW(chain: PowerChain, peaks: DesignLoads): Readonly<Record<StageName, number>> {
  const { it_kW, dc_kW, mechanical_kW } = peaks;
  const inner = itSideResult();
  const outer = upstreamResult();
  itSide(chain, it_kW, inner);
  const switched_kW = inner.upsInput_kW + chain.lighting_kW + mechanical_kW;
  outer.fed_kW = switched_kW;
  upstream(chain, outer);
  return {
    transformer: switched_kW + outer.switchgearLoss_kW,
    switchgear: switched_kW,
    ups: inner.upsOutput_kW,
    distribution: it_kW,
    rectifier: dc_kW,
  };
}

function capacityFinding(name: StageName, stage: SizedStage, output_kW: number): Finding[] {
  const { requiredCount, energisedCount } = stage;
  if (requiredCount === 0) return [];
  const path = `power.${name}`;
  const energised_kW = stageCapacity_kW(stage, energisedCount);
  const left_kW = stageCapacity_kW(stage, requiredCount);
  const peak = `${stageLabels[name]}: the design peak of ${numberText(output_kW)} kW`;
  if (isMore(output_kW, energised_kW)) {
    const message = `${peak} exceeds the rating of ${ratingText(stage, energisedCount)}.`;
    return [finding('power-stage-overloaded', path, message)];
  }
  if (energisedCount > requiredCount && isMore(output_kW, left_kW)) {
    const loss = energisedCount === requiredCount + 1 ? 'a module' : 'a side';
    const message = `${peak} exceeds the rating that remains after the loss of ${loss}: ${ratingText(stage, requiredCount)}.`;
    return [finding('power-stage-failover-overload', path, message)];
  }
  return [];
}

function ratingText(stage: SizedStage, count: number): string {
  const capacity = `${numberText(stageCapacity_kW(stage, count))} kW`;
  return count === 1
    ? `its single module of ${capacity}`
    : `its ${String(count)} modules of ${capacity} in total`;
}

/** Reported once for the chain: a small room has no redundancy in any stage, which is one decision. */
function redundancyFinding(chain: PowerChain): Finding[] {
  const single = stageNames.filter(
    (name) => chain[name].requiredCount > 0 && chain[name].energisedCount === chain[name].requiredCount,
  );
  if (single.length === 0) return [];
  const message = `Without redundancy (N): ${listText(single.map((name) => stageLabels[name]))}. The loss of one module interrupts its load.`;
  return [finding('power-stage-not-redundant', 'power', message)];
}

function absenceFindings(chain: PowerChain, { dc_kW }: DesignLoads): Finding[] {
  const findings: Finding[] = [];
  if (chain.ups.requiredCount === 0) {
    findings.push(finding('power-without-ups', 'power.ups', 'The power chain has no UPS.'));
  }
  if (dc_kW > 0 && chain.rectifier.requiredCount === 0) {
    const message = `Devices draw ${numberText(dc_kW)} kW from DC busbars, and the power chain has no rectifiers.`;
    findings.push(finding('power-without-rectifier', 'power.rectifier', message));
  }
  return findings;
}
