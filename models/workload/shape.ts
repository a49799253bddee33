import type { CompleteInference, CompleteTraining, CompleteWorkload } from './CompleteWorkload.ts';

/** A week that repeats: seven days of 24 values, Monday first. */
export interface WeekShape {
  readonly kind: 'week';
  readonly week: readonly (readonly number[])[];
}

/** Steady work with a pause at the end of each interval. */
export interface CheckpointShape {
  readonly kind: 'checkpoints';
  readonly interval_h: number;
  readonly pause_s: number;
  readonly workingFraction: number;
  readonly pausedFraction: number;
}

/** A cosine over the day of the users, with weekdays and weekends of different height. */
export interface DailyShape {
  readonly kind: 'daily';
  readonly peakHourOfDay: number;
  readonly nightRatio: number;
  readonly weekdayFraction: number;
  readonly weekendFraction: number;
  readonly userOffset_h: number;
}

/** 8760 or 8784 hourly values. */
export interface HourlyShape {
  readonly kind: 'hourly';
  readonly utilisationFractions: readonly number[];
}

/** Profile of utilisation over the year without its height, so that racks of one shape are added up together. */
export type Shape = { readonly kind: 'flat' } | WeekShape | CheckpointShape | DailyShape | HourlyShape;

/** A workload as a shape and the factor that scales it. */
export interface ScaledShape {
  readonly shape: Shape;
  readonly scaleFraction: number;
}

const FLAT: Shape = { kind: 'flat' };

/** The shape of a workload and its height; a constant one is flat, and as high as its utilisation. */
export function shapeOf(workload: CompleteWorkload): ScaledShape {
  switch (workload.kind) {
    case 'constant':
      return { shape: FLAT, scaleFraction: workload.utilisationFraction };
    case 'schedule':
      return { shape: { kind: 'week', week: workload.week }, scaleFraction: 1 };
    case 'training':
      return trainingShape(workload);
    case 'inference':
      return inferenceShape(workload);
    case 'hourly':
      return { shape: workload, scaleFraction: 1 };
  }
}

/** Gaps and outages lower every hour equally: over many jobs they are spread over the year. */
function trainingShape(workload: CompleteTraining): ScaledShape {
  const { utilisationFraction, pauseUtilisationFraction, checkpointPause_s } = workload;
  const runningFraction = (1 - workload.jobGapFraction) * (1 - workload.outageFraction);
  if (checkpointPause_s === 0 || utilisationFraction === pauseUtilisationFraction) {
    return { shape: FLAT, scaleFraction: utilisationFraction * runningFraction };
  }
  const highest = Math.max(utilisationFraction, pauseUtilisationFraction);
  const shape: CheckpointShape = {
    kind: 'checkpoints',
    interval_h: workload.checkpointInterval_h,
    pause_s: checkpointPause_s,
    workingFraction: utilisationFraction / highest,
    pausedFraction: pauseUtilisationFraction / highest,
  };
  return { shape, scaleFraction: highest * runningFraction };
}

function inferenceShape(workload: CompleteInference): ScaledShape {
  const { peakUtilisationFraction, peakHourOfDay, nightRatio, weekendRatio, userOffset_h } = workload;
  const busiest = Math.max(1, weekendRatio);
  const shape: DailyShape = {
    kind: 'daily',
    peakHourOfDay,
    nightRatio,
    weekdayFraction: 1 / busiest,
    weekendFraction: weekendRatio / busiest,
    userOffset_h,
  };
  return { shape, scaleFraction: Math.min(peakUtilisationFraction * busiest, 1) };
}
