import { signal } from '@preact/signals';

/** Why the plan of a share link is not shown, and what to do; null if there is nothing to say. */
export const sharedProblem = signal<{ readonly problem: string; readonly remedy: string } | null>(null);
