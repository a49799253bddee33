/** A term of the field, as docs/glossary.md defines it. */
export interface GlossaryTerm {
  readonly term: string;
  readonly meaning: string;
  /** '' for a term without a unit. */
  readonly unit: string;
  /** The standard or publication that uses the term. */
  readonly source: string;
}

/** Terms of one subject. */
export interface GlossarySection {
  readonly title: string;
  readonly terms: readonly GlossaryTerm[];
}

/**
 * The id of a term on the glossary page.
 *
 * @param term - as in the first column of the glossary
 */
export function termId(term: string): string {
  const words = term.toLowerCase().match(/[\p{Letter}\p{Number}+]+/gu) ?? [];
  return `term-${words.join('-')}`;
}
