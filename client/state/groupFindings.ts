import type { Finding, OptionReview, Severity } from '../../models/index.ts';

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

/**
 * Lays the findings of all options together: the same rule at the same place is said once, the gravest first.
 *
 * @param options - as the models reviewed them
 */
export function groupFindings(options: readonly OptionReview[]): GroupedFinding[] {
  const groups = new Map<string, { finding: Finding; statements: Map<string, FindingOption[]> }>();
  for (const [place, { id, name, findings }] of options.entries()) {
    for (const finding of findings) {
      const { code, path, message } = finding;
      const key = `${code} ${path}`;
      const group = groups.get(key) ?? { finding, statements: new Map<string, FindingOption[]>() };
      group.statements.set(message, [...(group.statements.get(message) ?? []), { id, name, place }]);
      groups.set(key, group);
    }
  }
  return [...groups]
    .map(([key, { finding, statements }]) => {
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
