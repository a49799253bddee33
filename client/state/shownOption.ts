import { computed } from '@preact/signals';
import { report } from './models.ts';
import { query } from './route.ts';

/** The option whose year the page shows: the one that the address names, else the first; undefined without numbers. */
export const shownOption = computed(() => {
  const options = report.value?.options ?? [];
  const wanted = query('option');
  return options.find(({ id }) => id === wanted) ?? options[0];
});
