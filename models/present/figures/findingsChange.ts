import type { Finding } from '../../problems/Finding.ts';
import { severityNames, type Severity } from '../../problems/severities.ts';
import type { OptionReport } from '../../report/reportSchema.ts';

/** Findings of one code that an option has and the baseline has not, or the other way round. */
export interface ChangedFindings {
  readonly code: Finding['code'];
  readonly severity: Severity;
  readonly messages: readonly string[];
  /** Places in the plan with one of them. */
  readonly occurrenceCount: number;
}

/** How the findings of an option differ from those of the baseline, the most severe first. */
export interface FindingsChange {
  readonly gained: readonly ChangedFindings[];
  readonly lost: readonly ChangedFindings[];
}

type Found = Pick<OptionReport, 'findings'>;

/** Says how the option differs from the baseline, which the comparison itself shows. */
const OF_COMPARISON: ReadonlySet<Finding['code']> = new Set(['options-not-alike', 'typical-draws-differ']);

/**
 * The findings that an option gains and loses against the baseline. A finding is the same if its code and its place in the plan are,
 * though its figures may differ.
 *
 * @param option - of a report, as is the baseline
 */
export function findingsChange(option: Found, baseline: Found): FindingsChange {
  return { gained: onlyIn(option, baseline), lost: onlyIn(baseline, option) };
}

function onlyIn({ findings }: Found, other: Found): ChangedFindings[] {
  const known = new Set(other.findings.map(keyOf));
  const byCode = new Map<Finding['code'], ChangedFindings>();
  for (const found of findings) {
    const { code, severity, message, occurrenceCount } = found;
    if (known.has(keyOf(found)) || OF_COMPARISON.has(code)) continue;
    const before = byCode.get(code);
    byCode.set(code, {
      code,
      severity,
      messages: [...(before?.messages ?? []), message],
      occurrenceCount: (before?.occurrenceCount ?? 0) + occurrenceCount,
    });
  }
  const rank = ({ severity }: ChangedFindings): number => severityNames.indexOf(severity);
  return [...byCode.values()].sort((a, b) => rank(a) - rank(b));
}

const keyOf = ({ code, path }: Finding): string => `${code} ${path}`;
