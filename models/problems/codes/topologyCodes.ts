import { described } from './described.ts';

/** What is found about what feeds what, and what a failure does. */
export const topologyCodes = described({});
