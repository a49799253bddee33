import { described } from './described.ts';

/** What is found about how much more fits, and the size of the electrical plant. */
export const capacityCodes = described({});
