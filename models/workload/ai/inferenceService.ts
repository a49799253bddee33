import { finding, type Finding } from '../../problems/Finding.ts';
import { numberText } from '../../units/text.ts';
import { aiDefaults, assumed, type Assumption } from './aiDefaults.ts';
import { indeterminate } from './indeterminate.ts';
import type { InferenceService } from './inferenceServiceSchema.ts';
import { acceleratorEnergy, energyCarbon_kg } from './runFootprint.ts';
import { serviceCost, type ServiceCost } from './serviceCost.ts';
import { modelMemory } from './modelMemory.ts';
import { servingMfu, servingTask } from './servingTask.ts';

/** Requirements of a service. Figures are null if their inputs are not stated. */
export interface InferenceResult extends ServiceCost {
  readonly throughput_tokens_per_s: number;
  readonly demand_tokens_per_d: number;
  readonly acceleratorCount: number;
  readonly serverCount: number;
  readonly rackCount: number | null;
  /** Mean share of busy accelerators over the day. */
  readonly meanUtilisationFraction: number;
  readonly meanItLoad_kW: number;
  /** With all accelerators busy. */
  readonly peakItLoad_kW: number;
  readonly dayItEnergy_kWh: number;
  readonly dayFacilityEnergy_kWh: number;
  readonly annualFacilityEnergy_kWh: number;
  /** Facility energy in Wh, including idle accelerators. */
  readonly energyPerQuery_Wh: number | null;
  readonly energyPerMillionTokens_kWh: number;
  readonly annualCarbon_kg: number | null;
  readonly assumptions: readonly Assumption[];
  readonly findings: readonly Finding[];
}

const SECONDS_PER_DAY = 86_400;
const HOURS_PER_DAY = 24;
const DAYS_PER_YEAR = 365;
const TOKENS_PER_MILLION = 1e6;

/**
 * Requirements of serving a model: accelerators for the busiest hour, racks, energy, and the cost of a million tokens.
 *
 * Busy accelerators draw their power, the others their idle power. A service has whole servers and whole replicas.
 *
 * @throws ModelError `ai-workload-indeterminate` if too little or too much is stated, or the weights do not fit in memory
 */
export function inferenceService(service: InferenceService): InferenceResult {
  const task = servingTask(service);
  if (task.kind === 'issue') throw indeterminate(task.field, task.message);
  const { demand_tokens_per_d, demand_queries_per_d, throughput_tokens_per_s } = task;
  const perServer = service.acceleratorsPerServerCount ?? aiDefaults.acceleratorsPerServerCount.value;
  const peakRatio = service.peakRatio ?? aiDefaults.peakRatio.value;
  const busyCount = demand_tokens_per_d / (throughput_tokens_per_s * SECONDS_PER_DAY);
  const serversPerReplica = Math.ceil((service.acceleratorsPerReplicaCount ?? 1) / perServer);
  const replicaCount = Math.ceil((busyCount * peakRatio) / (perServer * serversPerReplica));
  const serverCount = replicaCount * serversPerReplica;
  const acceleratorCount = serverCount * perServer;
  const { powerPerAccelerator_kW, idlePowerPerAccelerator_kW, serversPerRackCount } = service;
  const idle_kW = (acceleratorCount - busyCount) * (idlePowerPerAccelerator_kW ?? 0);
  const meanItLoad_kW = busyCount * powerPerAccelerator_kW + idle_kW;
  const { itEnergy_kWh, facilityEnergy_kWh } = acceleratorEnergy(HOURS_PER_DAY, meanItLoad_kW, service.pue);
  const annualFacilityEnergy_kWh = facilityEnergy_kWh * DAYS_PER_YEAR;
  return {
    throughput_tokens_per_s,
    demand_tokens_per_d,
    acceleratorCount,
    serverCount,
    rackCount: serversPerRackCount === undefined ? null : Math.ceil(serverCount / serversPerRackCount),
    meanUtilisationFraction: busyCount / acceleratorCount,
    meanItLoad_kW,
    peakItLoad_kW: acceleratorCount * powerPerAccelerator_kW,
    dayItEnergy_kWh: itEnergy_kWh,
    dayFacilityEnergy_kWh: facilityEnergy_kWh,
    annualFacilityEnergy_kWh,
    energyPerQuery_Wh:
      demand_queries_per_d === undefined ? null : (facilityEnergy_kWh * 1000) / demand_queries_per_d,
    energyPerMillionTokens_kWh: (facilityEnergy_kWh * TOKENS_PER_MILLION) / demand_tokens_per_d,
    annualCarbon_kg: energyCarbon_kg(annualFacilityEnergy_kWh, service.intensity_g_per_kWh),
    ...serviceCost(service, {
      acceleratorCount,
      facilityEnergy_kWh,
      millionTokensCount: demand_tokens_per_d / TOKENS_PER_MILLION,
    }),
    assumptions: assumptionsOf(service, task.isEstimated),
    findings: findingsOf(service, task.isEstimated, throughput_tokens_per_s),
  };
}

function assumptionsOf(service: InferenceService, isEstimated: boolean): Assumption[] {
  const { mfuFraction, peakRatio, acceleratorsPerServerCount, acceleratorPrice, hardwareLife_years } =
    service;
  const isWeighed =
    service.bitsPerParameterCount === undefined && typeof modelMemory(service)?.usable_GB === 'number';
  return [
    ...(isEstimated && mfuFraction === undefined ? [assumed(servingMfu(service.serving))] : []),
    ...(isWeighed ? [assumed('bitsPerParameterCount')] : []),
    ...(peakRatio === undefined ? [assumed('peakRatio')] : []),
    ...(acceleratorsPerServerCount === undefined ? [assumed('acceleratorsPerServerCount')] : []),
    ...(acceleratorPrice !== undefined && hardwareLife_years === undefined
      ? [assumed('hardwareLife_years')]
      : []),
  ];
}

function findingsOf(
  service: InferenceService,
  isEstimated: boolean,
  throughput_tokens_per_s: number,
): Finding[] {
  const findings: Finding[] = [];
  if (isEstimated) {
    const use = service.serving === 'batch' ? 'large batches' : 'interactive use';
    const message = `${numberText(throughput_tokens_per_s)} tokens per second per accelerator are estimated for ${use} from peak and MFU. Small batches are far slower: a B200 reached 557 tokens per second with a 32B model in batches of 8, an MFU of 1.6 %.`;
    findings.push(
      finding('throughput-estimated', 'throughput_tokens_per_s', message, 'ML.ENERGY leaderboard, 2026'),
    );
  }
  const memory = modelMemory(service);
  if (memory?.usable_GB === null) {
    const message = `The weights take ${numberText(memory.weights_GB)} GB. The memory per accelerator is not stated, so it is not checked that they fit in the ${numberText(memory.acceleratorsPerReplicaCount)} accelerators of a replica.`;
    findings.push(finding('model-memory-unchecked', 'memoryPerAccelerator_GB', message));
  }
  if (service.idlePowerPerAccelerator_kW === undefined) {
    const message =
      'No idle power per accelerator is stated; 0 was used for idle accelerators, so energy is a lower bound.';
    findings.push(finding('idle-power-missing', 'idlePowerPerAccelerator_kW', message));
  }
  return findings;
}
