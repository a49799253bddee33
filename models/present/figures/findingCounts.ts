import type { DecisionName } from '../../problems/decisions.ts';
import { severityNames, type Severity } from '../../problems/severities.ts';
import { numberText } from '../../units/text.ts';
import { severityLabels } from '../words/severityLabels.ts';
import type { GroupedFinding } from './groupFindings.ts';

/** Findings of one severity: those that are open, and those with a decision that counts. */
export interface FindingCount extends Readonly<Record<DecisionName, number>> {
  readonly open: number;
}

export type FindingCounts = Readonly<Record<Severity, FindingCount>>;

/** What a finding counts as: open if it is open in one of its options, else what was decided first. */
export function findingState({ isOpen, byOption }: GroupedFinding): keyof FindingCount {
  const decision = byOption[0]?.finding.decision;
  return isOpen || decision === undefined ? 'open' : decision.decision;
}

/** The number of findings by severity, each counted once for all options. */
export function findingCounts(groups: readonly GroupedFinding[]): FindingCounts {
  const counts = {
    error: { open: 0, accepted: 0, ignored: 0 },
    warning: { open: 0, accepted: 0, ignored: 0 },
    info: { open: 0, accepted: 0, ignored: 0 },
  };
  for (const group of groups) counts[group.severity][findingState(group)] += 1;
  return counts;
}

/** "3 errors and 1 accepted, 12 warnings, 5 notes and 2 ignored": the open ones, and beside them what was decided. */
export const findingCountsText = (counts: FindingCounts): string =>
  severityNames
    .map((severity) => {
      const { open: count } = counts[severity];
      const open = `${numberText(count)} ${severityLabels[severity].toLowerCase()}${count === 1 ? '' : 's'}`;
      const decided = decidedText(counts[severity]);
      return decided === '' ? open : `${open} and ${decided}`;
    })
    .join(', ');

/** "1 accepted, 2 ignored"; empty if nothing was decided. */
export const decidedText = ({ accepted, ignored }: FindingCount): string =>
  [
    ...(accepted > 0 ? [`${String(accepted)} accepted`] : []),
    ...(ignored > 0 ? [`${String(ignored)} ignored`] : []),
  ].join(', ');
