import type { Finding } from './Finding.ts';
import type { Severity } from './severities.ts';

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * A finding with what follows from it. It is as severe as the most severe of all, since correcting it corrects them.
 *
 * @param root - the cause
 * @param consequences - without consequences of their own
 */
export function withConsequences(root: Finding, consequences: readonly Finding[]): Finding {
  if (consequences.length === 0) return root;
  const all = [...(root.consequences ?? []), ...consequences];
  const severity = all.reduce<Severity>(
    (worst, one) => (rank[one.severity] < rank[worst] ? one.severity : worst),
    root.severity,
  );
  return { ...root, severity, consequences: all };
}
