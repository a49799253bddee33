import { signal } from '@preact/signals';
import { followChanges, planDocument } from './editor.ts';
import { valueAt, type Path } from '../../models/edit/document/json.ts';
import { isWithin } from '../../models/edit/document/path.ts';
import { goTo, pageAddress } from './route.ts';
import { fieldPage } from './fieldPage.ts';

/** The place of the plan that the plan page is asked to show. */
export interface FocusTarget {
  /** The first that the page shows wins. */
  readonly paths: readonly Path[];
  /** True where the planner was elsewhere and must see where the field is; false where a command led on to it. */
  readonly isPointedAt: boolean;
}

/** A new object for each request, so that asking twice works. */
export const focusTarget = signal<FocusTarget | null>(null);

/** Focuses, from now on, the field where each command says that the planner goes on. */
export function startFocusing(): void {
  followChanges(({ focus }) => {
    if (focus !== undefined) focusTarget.value = { paths: [focus], isPointedAt: false };
  });
}

/**
 * Goes to the field of a finding: on the page that has it, scrolled to and focused.
 *
 * @param path - keys from the root of the design
 * @param optionId - an option in whose changes the value may stand
 */
export function showField(path: Path, optionId?: string): void {
  const inOption = optionId === undefined ? [] : ['options', optionId, 'changes', ...path];
  const isInOption = inOption.length > 0 && valueAt(planDocument.value, inOption) !== undefined;
  // A command that has just been run may have named a place inside this one, which is the better one.
  const isNamedAlready = focusTarget.value?.paths.some((named) => isWithin(named, path)) === true;
  if (!isNamedAlready)
    focusTarget.value = { paths: isInOption ? [inOption, path] : [path], isPointedAt: true };
  goTo(pageAddress(fieldPage(planDocument.value, isInOption ? inOption : path)));
}
