/** A part of a page, with its heading. */
export interface PageSection {
  /** Part of the address after `#`. */
  readonly id: string;
  readonly title: string;
}

const TITLE_END = /-title$/;

/** What is in a heading besides its words: marks, explanations, and texts for screen readers. */
const BESIDE_WORDS = 'svg, .sr-only, .term-mark, [role="tooltip"]';

/**
 * The parts of a page in their order: its sections with a heading of the second level that has an id, those within others left out.
 *
 * @param main - the page as it is shown
 */
export function pageSections(main: HTMLElement): PageSection[] {
  return headingsOf(main).map((heading) => ({
    id: heading.id.replace(TITLE_END, ''),
    title: titleOf(heading),
  }));
}

/** The headings of the parts of a page. */
export const headingsOf = (main: HTMLElement): HTMLElement[] =>
  [...main.querySelectorAll<HTMLElement>('h2[id]')].filter(isOfPage);

function isOfPage(heading: HTMLElement): boolean {
  if (heading.closest('aside, dialog, [hidden], .sr-only') !== null) return false;
  const section = heading.closest('section');
  return section?.parentElement?.closest('main section') === null;
}

function titleOf(heading: HTMLElement): string {
  const copy = heading.cloneNode(true) as HTMLElement;
  for (const mark of copy.querySelectorAll(BESIDE_WORDS)) mark.remove();
  return copy.textContent.trim();
}
