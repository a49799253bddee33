import { percentText } from '../../units/text.ts';
import type { Workload } from '../../workload/workloadSchema.ts';
import { completeInference } from './completeWorkload.ts';
import type { Preparation } from './Preparation.ts';

/** Rounding tolerance of a peak at exactly full utilisation. */
const ROUNDING = 1e-9;

/** Finds inference workloads whose busiest hour is above full utilisation. */
export function checkInferencePeak(workload: Workload, path: string, preparation: Preparation): void {
  if (workload.kind !== 'inference') return;
  const { peakUtilisationFraction: peak, nightRatio, weekendRatio } = completeInference(workload);
  const busiest = Math.max(1, weekendRatio);
  if (peak * busiest <= 1 + ROUNDING) return;
  const { meanUtilisationFraction: mean } = workload;
  const onWeekends = weekendRatio > 1 ? ` and a weekend-to-weekday ratio of ${String(weekendRatio)}` : '';
  if (mean === undefined) {
    const message = `A peak of ${percentText(peak)}${onWeekends} results in a busiest hour of ${percentText(peak * busiest)}; the maximum peak is ${percentText(1 / busiest)}.`;
    preparation.find('workload-above-full', `${path}.peakUtilisationFraction`, message);
    return;
  }
  const message = `A mean of ${percentText(mean)} with a night-to-peak ratio of ${percentText(nightRatio)}${onWeekends} results in a busiest hour of ${percentText(peak * busiest)}; the maximum mean is ${percentText((1 + nightRatio) / 2 / busiest)}.`;
  preparation.find('workload-above-full', `${path}.meanUtilisationFraction`, message);
}
