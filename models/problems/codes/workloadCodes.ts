import { described } from './described.ts';

/** Findings of workloads. */
export const workloadCodes = described({
  'workload-above-full': {
    severity: 'error',
    blocking: true,
    title: 'Utilisation above 100 %',
    meaning:
      'The busiest hour derived from the mean or peak, night and weekend of an inference workload is above full utilisation.',
    remedy: 'Lower the mean or the peak, raise the night-to-peak ratio, or add racks to share the work.',
  },
});
