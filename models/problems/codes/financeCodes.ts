import { described } from './described.ts';

export const financeCodes = described({});
