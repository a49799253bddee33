import type { Finding } from '../../../models/problems/Finding.ts';
import { wrap } from './wrap.ts';

/** Findings that belong to no option of a plan, such as those of a weather file. */
export function findingsWithoutOption(findings: readonly Finding[], width: number): string[] {
  return findings.flatMap(({ severity, code, message }) => [
    `  ${severity.padEnd(9)}${code}`,
    ...wrap(message, { width, indent: ' '.repeat(11) }),
  ]);
}
