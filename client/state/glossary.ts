import { signal } from '@preact/signals';
import type { GlossarySection, GlossaryTerm } from '../../models/present/words/glossaryTerm.ts';

/** The glossary; null until a page or a term needs it. */
export const glossary = signal<readonly GlossarySection[] | null>(null);

/** Loads the glossary, once; a failed load is tried again at the next call. */
export async function loadGlossary(): Promise<readonly GlossarySection[]> {
  glossary.value ??= (await import('./glossary.json')).default;
  return glossary.value;
}

/**
 * The entry of a term.
 *
 * @param term - as in the first column of the glossary
 */
export function glossaryEntry(sections: readonly GlossarySection[], term: string): GlossaryTerm | undefined {
  return sections.flatMap((section) => section.terms).find((entry) => entry.term === term);
}
