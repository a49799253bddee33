import { aiDefaults } from './aiDefaults.ts';
import { modelMemory, type ModelStatement } from './modelMemory.ts';
import { servingThroughput_tokens_per_s } from './servingThroughput.ts';

/** Inputs of a service that have alternatives, or that can contradict each other. */
interface ServingStatement extends ModelStatement {
  readonly demand_tokens_per_d?: number | undefined;
  readonly demand_queries_per_d?: number | undefined;
  readonly tokensPerQueryCount?: number | undefined;
  readonly throughput_tokens_per_s?: number | undefined;
  readonly peak_TFLOPS?: number | undefined;
  readonly mfuFraction?: number | undefined;
  readonly serving?: 'interactive' | 'batch' | undefined;
  readonly powerPerAccelerator_kW: number;
  readonly idlePowerPerAccelerator_kW?: number | undefined;
}

/** Why the inputs under- or over-determine a service. */
interface ServingIssue {
  readonly kind: 'issue';
  readonly field: keyof ServingStatement;
  readonly message: string;
}

/** Demand in tokens, and the throughput of an accelerator. */
interface ServingTask {
  readonly kind: 'task';
  readonly demand_tokens_per_d: number;
  readonly demand_queries_per_d: number | undefined;
  readonly throughput_tokens_per_s: number;
  readonly isEstimated: boolean;
}

/** The demand to be served, or why it is not determined. */
export function servingTask(service: ServingStatement): ServingTask | ServingIssue {
  const { demand_queries_per_d, powerPerAccelerator_kW, idlePowerPerAccelerator_kW = 0 } = service;
  if (idlePowerPerAccelerator_kW > powerPerAccelerator_kW) {
    return issue('idlePowerPerAccelerator_kW', 'idle power must not exceed the power of a busy accelerator');
  }
  const tokens = tokensOf(service);
  if (typeof tokens !== 'number') return tokens;
  const throughput = throughputOf(service);
  if (typeof throughput !== 'number') return throughput;
  const tooLarge = modelMemory(service)?.issue;
  if (tooLarge !== undefined) return issue('memoryPerAccelerator_GB', tooLarge);
  return {
    kind: 'task',
    demand_tokens_per_d: tokens,
    demand_queries_per_d: demand_queries_per_d ?? queriesOf(service),
    throughput_tokens_per_s: throughput,
    isEstimated: service.throughput_tokens_per_s === undefined,
  };
}

const issue = (field: keyof ServingStatement, message: string): ServingIssue => ({
  kind: 'issue',
  field,
  message,
});

function tokensOf(service: ServingStatement): number | ServingIssue {
  const { demand_tokens_per_d, demand_queries_per_d, tokensPerQueryCount } = service;
  if (demand_tokens_per_d !== undefined) {
    return demand_queries_per_d === undefined
      ? demand_tokens_per_d
      : issue('demand_tokens_per_d', 'state either tokens or queries per day');
  }
  if (demand_queries_per_d === undefined)
    return issue('demand_tokens_per_d', 'state tokens or queries per day');
  return tokensPerQueryCount === undefined
    ? issue('tokensPerQueryCount', 'state the tokens per query')
    : demand_queries_per_d * tokensPerQueryCount;
}

function queriesOf({ demand_tokens_per_d, tokensPerQueryCount }: ServingStatement): number | undefined {
  return demand_tokens_per_d === undefined || tokensPerQueryCount === undefined
    ? undefined
    : demand_tokens_per_d / tokensPerQueryCount;
}

function throughputOf(service: ServingStatement): number | ServingIssue {
  const { throughput_tokens_per_s, activeParameterCount, peak_TFLOPS, mfuFraction } = service;
  if (throughput_tokens_per_s !== undefined) return throughput_tokens_per_s;
  if (activeParameterCount === undefined || peak_TFLOPS === undefined) {
    const missing = activeParameterCount === undefined ? 'activeParameterCount' : 'peak_TFLOPS';
    return issue(missing, 'state the measured tokens per second, or parameters and peak to estimate them');
  }
  return servingThroughput_tokens_per_s({
    activeParameterCount,
    peak_TFLOPS,
    mfuFraction: mfuFraction ?? aiDefaults[servingMfu(service.serving)].value,
  });
}

/** The default of the share of the peak that a use reaches. */
export const servingMfu = (
  serving: 'interactive' | 'batch' | undefined,
): 'interactiveMfuFraction' | 'batchMfuFraction' =>
  serving === 'batch' ? 'batchMfuFraction' : 'interactiveMfuFraction';
