import type { Finding } from '../../models/problems/Finding.ts';
import type { Review } from '../../models/report/answer.ts';

/** What a check answers: the findings of each option. */
export interface CheckAnswer {
  readonly options: readonly {
    readonly id: string;
    readonly name: string;
    readonly findings: readonly Finding[];
  }[];
}

/** The findings of a review of a plan that has numbers. */
export function checkAnswer({ options }: Review): CheckAnswer {
  return { options: options.map(({ id, name, findings }) => ({ id, name, findings })) };
}
