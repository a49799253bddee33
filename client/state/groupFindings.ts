import type { Finding, Severity } from '../../models/problems/Finding.ts';
import type { OptionReview } from '../../models/report/reportPlan.ts';

/** An option that a finding is about. */
export interface FindingOption {
  readonly id: string;
  readonly name: string;
  /** Its place in the plan, which gives its colour. */
  readonly place: number;
}

/** What is said of some options, in the same words. */
export interface FindingStatement {
  readonly message: string;
  readonly options: readonly FindingOption[];
}

/** A finding, said once for all options in which it is true. */
export interface GroupedFinding {
  readonly key: string;
  /** The finding as the first option has it. */
  readonly finding: Finding;
  /** One where all options are told the same; more where figures differ. */
  readonly statements: readonly FindingStatement[];
  readonly options: readonly FindingOption[];
  readonly isInAllOptions: boolean;
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

interface Group {
  readonly key: string;
  readonly finding: Finding;
  /** Options by what is said of them. */
  readonly statements: Map<string, FindingOption[]>;
  readonly optionIds: Set<string>;
}

/**
 * Lays the findings of all options together: the same rule at the same place is said once, the gravest first.
 * What one option says twice of a place stays two findings.
 *
 * @param options - as the models reviewed them
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
      const said = group.statements.get(finding.message) ?? [];
      group.statements.set(finding.message, [...said, { id, name, place }]);
      group.optionIds.add(id);
    }
  }
  return groups
    .map(({ key, finding, statements }) => {
      const said = [...statements].map(([message, inOptions]) => ({ message, options: inOptions }));
      const inOptions = options.flatMap(({ id, name }, place) =>
        said.some((statement) => statement.options.some((option) => option.id === id))
          ? [{ id, name, place }]
          : [],
      );
      const isInAllOptions = inOptions.length === options.length;
      return { key, finding, statements: said, options: inOptions, isInAllOptions };
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
