import { acceleratorTimeOfDays_h, trainingFlopCount } from './trainingFlop.ts';

/** Optional inputs of a training run. */
export interface TrainingStatement {
  readonly activeParameterCount?: number | undefined;
  readonly tokenCount?: number | undefined;
  readonly flopCount?: number | undefined;
  readonly peak_TFLOPS?: number | undefined;
  readonly mfuFraction?: number | undefined;
  readonly acceleratorTime_h?: number | undefined;
  readonly acceleratorCount?: number | undefined;
  readonly duration_d?: number | undefined;
}

/** Why the inputs under- or over-determine a run. */
export interface TrainingIssue {
  readonly kind: 'issue';
  readonly field: keyof TrainingStatement;
  readonly message: string;
}

/** Training compute whose time is to be solved. */
interface WorkTask {
  readonly kind: 'work';
  readonly flopCount: number;
  readonly peak_TFLOPS: number;
  readonly mfuFraction: number | undefined;
}

/** A time, and the known values of the compute in it. */
interface TimeTask {
  readonly kind: 'time';
  readonly acceleratorTime_h: number;
  readonly flopCount: number | undefined;
  readonly peak_TFLOPS: number | undefined;
  readonly mfuFraction: number | undefined;
}

export type TrainingTask = WorkTask | TimeTask;

/** The task to be solved, or why it cannot be. */
export function trainingTask(run: TrainingStatement): TrainingTask | TrainingIssue {
  return workIssue(run) ?? solvable(run, workOf(run), timeOf(run));
}

const issue = (field: keyof TrainingStatement, message: string): TrainingIssue => ({
  kind: 'issue',
  field,
  message,
});

function workIssue(run: TrainingStatement): TrainingIssue | undefined {
  const { flopCount, activeParameterCount, tokenCount } = run;
  if (flopCount !== undefined && (activeParameterCount ?? tokenCount) !== undefined) {
    return issue('flopCount', 'state either the FLOP, or parameters and tokens');
  }
  if (activeParameterCount === undefined && tokenCount !== undefined) {
    return issue('activeParameterCount', 'state the active parameters in addition to the tokens');
  }
  if (activeParameterCount !== undefined && tokenCount === undefined) {
    return issue('tokenCount', 'state the tokens in addition to the parameters');
  }
  const { acceleratorTime_h, acceleratorCount, duration_d } = run;
  const stated = [acceleratorTime_h, acceleratorCount, duration_d].filter((value) => value !== undefined);
  return stated.length < 3
    ? undefined
    : issue(
        'acceleratorTime_h',
        'state two of accelerator-hours, accelerators and days; the third is solved for',
      );
}

function solvable(
  { peak_TFLOPS, mfuFraction }: TrainingStatement,
  flopCount: number | undefined,
  acceleratorTime_h: number | undefined,
): TrainingTask | TrainingIssue {
  if (acceleratorTime_h !== undefined) {
    return flopCount !== undefined && mfuFraction !== undefined
      ? issue('mfuFraction', 'omit the MFU: it is solved from compute and time')
      : { kind: 'time', acceleratorTime_h, flopCount, peak_TFLOPS, mfuFraction };
  }
  if (flopCount === undefined) {
    return issue(
      'flopCount',
      'state the compute (FLOP, or parameters and tokens), or the time (accelerator-hours, or accelerators and days)',
    );
  }
  return peak_TFLOPS === undefined
    ? issue('peak_TFLOPS', 'state the peak per accelerator, from which the hours are solved')
    : { kind: 'work', flopCount, peak_TFLOPS, mfuFraction };
}

function workOf({ flopCount, activeParameterCount, tokenCount }: TrainingStatement): number | undefined {
  if (activeParameterCount === undefined || tokenCount === undefined) return flopCount;
  return trainingFlopCount(activeParameterCount, tokenCount);
}

function timeOf({ acceleratorTime_h, acceleratorCount, duration_d }: TrainingStatement): number | undefined {
  if (acceleratorCount === undefined || duration_d === undefined) return acceleratorTime_h;
  return acceleratorTimeOfDays_h(acceleratorCount, duration_d);
}
