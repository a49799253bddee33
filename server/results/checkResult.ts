import type { Finding } from '../../models/problems/Finding.ts';
import type { Review } from '../../models/report/reviewOptions.ts';

/** The result of a check: the findings of each option. */
export interface CheckResult {
  readonly options: readonly {
    readonly id: string;
    readonly name: string;
    readonly findings: readonly Finding[];
  }[];
}

/** The findings of the review of a plan that could be computed. */
export function checkResult({ options }: Review): CheckResult {
  return { options: options.map(({ id, name, findings }) => ({ id, name, findings })) };
}
