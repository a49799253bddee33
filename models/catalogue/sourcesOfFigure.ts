import type { Quality } from './row.ts';

/** Keys of the two sources that are no publication. */
const GENERAL_KNOWLEDGE = 'general-knowledge';
const ESTIMATE = 'plenum-estimate';

/**
 * Which of a row's sources a figure comes from. A row lists all its sources together; those that are no publication
 * stand for the figures of their flag alone.
 *
 * @param sources - keys of the row
 * @param quality - flag of the figure
 */
export function sourcesOfFigure(sources: readonly string[], quality: Quality | undefined): readonly string[] {
  const own = quality === 'M' ? GENERAL_KNOWLEDGE : quality === 'E' ? ESTIMATE : undefined;
  if (own !== undefined && sources.includes(own)) return [own];
  const publications = sources.filter((key) => key !== GENERAL_KNOWLEDGE && key !== ESTIMATE);
  return publications.length > 0 ? publications : sources;
}
