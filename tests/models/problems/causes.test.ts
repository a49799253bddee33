import { describe, expect, it } from 'vitest';
import { causesOf } from '../../../models/problems/causesOf.ts';
import { findingCodes, type FindingCode } from '../../../models/problems/findingCodes.ts';
import { allCodes } from '../../../models/problems/severityOf.ts';

const codes = Object.keys(findingCodes) as FindingCode[];

/** Codes that a code can follow from, also by way of others. */
function ancestorsOf(code: string, path: readonly string[] = []): string[] {
  if (path.includes(code)) throw new Error(`A cycle: ${[...path, code].join(' from ')}`);
  return causesOf(code as FindingCode).flatMap((cause) => [
    cause.code,
    ...ancestorsOf(cause.code, [...path, code]),
  ]);
}

describe('the causes of finding codes', () => {
  it('are codes of the catalogue, each with a reason, and stated once for a scope', () => {
    for (const code of codes) {
      const causes = causesOf(code);
      const stated = causes.map((cause) => `${cause.code} ${cause.scope}`);
      expect(new Set(stated).size, code).toBe(stated.length);
      for (const cause of causes) {
        expect(allCodes, `${code} from ${cause.code}`).toContain(cause.code);
        expect(cause.because, `${code} from ${cause.code}`).toMatch(/^[A-Z].{15,}\.$/);
      }
    }
  });

  it('have no cycle, so that every finding has a root', () => {
    for (const code of codes) expect(ancestorsOf(code), code).not.toContain(code);
  });

  it('end at codes that state no cause', () => {
    for (const code of codes) {
      const ends = ancestorsOf(code).filter((one) => causesOf(one as FindingCode).length === 0);
      expect(causesOf(code).length === 0 || ends.length > 0, code).toBe(true);
    }
  });
});
