import { signal } from '@preact/signals';
import { planDocument } from './editor.ts';
import { valueAt, type Path } from './json.ts';
import { goTo } from './route.ts';

/** The place of the plan that the plan page is asked to show, with a number so that asking twice works. */
export const wantedField = signal<{ readonly paths: readonly Path[]; readonly request: number } | null>(null);

let requests = 0;

/**
 * Goes to the field of a finding: on the plan page, scrolled to and focused.
 *
 * @param path - keys from the root of the design
 * @param optionId - an option in whose changes the value may stand
 */
export function showField(path: Path, optionId?: string): void {
  const inOption = optionId === undefined ? [] : ['options', optionId, 'changes', ...path];
  const isInOption = inOption.length > 0 && valueAt(planDocument.value, inOption) !== undefined;
  requests += 1;
  wantedField.value = { paths: isInOption ? [inOption, path] : [path], request: requests };
  goTo('/plan');
}
