import { computed } from '@preact/signals';
import { report } from '../state/models.ts';
import type { Path } from '../../models/edit/document/json.ts';
import { pathKey } from '../../models/edit/document/path.ts';

/** Values that count where the plan says nothing, as the last report named them. */
const defaultsByPath = computed(() => {
  const values = new Map<string, number | string>();
  for (const { inputs } of report.value?.options ?? []) {
    for (const { path, value, origin } of inputs) if (origin === 'default') values.set(path, value);
  }
  return values;
});

/**
 * What counts at a path while the plan says nothing there.
 *
 * @param path - in a design
 */
export function defaultAt(path: Path): number | string | undefined {
  return defaultsByPath.value.get(pathKey(path));
}
