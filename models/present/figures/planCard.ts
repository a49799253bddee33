import type { RackType } from '../../catalogue/rackType.ts';
import type { JsonObject } from '../../edit/document/json.ts';
import type { OptionReview } from '../../report/reviewOptions.ts';
import type { Report } from '../../report/reportSchema.ts';
import type { Thumbnail } from '../charts/Thumbnail.ts';
import { planFigures, type PlanKeyFigures } from './planFigures.ts';
import { planThumbnail } from './planThumbnail.ts';

/** What the card of a plan shows of its results. */
export interface PlanCardContent {
  readonly figures: PlanKeyFigures;
  readonly thumbnail: Thumbnail;
}

/** Results of a document, as far as it has any. */
export interface CardResults {
  /** Null if the document cannot be computed. */
  readonly report: Report | null;
  readonly options: readonly OptionReview[];
  /** Number of invalid values. */
  readonly issueCount: number;
}

/**
 * The figures and the drawing of a plan on its card.
 *
 * @param document - the plan, valid or not
 * @param results - of this document
 * @param rackTypes - of the catalogue
 */
export function planCard(
  document: JsonObject,
  { report, options, issueCount }: CardResults,
  rackTypes: Readonly<Record<string, RackType>>,
): PlanCardContent {
  const racks = report?.options[0]?.racks ?? [];
  return {
    figures: planFigures(report, options, issueCount),
    thumbnail: planThumbnail(document, { rackTypes, racks }),
  };
}
