import { computed } from '@preact/signals';
import { floorFindings } from './floorChecking.ts';
import { rackFindings } from './rackFindings.ts';

/** Numbers of findings on the floor and at its racks by severity, updated during a drag. */
export const severityCounts = computed(() => {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of floorFindings.value) counts[severity] += 1;
  for (const { severity } of rackFindings.value) counts[severity] += 1;
  return counts;
});
