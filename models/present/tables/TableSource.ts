import type { Library } from '../../catalogue/Library.ts';
import type { Plan } from '../../plan/document/planSchema.ts';
import type { CapacityReport } from '../../report/capacity/capacitySchema.ts';
import type { Report } from '../../report/reportSchema.ts';
import type { CoolingRanking } from '../../study/rankCoolingSystems.ts';

/** What the tables of a plan are read from. */
export interface TableSource {
  readonly plan: Plan;
  readonly library: Library;
  readonly report: Report;
  /** The capacity of each option by its id; options without one have no rows in the tables of capacity. */
  readonly capacities: ReadonlyMap<string, CapacityReport>;
  /** Cooling systems in the climate of an option, if they were ranked. */
  readonly ranking?: { readonly optionId: string; readonly ranking: CoolingRanking } | undefined;
}
