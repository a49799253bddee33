import { described } from './described.ts';

/** What is found about documents that come from or go to other programs. */
export const interchangeCodes = described({});
