import { signal } from '@preact/signals';
import { followChanges, planDocument } from './editor.ts';
import { valueAt, type Path } from '../../models/edit/document/json.ts';
import { isWithin } from '../../models/edit/document/path.ts';
import { goTo, pageAddress } from './route.ts';
import { fieldPage } from './fieldPage.ts';

/** The field that a page is requested to show. */
export interface FocusTarget {
  /** The first that the page shows is used. */
  readonly paths: readonly Path[];
  /** True if the field must be highlighted, because the planner was elsewhere; false if a command focuses it. */
  readonly isPointedAt: boolean;
}

/** A new object for each request, so that a repeated request works. */
export const focusTarget = signal<FocusTarget | null>(null);

/** Starts focusing the field that a command names. */
export function startFocusing(): void {
  followChanges(({ focus }) => {
    if (focus !== undefined) focusTarget.value = { paths: [focus], isPointedAt: false };
  });
}

/**
 * Goes to the field of a finding: opens its page, scrolls to it and focuses it.
 *
 * @param path - keys from the root of the design
 * @param optionId - an option whose changes may state the value
 */
export function showField(path: Path, optionId?: string): void {
  const inOption = optionId === undefined ? [] : ['options', optionId, 'changes', ...path];
  const isInOption = inOption.length > 0 && valueAt(planDocument.value, inOption) !== undefined;
  // A command that was just run may have named a field inside this one, which is more precise.
  const isNamedAlready = focusTarget.value?.paths.some((named) => isWithin(named, path)) === true;
  if (!isNamedAlready)
    focusTarget.value = { paths: isInOption ? [inOption, path] : [path], isPointedAt: true };
  goTo(pageAddress(fieldPage(planDocument.value, isInOption ? inOption : path)));
}
