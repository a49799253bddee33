import { computed } from '@preact/signals';
import { report } from '../state/models.ts';
import type { Path } from '../../models/edit/document/json.ts';
import { pathKey } from '../../models/edit/document/path.ts';

/** Default values of paths that the plan does not state, from the last report. */
const defaultsByPath = computed(() => {
  const values = new Map<string, number | string>();
  for (const { inputs } of report.value?.options ?? []) {
    for (const { path, value, origin } of inputs) if (origin === 'default') values.set(path, value);
  }
  return values;
});

/**
 * The default value of a path that the plan does not state.
 *
 * @param path - in a design
 */
export function defaultAt(path: Path): number | string | undefined {
  return defaultsByPath.value.get(pathKey(path));
}
