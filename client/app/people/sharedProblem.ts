import { signal } from '@preact/signals';

/** Why a link shows no plan, and what to do. */
export interface LinkProblem {
  readonly problem: string;
  readonly remedy: string;
}

/** Why the plan of a link is not shown; null if there is nothing to say. */
export const sharedProblem = signal<LinkProblem | null>(null);
