import type { ErrorCode } from '../../models/problems/errorCodes.ts';

/** Errors of what is computed in a thread. */
export const computingProblems = [
  'answer-too-large',
  'computing-time-exceeded',
  'computing-memory-exceeded',
  'server-busy',
  'work-too-large',
] as const satisfies readonly ErrorCode[];
