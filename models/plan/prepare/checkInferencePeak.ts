import { percentText } from '../../units/text.ts';
import type { Workload } from '../../workload/workloadSchema.ts';
import { completeInference } from './completeWorkload.ts';
import type { Preparation } from './Preparation.ts';

/** What rounding may add to a peak that is exactly full. */
const ROUNDING = 1e-9;

/** Finds inference whose busiest hour would be above full utilisation. */
export function checkInferencePeak(workload: Workload, path: string, preparation: Preparation): void {
  if (workload.kind !== 'inference') return;
  const { peakUtilisationFraction: peak, nightRatio, weekendRatio } = completeInference(workload);
  const busiest = Math.max(1, weekendRatio);
  if (peak * busiest <= 1 + ROUNDING) return;
  const { meanUtilisationFraction: mean } = workload;
  const onWeekends = weekendRatio > 1 ? ` and ${String(weekendRatio)} times as much work on weekends` : '';
  if (mean === undefined) {
    const message = `A peak of ${percentText(peak)}${onWeekends} makes a busiest hour of ${percentText(peak * busiest)}; the peak can be at most ${percentText(1 / busiest)}.`;
    preparation.find('workload-above-full', `${path}.peakUtilisationFraction`, message);
    return;
  }
  const message = `A mean of ${percentText(mean)} with a night of ${percentText(nightRatio)} of the peak${onWeekends} makes a busiest hour of ${percentText(peak * busiest)}; the mean can be at most ${percentText((1 + nightRatio) / 2 / busiest)}.`;
  preparation.find('workload-above-full', `${path}.meanUtilisationFraction`, message);
}
