import type { CarbonBasis } from '../../catalogue/grid.ts';
import type { Accounting } from '../../carbon/accountingSchema.ts';
import type { CarbonTerms } from '../../carbon/CarbonTerms.ts';
import type { RuleSetId } from '../../carbon/regulation/ruleSets.ts';

/** Carbon accounting terms of a facility. */
export interface FacilityCarbon {
  readonly basis: CarbonBasis;
  readonly terms: CarbonTerms;
  /** Regulations and drafts to check; none if the country is unknown. */
  readonly ruleSets: readonly RuleSetId[];
  readonly regulation: NonNullable<Accounting['regulation']>;
}
