import { computed } from '@preact/signals';
import type { Input } from '../../models/plan/prepare/input.ts';
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

/**
 * What a path of a design follows because neither the option nor the plan states it, such as "the climate Frankfurt", from the
 * last report.
 *
 * @param optionId - default: the base plan, read from the first option that follows
 */
export function followedAt(path: Path, optionId?: string): Input | undefined {
  const key = pathKey(path);
  const options = report.value?.options ?? [];
  const shown = optionId === undefined ? options : options.filter(({ id }) => id === optionId);
  for (const { inputs } of shown) {
    const found = inputs.find((input) => input.path === key && input.follows !== undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}
