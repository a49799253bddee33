import { blockingCodes, codesBySeverity } from './codeSeverities.ts';
import type { FindingCode } from './findingCodes.ts';
import { severityNames, type Severity } from './severities.ts';

const codesIn = (lines: readonly string[]): FindingCode[] => lines.join(' ').split(' ') as FindingCode[];

const severityByCode = new Map<FindingCode, Severity>(
  severityNames.flatMap((severity) =>
    codesIn(codesBySeverity[severity]).map((code): [FindingCode, Severity] => [code, severity]),
  ),
);
const blocking = new Set(codesIn(blockingCodes));

/** Every code that a finding can have. */
export const allCodes = [...severityByCode.keys()];

/** The severity of a code, as its description states it. */
export const severityOf = (code: FindingCode): Severity => severityByCode.get(code) ?? 'error';

/** Whether nothing can be computed until a finding with the code is corrected. */
export const isBlockingCode = (code: FindingCode): boolean => blocking.has(code);
