import type { Quality } from './row.ts';

/** Keys of the two sources that are not publications. */
const GENERAL_KNOWLEDGE = 'general-knowledge';
const ESTIMATE = 'plenum-estimate';

/** One figure of a row. */
export interface FigureName {
  /** Field name. */
  readonly name: string;
  readonly quality: Quality | undefined;
}

/** Sources stated by a row. */
export interface SourcedRow {
  readonly year: number;
  readonly sources: readonly string[];
  readonly figureSources?: Readonly<Record<string, readonly string[]>> | undefined;
}

/**
 * Sources of a figure: those that the row names for it, or else those of its quality rating. Sources that
 * are not publications apply only to figures of their rating.
 *
 * @returns keys into the list of sources
 */
export function sourcesOfFigure(row: SourcedRow, figure: FigureName): readonly string[] {
  const named = row.figureSources?.[figure.name];
  if (named !== undefined) return named;
  const { sources } = row;
  const ofFlag = figure.quality === 'M' ? GENERAL_KNOWLEDGE : figure.quality === 'E' ? ESTIMATE : undefined;
  if (ofFlag !== undefined && sources.includes(ofFlag)) return [ofFlag];
  const publications = sources.filter((key) => key !== GENERAL_KNOWLEDGE && key !== ESTIMATE);
  return publications.length > 0 ? publications : sources;
}
