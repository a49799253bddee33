import type { AppliedDecision } from '../../problems/decisionSchema.ts';
import type { Finding } from '../../problems/Finding.ts';
import { isOpen } from '../../problems/openFindings.ts';
import type { Severity } from '../../problems/severities.ts';
import type { OptionReview } from '../../report/reviewOptions.ts';

/** An option of a finding. */
export interface FindingOption {
  readonly id: string;
  readonly name: string;
  /** Its index in the plan, which determines its colour. */
  readonly place: number;
}

/** A message, what was decided on it, and the options that it applies to. */
export interface FindingStatement {
  readonly message: string;
  readonly decision: AppliedDecision | undefined;
  readonly options: readonly FindingOption[];
}

/** The finding of one option. */
export interface FindingOfOption {
  readonly option: FindingOption;
  readonly finding: Finding;
}

/** A finding, listed once for all options that it applies to. */
export interface GroupedFinding {
  readonly key: string;
  /** The finding of the first option. */
  readonly finding: Finding;
  /** The highest of all options. */
  readonly severity: Severity;
  /** The finding of each option that has it. */
  readonly byOption: readonly FindingOfOption[];
  /** One if all options have the same message and decision; several if figures differ. */
  readonly statements: readonly FindingStatement[];
  readonly options: readonly FindingOption[];
  readonly isInAllOptions: boolean;
  /** True if nothing that counts was decided on it in one of its options. */
  readonly isOpen: boolean;
}

/** Findings of an option with its name, as a review or a report has them. */
export type NamedFindings = Pick<OptionReview, 'id' | 'name' | 'findings'>;

/** The most severe first. */
export const severityRank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The highest of several severities; a note if there are none. */
export const worstSeverity = (severities: Iterable<Severity>): Severity =>
  [...severities].toSorted((one, other) => severityRank[one] - severityRank[other])[0] ?? 'info';

interface Group {
  readonly key: string;
  readonly byOption: FindingOfOption[];
  readonly messages: Set<string>;
  readonly optionIds: Set<string>;
}

/**
 * Groups the findings of all options: the same rule at the same path is listed once, the most severe first. Two findings of one
 * option at the same path remain two findings.
 *
 * @param options - reviewed by the models
 */
export function groupFindings(options: readonly NamedFindings[]): GroupedFinding[] {
  const bySubject = new Map<string, Group[]>();
  const groups: Group[] = [];
  for (const [place, { id, name, findings }] of options.entries()) {
    for (const finding of findings) {
      const subject = `${finding.code} ${finding.path}`;
      const similar = bySubject.get(subject) ?? [];
      bySubject.set(subject, similar);
      const free = similar.filter(({ optionIds }) => !optionIds.has(id));
      let group = free.find(({ messages }) => messages.has(finding.message)) ?? free[0];
      if (group === undefined) {
        const key = `${subject} ${String(similar.length)}`;
        group = { key, byOption: [], messages: new Set(), optionIds: new Set() };
        similar.push(group);
        groups.push(group);
      }
      group.byOption.push({ option: { id, name, place }, finding });
      group.messages.add(finding.message);
      group.optionIds.add(id);
    }
  }
  return groups
    .flatMap((group) => groupedFinding(group, options.length))
    .sort((one, other) => severityRank[one.severity] - severityRank[other.severity]);
}

function groupedFinding({ key, byOption }: Group, optionCount: number): GroupedFinding[] {
  const [first] = byOption;
  if (first === undefined) return [];
  const statements = new Map<string, { first: Finding; options: FindingOption[] }>();
  for (const { option, finding } of byOption) {
    const text = `${finding.message}\n${JSON.stringify(finding.decision ?? null)}`;
    const same = statements.get(text);
    if (same === undefined) statements.set(text, { first: finding, options: [option] });
    else same.options.push(option);
  }
  return [
    {
      key,
      finding: first.finding,
      severity: worstSeverity(byOption.map(({ finding }) => finding.severity)),
      byOption,
      statements: [...statements.values()].map(({ first: { message, decision }, options }) => ({
        message,
        decision,
        options,
      })),
      options: byOption.map(({ option }) => option),
      isInAllOptions: byOption.length === optionCount,
      isOpen: byOption.some(({ finding }) => isOpen(finding)),
    },
  ];
}
