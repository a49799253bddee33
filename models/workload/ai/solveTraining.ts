import { aiDefaults } from './aiDefaults.ts';
import { acceleratorTimeOfFlop_h, flopCountOfTime, mfuOfRun } from './trainingFlop.ts';
import type { TrainingTask } from './trainingTask.ts';

/** Training compute, time and MFU of a run, each stated or solved from the others. */
interface SolvedTraining {
  readonly flopCount: number | null;
  readonly mfuFraction: number | null;
  readonly acceleratorTime_h: number;
  readonly assumesMfu: boolean;
}

/** Solves FLOP = accelerator-hours x peak x MFU for the value that is not stated. */
export function solveTraining(task: TrainingTask): SolvedTraining {
  const { flopCount, peak_TFLOPS, mfuFraction } = task;
  if (task.kind === 'work') {
    const mfu = mfuFraction ?? aiDefaults.trainingMfuFraction.value;
    return {
      flopCount: task.flopCount,
      mfuFraction: mfu,
      acceleratorTime_h: acceleratorTimeOfFlop_h(task.flopCount, task.peak_TFLOPS, mfu),
      assumesMfu: mfuFraction === undefined,
    };
  }
  const { acceleratorTime_h } = task;
  const solved = { acceleratorTime_h, assumesMfu: false };
  if (peak_TFLOPS === undefined) {
    return { flopCount: flopCount ?? null, mfuFraction: mfuFraction ?? null, ...solved };
  }
  if (flopCount !== undefined) {
    return { flopCount, mfuFraction: mfuOfRun(flopCount, peak_TFLOPS, acceleratorTime_h), ...solved };
  }
  if (mfuFraction === undefined) return { flopCount: null, mfuFraction: null, ...solved };
  return { flopCount: flopCountOfTime(acceleratorTime_h, peak_TFLOPS, mfuFraction), mfuFraction, ...solved };
}
