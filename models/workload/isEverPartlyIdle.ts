import type { CompleteWorkload } from './CompleteWorkload.ts';

const isBelowFull = (utilisationFraction: number): boolean => utilisationFraction < 1;

/** True if a workload leaves devices below full utilisation at any time, so that their idle draw matters. */
export function isEverPartlyIdle(workload: CompleteWorkload): boolean {
  switch (workload.kind) {
    case 'constant':
      return isBelowFull(workload.utilisationFraction);
    case 'schedule':
      return workload.week.some((day) => day.some(isBelowFull));
    case 'training':
      return (
        isBelowFull(workload.utilisationFraction) ||
        (workload.checkpointPause_s > 0 && isBelowFull(workload.pauseUtilisationFraction)) ||
        workload.jobGapFraction + workload.outageFraction > 0
      );
    case 'inference':
      return isBelowFull(
        workload.peakUtilisationFraction * workload.nightRatio * Math.min(workload.weekendRatio, 1),
      );
    case 'hourly':
      return workload.utilisationFractions.some(isBelowFull);
  }
}
