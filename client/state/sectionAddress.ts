import { effect, signal } from '@preact/signals';
import { goTo, hash } from './route.ts';

/** A part of a page that is to be shown; a new object for each request, so that a repeated request works. */
export interface WantedSection {
  /** Of its element, or of its heading without `-title`. */
  readonly id: string;
  /** True if the user chose it on the page, so that the focus moves there. */
  readonly isChosen: boolean;
}

/** The part that the address names after `#`, or that was chosen last; null if there is none. */
export const wantedSection = signal<WantedSection | null>(null);

effect(() => {
  const id = hash.value;
  if (wantedSection.peek()?.id === id) return;
  wantedSection.value = id === '' ? null : { id, isChosen: false };
});

/** Shows a part of the current page, and names it in the address without a step of the browser's history. */
export function goToSection(id: string): void {
  wantedSection.value = { id, isChosen: true };
  goTo(`${location.pathname}${location.search}#${encodeURIComponent(id)}`, 'replace');
}

/** The element of a part of a page, once it is there. */
export const sectionElement = (id: string): HTMLElement | null =>
  document.getElementById(id) ?? document.getElementById(`${id}-title`);
