import type { Finding } from '../../../models/problems/Finding.ts';
import { wrap } from './wrap.ts';

/** Findings of something that is no option of a plan, such as a weather file. */
export function looseFindings(findings: readonly Finding[], width: number): string[] {
  return findings.flatMap(({ severity, code, message }) => [
    `  ${severity.padEnd(9)}${code}`,
    ...wrap(message, { width, indent: ' '.repeat(11) }),
  ]);
}
