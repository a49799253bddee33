import { ModelError } from '../problems/ModelError.ts';
import type { BillingCalendar } from './BillingCalendar.ts';
import { SLOT_COUNT } from './TariffTerms.ts';

/** Mean powers of equal steps over a year, from midnight on 1 January in local standard time. */
export interface BilledLoad {
  readonly load_kW: Float64Array;
  readonly stepsPerHour: number;
}

/** A load added up by month, kind of day and hour, which is sufficient for most tariffs. */
export interface LoadTally {
  readonly energy_kWh: Float64Array;
  /** Largest demand window that begins in the slot; -1 if none does. */
  readonly peak_kW: Float64Array;
  readonly peakStep: Int32Array;
}

/**
 * Adds up a load by slot.
 *
 * @param windowStepCount - steps of a demand window; windows are consecutive from midnight
 * @throws ModelError `load-length` if load and billing calendar do not match
 */
export function tallyLoad(load: BilledLoad, clock: BillingCalendar, windowStepCount: number): LoadTally {
  const { load_kW } = load;
  if (load_kW.length !== clock.stepCount || load.stepsPerHour !== clock.stepsPerHour) {
    throw new ModelError(
      'load-length',
      `The load has ${String(load_kW.length)} values of 1/${String(load.stepsPerHour)} h; the year has ${String(clock.stepCount)} of 1/${String(clock.stepsPerHour)} h.`,
    );
  }
  const tally: LoadTally = {
    energy_kWh: new Float64Array(SLOT_COUNT),
    peak_kW: new Float64Array(SLOT_COUNT).fill(-1),
    peakStep: new Int32Array(SLOT_COUNT).fill(-1),
  };
  if (windowStepCount === 1) tallySteps(load, clock, tally);
  else tallyWindows(load, clock, windowStepCount, tally);
  return tally;
}

/** Adds up a load by slot: {@link tallyLoad}, or with a memory. */
export type TallyLoad = typeof tallyLoad;

/** Adds up loads as {@link tallyLoad} does, each once; a load is the same if its column is the same object. */
export function rememberedTallies(): TallyLoad {
  const known = new Map<
    Float64Array,
    { clock: BillingCalendar; windowStepCount: number; tally: LoadTally }[]
  >();
  return (load, clock, windowStepCount) => {
    const own = known.get(load.load_kW) ?? [];
    const before = own.find((one) => one.clock === clock && one.windowStepCount === windowStepCount);
    if (before !== undefined) return before.tally;
    const tally = tallyLoad(load, clock, windowStepCount);
    known.set(load.load_kW, [...own, { clock, windowStepCount, tally }]);
    return tally;
  };
}

function tallySteps(
  { load_kW, stepsPerHour }: BilledLoad,
  { slots }: BillingCalendar,
  tally: LoadTally,
): void {
  const { energy_kWh, peak_kW, peakStep } = tally;
  const hours = 1 / stepsPerHour;
  for (let step = 0; step < load_kW.length; step += 1) {
    const power_kW = load_kW[step] ?? 0;
    const slot = slots[step] ?? 0;
    energy_kWh[slot] = (energy_kWh[slot] ?? 0) + power_kW * hours;
    if (power_kW > (peak_kW[slot] ?? 0)) {
      peak_kW[slot] = power_kW;
      peakStep[slot] = step;
    }
  }
}

function tallyWindows(
  load: BilledLoad,
  clock: BillingCalendar,
  windowStepCount: number,
  tally: LoadTally,
): void {
  const { load_kW, stepsPerHour } = load;
  const { energy_kWh, peak_kW, peakStep } = tally;
  for (let start = 0; start < load_kW.length; start += windowStepCount) {
    let total_kW = 0;
    for (let step = start; step < start + windowStepCount; step += 1) {
      const power_kW = load_kW[step] ?? 0;
      const slot = clock.slots[step] ?? 0;
      total_kW += power_kW;
      energy_kWh[slot] = (energy_kWh[slot] ?? 0) + power_kW / stepsPerHour;
    }
    const slot = clock.slots[start] ?? 0;
    if (total_kW / windowStepCount > (peak_kW[slot] ?? 0)) {
      peak_kW[slot] = total_kW / windowStepCount;
      peakStep[slot] = start;
    }
  }
}
