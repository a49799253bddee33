import type { Finding } from '../../problems/Finding.ts';
import { aiDefaults, assumed, type Assumption } from './aiDefaults.ts';
import { hardwareCost } from './hardwareCost.ts';
import { indeterminate } from './indeterminate.ts';
import { mfuFindings } from './mfuFindings.ts';
import { acceleratorEnergy, energyCarbon_kg } from './runFootprint.ts';
import { shareOfAcceleratorTime } from './trainingFlop.ts';
import { trainingTask } from './trainingTask.ts';
import type { TrainingRun } from './trainingRunSchema.ts';
import { solveTraining } from './solveTraining.ts';

/** Requirements of a training run. Figures are null if their inputs are not stated. */
export interface TrainingResult {
  readonly flopCount: number | null;
  /** Solved for if compute and time are stated. */
  readonly mfuFraction: number | null;
  readonly acceleratorTime_h: number;
  readonly acceleratorCount: number | null;
  readonly duration_d: number | null;
  readonly itEnergy_kWh: number;
  readonly facilityEnergy_kWh: number;
  /** Facility load during the run. */
  readonly facilityLoad_kW: number | null;
  readonly electricityCost: number | null;
  /** Rented accelerators, electricity included. */
  readonly cloudCost: number | null;
  /** The run's share of the hardware, without electricity. */
  readonly hardwareCost: number | null;
  /** Hardware and electricity of owned accelerators. */
  readonly ownedCost: number | null;
  readonly carbon_kg: number | null;
  readonly assumptions: readonly Assumption[];
  readonly findings: readonly Finding[];
}

/**
 * Requirements of a training run: accelerator-hours, days, energy, cost and carbon, solving for the missing values.
 *
 * Source: 6 N D operations (Kaplan et al. 2020); energy as in Patterson et al. 2021 (arXiv 2104.10350): hours x draw x PUE.
 *
 * @throws ModelError `ai-workload-indeterminate` if too little or too much is stated
 */
export function trainingRun(run: TrainingRun): TrainingResult {
  const task = trainingTask(run);
  if (task.kind === 'issue') throw indeterminate(task.field, task.message);
  const { flopCount, mfuFraction, acceleratorTime_h, assumesMfu } = solveTraining(task);
  const { acceleratorCount, duration_d } = spreadOf(run, acceleratorTime_h);
  const energy = acceleratorEnergy(acceleratorTime_h, run.powerPerAccelerator_kW, run.pue);
  const ownership = ownedHardware(run, acceleratorTime_h);
  const electricityCost =
    run.energyPrice_per_kWh === undefined ? null : energy.facilityEnergy_kWh * run.energyPrice_per_kWh;
  return {
    flopCount,
    mfuFraction,
    acceleratorTime_h,
    acceleratorCount,
    duration_d,
    ...energy,
    facilityLoad_kW:
      acceleratorCount === null ? null : acceleratorCount * run.powerPerAccelerator_kW * run.pue,
    electricityCost,
    cloudCost: run.cloudPrice_per_h === undefined ? null : acceleratorTime_h * run.cloudPrice_per_h,
    hardwareCost: ownership.cost,
    ownedCost: ownership.cost === null || electricityCost === null ? null : ownership.cost + electricityCost,
    carbon_kg: energyCarbon_kg(energy.facilityEnergy_kWh, run.intensity_g_per_kWh),
    assumptions: [...(assumesMfu ? [assumed('trainingMfuFraction')] : []), ...ownership.assumptions],
    findings: mfuFindings(mfuFraction),
  };
}

/** Accelerators and days, each solved from the other if one is stated. */
function spreadOf(
  { acceleratorCount, duration_d }: TrainingRun,
  acceleratorTime_h: number,
): { acceleratorCount: number | null; duration_d: number | null } {
  if (acceleratorCount !== undefined) {
    return {
      acceleratorCount,
      duration_d: duration_d ?? shareOfAcceleratorTime(acceleratorTime_h, acceleratorCount),
    };
  }
  if (duration_d === undefined) return { acceleratorCount: null, duration_d: null };
  return { acceleratorCount: shareOfAcceleratorTime(acceleratorTime_h, duration_d), duration_d };
}

function ownedHardware(
  { acceleratorPrice, hardwareLife_years, busyFraction }: TrainingRun,
  acceleratorTime_h: number,
): { cost: number | null; assumptions: readonly Assumption[] } {
  if (acceleratorPrice === undefined) return { cost: null, assumptions: [] };
  const life_years = hardwareLife_years ?? aiDefaults.hardwareLife_years.value;
  const busy = busyFraction ?? aiDefaults.busyFraction.value;
  return {
    cost: hardwareCost(acceleratorTime_h, acceleratorPrice, life_years, busy),
    assumptions: [
      ...(hardwareLife_years === undefined ? [assumed('hardwareLife_years')] : []),
      ...(busyFraction === undefined ? [assumed('busyFraction')] : []),
    ],
  };
}
