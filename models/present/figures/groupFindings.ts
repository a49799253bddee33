import type { Finding } from '../../problems/Finding.ts';
import type { Severity } from '../../problems/severities.ts';
import type { OptionReview } from '../../report/reviewOptions.ts';

/** An option of a finding. */
export interface FindingOption {
  readonly id: string;
  readonly name: string;
  /** Its index in the plan, which determines its colour. */
  readonly place: number;
}

/** A message and the options that it applies to. */
export interface FindingStatement {
  readonly message: string;
  readonly options: readonly FindingOption[];
}

/** A finding, listed once for all options that it applies to. */
export interface GroupedFinding {
  readonly key: string;
  /** The finding of the first option. */
  readonly finding: Finding;
  /** One if all options have the same message; several if figures differ. */
  readonly statements: readonly FindingStatement[];
  readonly options: readonly FindingOption[];
  readonly isInAllOptions: boolean;
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

interface Group {
  readonly key: string;
  readonly finding: Finding;
  /** Options by message. */
  readonly statements: Map<string, FindingOption[]>;
  readonly optionIds: Set<string>;
}

/**
 * Groups the findings of all options: the same rule at the same path is listed once, the most severe first. Two findings of one
 * option at the same path remain two findings.
 *
 * @param options - reviewed by the models
 */
export function groupFindings(options: readonly OptionReview[]): GroupedFinding[] {
  const groups: Group[] = [];
  for (const [place, { id, name, findings }] of options.entries()) {
    for (const finding of findings) {
      const free = groups.filter((group) => isSimilar(group.finding, finding) && !group.optionIds.has(id));
      const group =
        free.find(({ statements }) => statements.has(finding.message)) ??
        free[0] ??
        newGroup(groups, finding);
      const present = group.statements.get(finding.message) ?? [];
      group.statements.set(finding.message, [...present, { id, name, place }]);
      group.optionIds.add(id);
    }
  }
  return groups
    .map(({ key, finding, statements }) => {
      const messages = [...statements].map(([message, inOptions]) => ({ message, options: inOptions }));
      const inOptions = options.flatMap(({ id, name }, place) =>
        messages.some((statement) => statement.options.some((option) => option.id === id))
          ? [{ id, name, place }]
          : [],
      );
      const isInAllOptions = inOptions.length === options.length;
      return { key, finding, statements: messages, options: inOptions, isInAllOptions };
    })
    .sort((one, other) => rank[one.finding.severity] - rank[other.finding.severity]);
}

const isSimilar = (one: Finding, other: Finding): boolean =>
  one.code === other.code && one.path === other.path;

function newGroup(groups: Group[], finding: Finding): Group {
  const { code, path } = finding;
  const key = `${code} ${path} ${String(groups.filter((group) => isSimilar(group.finding, finding)).length)}`;
  const group: Group = { key, finding, statements: new Map(), optionIds: new Set() };
  groups.push(group);
  return group;
}
