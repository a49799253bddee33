import { fieldId } from './fieldId.ts';
import type { FocusTarget } from '../state/shownField.ts';
import type { Path } from '../../models/edit/document/json.ts';

/**
 * Focuses the field of a path: the field itself, otherwise the first inside it, otherwise the one that contains it.
 *
 * @param target - the first of its paths that the page shows is used
 * @returns false if the page shows none of them
 */
export function focusField({ paths, isPointedAt }: FocusTarget): boolean {
  const element = paths.map(elementOf).find((found) => found !== null);
  if (element === undefined) return false;
  if (!isPointedAt) {
    element.focus();
    // The first keystroke replaces a generated name.
    if (element instanceof HTMLInputElement) element.select();
    return true;
  }
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' });
  element.focus({ preventScroll: true });
  element.classList.remove('is-pointed-at');
  requestAnimationFrame(() => {
    element.classList.add('is-pointed-at');
  });
  return true;
}

function elementOf(path: Path): HTMLElement | null {
  for (let length = path.length; length > 0; length -= 1) {
    const id = fieldId(path.slice(0, length));
    const exact = document.getElementById(id);
    if (exact !== null) return exact;
    const inside = document.querySelector<HTMLElement>(
      `[id^="${CSS.escape(id)}."]:is(input, select, textarea)`,
    );
    if (inside !== null) return inside;
  }
  return null;
}
