import { described } from './described.ts';

/** What is found about where things stand on the floor. */
export const floorCodes = described({});
