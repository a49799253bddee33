import type {
  CompleteInference,
  CompleteSchedule,
  CompleteWorkload,
} from '../../workload/CompleteWorkload.ts';
import type { Workload, WorkloadOf } from '../../workload/workloadSchema.ts';
import { defaults } from './defaults.ts';

/** Cache of completed workloads: the racks of a plan mostly share one, which is then one object for all of them. */
const known = new WeakMap<Workload, CompleteWorkload>();

/** A workload with defaults for values that are not stated. */
export function completeWorkload(workload: Workload): CompleteWorkload {
  if (workload.kind === 'constant' || workload.kind === 'hourly') return workload;
  const cached = known.get(workload);
  if (cached !== undefined) return cached;
  const complete = completed(workload);
  known.set(workload, complete);
  return complete;
}

function completed(workload: WorkloadOf<'schedule' | 'training' | 'inference'>): CompleteWorkload {
  switch (workload.kind) {
    case 'schedule':
      return completeSchedule(workload);
    case 'training':
      return {
        kind: 'training',
        utilisationFraction: workload.utilisationFraction,
        checkpointInterval_h:
          workload.checkpointInterval_h ?? defaults['workload.checkpointInterval_h'].value,
        checkpointPause_s: workload.checkpointPause_s ?? defaults['workload.checkpointPause_s'].value,
        pauseUtilisationFraction:
          workload.pauseUtilisationFraction ?? defaults['workload.pauseUtilisationFraction'].value,
        jobGapFraction: workload.jobGapFraction ?? defaults['workload.jobGapFraction'].value,
        outageFraction: workload.outageFraction ?? defaults['workload.outageFraction'].value,
      };
    case 'inference':
      return completeInference(workload);
  }
}

/** A schedule as a week of seven days. */
export function completeSchedule(schedule: WorkloadOf<'schedule'>): CompleteSchedule {
  const { weekdayFractions, weekendFractions = weekdayFractions } = schedule;
  return {
    kind: 'schedule',
    week: [
      schedule.mondayFractions ?? weekdayFractions,
      schedule.tuesdayFractions ?? weekdayFractions,
      schedule.wednesdayFractions ?? weekdayFractions,
      schedule.thursdayFractions ?? weekdayFractions,
      schedule.fridayFractions ?? weekdayFractions,
      schedule.saturdayFractions ?? weekendFractions,
      schedule.sundayFractions ?? weekendFractions,
    ],
  };
}

/**
 * Inference with its defaults, and its peak if the plan states the mean. The mean of a cosine is midway:
 * mean = peak × (1 + night ratio) / 2.
 */
export function completeInference(inference: WorkloadOf<'inference'>): CompleteInference {
  const nightRatio = inference.nightRatio ?? defaults['workload.nightRatio'].value;
  const { meanUtilisationFraction: mean = 0, peakUtilisationFraction: peak } = inference;
  return {
    kind: 'inference',
    peakUtilisationFraction: peak ?? (2 * mean) / (1 + nightRatio),
    peakHourOfDay: inference.peakHourOfDay ?? defaults['workload.peakHourOfDay'].value,
    nightRatio,
    weekendRatio: inference.weekendRatio ?? defaults['workload.weekendRatio'].value,
    userOffset_h: inference.userOffset_h ?? defaults['workload.userOffset_h'].value,
  };
}
