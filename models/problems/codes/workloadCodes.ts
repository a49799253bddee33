import { described } from './described.ts';

/** What is found in workloads. */
export const workloadCodes = described({
  'workload-above-full': {
    severity: 'error',
    blocking: true,
    title: 'More work than the devices can do',
    meaning:
      'The busiest hour that follows from an inference workload’s mean or peak, its night and its weekend is above full utilisation.',
    remedy: 'Lower the mean or the peak, raise `nightRatio`, or add racks to share the work.',
  },
});
