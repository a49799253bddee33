import type { DecisionTarget } from '../../edit/commands/findingDecisions.ts';
import { consequenceDigest } from '../../problems/consequenceDigest.ts';
import type { Finding } from '../../problems/Finding.ts';
import { isOpen } from '../../problems/openFindings.ts';
import { isBlockingCode } from '../../problems/severityOf.ts';
import type { GroupedFinding } from './groupFindings.ts';

/** What a decision on some findings is to be stored as. */
export interface DecisionTargets {
  /** One for all options where the finding is the same in all of them, else one for each option. */
  readonly targets: readonly DecisionTarget[];
  /** Former decisions on the same findings, which no longer count. */
  readonly replacedIds: readonly string[];
}

/**
 * The targets of a decision on findings: those of their options in which they are open.
 *
 * @param groups - what is decided; findings that prevent results are left out, since they cannot be decided
 */
export function decisionTargets(groups: readonly GroupedFinding[]): DecisionTargets {
  const decidable = groups.filter(canBeDecided);
  const kept = new Set(
    groups.flatMap(({ byOption }) =>
      byOption.flatMap(({ finding }) => (isOpen(finding) ? [] : [idOf(finding)])),
    ),
  );
  const former = decidable.flatMap(({ byOption }) => byOption.map(({ finding }) => idOf(finding)));
  return {
    targets: decidable.flatMap(targetsOf),
    replacedIds: [...new Set(former)].flatMap((id) => (id === undefined || kept.has(id) ? [] : [id])),
  };
}

/** True if a finding can be accepted or ignored: it is open, and results do not need its correction. */
export const canBeDecided = ({ finding, isOpen: isAnyOpen }: GroupedFinding): boolean =>
  isAnyOpen && !isBlockingCode(finding.code) && finding.code !== 'decision-unmatched';

/** Ids of all decisions on findings, those that no longer count included. */
export const decisionIds = (groups: readonly GroupedFinding[]): readonly string[] => [
  ...new Set(groups.flatMap(({ byOption }) => byOption.flatMap(({ finding }) => idOf(finding) ?? []))),
];

const idOf = ({ decision }: Finding): string | undefined => decision?.id;

function targetsOf({ byOption, isInAllOptions }: GroupedFinding): DecisionTarget[] {
  const open = byOption.filter(({ finding }) => isOpen(finding));
  const targets = open.map(({ option, finding }) => ({ option: option.id, ...targetOf(finding) }));
  const [first] = targets;
  if (first === undefined) return [];
  const { option: _option, ...shared } = first;
  const isSame = targets.every(
    ({ option: _other, ...target }) => JSON.stringify(target) === JSON.stringify(shared),
  );
  return isInAllOptions && isSame && open.length === byOption.length ? [shared] : targets;
}

function targetOf(finding: Finding): DecisionTarget {
  const { code, path, message, occurrenceCount } = finding;
  const digest = consequenceDigest(finding);
  return {
    code,
    path,
    message,
    ...(occurrenceCount === 1 ? {} : { placeCount: occurrenceCount }),
    ...(digest === undefined ? {} : { consequenceDigest: digest }),
  };
}
