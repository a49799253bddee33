import type { Finding } from '../../models/problems/Finding.ts';
import type { Review } from '../../models/report/answer.ts';

/** The result of a check: the findings of each option. */
export interface CheckAnswer {
  readonly options: readonly {
    readonly id: string;
    readonly name: string;
    readonly findings: readonly Finding[];
  }[];
}

/** The findings of the review of a plan that could be computed. */
export function checkAnswer({ options }: Review): CheckAnswer {
  return { options: options.map(({ id, name, findings }) => ({ id, name, findings })) };
}
