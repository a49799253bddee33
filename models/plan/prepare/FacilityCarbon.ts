import type { CarbonBasis } from '../../catalogue/grid.ts';
import type { Accounting } from '../../carbon/accountingSchema.ts';
import type { CarbonTerms } from '../../carbon/CarbonTerms.ts';
import type { RuleSetId } from '../../carbon/regulation/ruleSets.ts';

/** What the carbon of a facility's year is counted with. */
export interface FacilityCarbon {
  readonly basis: CarbonBasis;
  readonly terms: CarbonTerms;
  /** Laws and drafts that are checked; none where no country is known. */
  readonly ruleSets: readonly RuleSetId[];
  readonly regulation: NonNullable<Accounting['regulation']>;
}
