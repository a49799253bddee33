import { computed } from '@preact/signals';
import { report } from './models.ts';
import { requestedOption } from './route.ts';

/** The option that the page shows: the one that was requested last, otherwise the first; undefined without results. */
export const shownOption = computed(() => {
  const options = report.value?.options ?? [];
  return options.find(({ id }) => id === requestedOption.value) ?? options[0];
});
