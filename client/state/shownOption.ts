import { computed } from '@preact/signals';
import { report } from './models.ts';
import { query } from './route.ts';

/** The option that the page shows: the option of the address, otherwise the first; undefined without results. */
export const shownOption = computed(() => {
  const options = report.value?.options ?? [];
  const requested = query('option');
  return options.find(({ id }) => id === requested) ?? options[0];
});
