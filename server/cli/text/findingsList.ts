import { groupByCause, type CauseGroup } from '../../../models/present/figures/findingCauses.ts';
import { findingCounts, findingCountsText } from '../../../models/present/figures/findingCounts.ts';
import {
  groupFindings,
  type GroupedFinding,
  type NamedFindings,
} from '../../../models/present/figures/groupFindings.ts';
import { decisionText } from '../../../models/present/words/decisionWords.ts';
import { severityLabels } from '../../../models/present/words/severityLabels.ts';
import { causesOf } from '../../../models/problems/causesOf.ts';
import type { Finding } from '../../../models/problems/Finding.ts';
import type { Severity } from '../../../models/problems/severities.ts';
import { countText } from '../../../models/units/text.ts';
import { figure } from './numbers.ts';
import { wrap } from './wrap.ts';

const SHOWN_PER_SEVERITY = 25;
const MESSAGES_OF_A_CAUSE = 3;
const CONSEQUENCES_OF_A_CAUSE = 12;
const INDENT = ' '.repeat(11);
const severities: readonly Severity[] = ['error', 'warning', 'info'];
const labelOf = (severity: Severity): string => severityLabels[severity].toLowerCase();

/** The racks of a plan, each with its hall. */
interface RacksInHalls {
  readonly racks: Readonly<Record<string, { readonly hall: string }>>;
}

/**
 * Findings by their root cause as text, the most severe first; those of several options are listed once, and decided ones last.
 *
 * @param options - each with its findings
 * @param plan - that they are of
 * @param width - columns to wrap to
 */
export function findingsList(
  options: readonly NamedFindings[],
  { racks }: RacksInHalls,
  width: number,
): string[] {
  const causes = groupByCause(groupFindings(options), {
    causesOf,
    hallOf: (rackId) => (Object.hasOwn(racks, rackId) ? racks[rackId]?.hall : undefined),
  });
  const open = causes.filter(({ openSeverity }) => openSeverity !== null);
  const decided = causes.filter(({ openSeverity }) => openSeverity === null);
  const lines = [
    ...severities.flatMap((severity) =>
      listed(
        open.filter(({ openSeverity }) => openSeverity === severity),
        severity,
        width,
      ),
    ),
    ...(decided.length === 0 ? [] : ['', 'Accepted and ignored findings']),
    ...severities.flatMap((severity) =>
      listed(
        decided.filter((cause) => cause.severity === severity),
        severity,
        width,
      ),
    ),
  ];
  return lines.length === 0 ? ['  No findings.'] : lines;
}

/** The number of findings of each severity, each counted once: 1 error and 1 accepted, 2 warnings, 5 notes. */
export const findingsCounted = (options: readonly NamedFindings[]): string =>
  findingCountsText(findingCounts(groupFindings(options)));

function listed(causes: readonly CauseGroup[], severity: Severity, width: number): string[] {
  const rest = causes.length - SHOWN_PER_SEVERITY;
  return [
    ...causes.slice(0, SHOWN_PER_SEVERITY).flatMap((cause) => causeLines(cause, severity, width)),
    ...(rest > 0 ? [`  ${countText(rest, `more ${labelOf(severity)}`)}`] : []),
  ];
}

function causeLines(cause: CauseGroup, severity: Severity, width: number): string[] {
  const { code, roots, consequences } = cause;
  const [first] = roots;
  if (first === undefined) return [];
  const layout = { width, indent: INDENT };
  const rest = roots.length - MESSAGES_OF_A_CAUSE;
  const following = consequences.map(({ group }) => group.finding);
  const traced = [...roots.map(({ finding }) => finding), ...following].flatMap(
    (found) => found.consequences ?? [],
  );
  const caused = [...following, ...traced];
  return [
    `  ${labelOf(severity).padEnd(9)}${code} (${optionsText(first)})${countsText(cause)}`,
    ...roots.slice(0, MESSAGES_OF_A_CAUSE).flatMap((root) => rootLines(root, width)),
    ...(rest > 0 ? wrap(`${countText(rest, 'more finding')} with this code.`, layout) : []),
    ...wrap(consequencesText(caused), layout),
    ...wrap(decisionsOf(consequences.map(({ group }) => group)).join(' '), layout),
  ];
}

function countsText({ consequenceCount, placeCount }: CauseGroup): string {
  const parts = [
    ...(placeCount > 1 ? [countText(placeCount, 'place')] : []),
    ...(consequenceCount > 0 ? [countText(consequenceCount, 'consequence')] : []),
  ];
  return parts.length === 0 ? '' : `: ${parts.join(', ')}`;
}

const optionsText = ({ isInAllOptions, options }: GroupedFinding): string =>
  isInAllOptions ? 'all options' : options.map(({ name }) => name).join('; ');

function rootLines(group: GroupedFinding, width: number): string[] {
  const { finding, statements } = group;
  const layout = { width, indent: INDENT };
  const source = finding.source === undefined ? '' : ` Source: ${finding.source}`;
  const messages = new Set(
    statements.map(({ message, options }) =>
      statements.length === 1 ? message : `${options.map(({ name }) => name).join('; ')}: ${message}`,
    ),
  );
  return [
    ...[...messages].flatMap((message) => wrap(message, layout)),
    ...wrap(`At ${placesText(finding)}.${source}`, layout),
    ...decisionsOf([group]).flatMap((text) => wrap(text, layout)),
  ];
}

function placesText({ path, occurrenceCount }: Finding): string {
  const place = path === '' ? 'whole plan' : path;
  return occurrenceCount === 1 ? place : `${place} and ${figure(occurrenceCount - 1, [0, 0])} more`;
}

const decisionsOf = (groups: readonly GroupedFinding[]): string[] => [
  ...new Set(
    groups.flatMap(({ statements }) =>
      statements.flatMap(({ decision }) => (decision === undefined ? [] : [decisionText(decision)])),
    ),
  ),
];

/** What follows from a finding, folded: --json has the texts. */
function consequencesText(
  consequences: readonly Pick<Finding, 'code' | 'path' | 'occurrenceCount'>[],
): string {
  if (consequences.length === 0) return '';
  const rest = consequences.length - CONSEQUENCES_OF_A_CAUSE;
  const each = consequences.slice(0, CONSEQUENCES_OF_A_CAUSE).map(({ code, path, occurrenceCount }) => {
    const others = occurrenceCount === 1 ? '' : ` and ${figure(occurrenceCount - 1, [0, 0])} more`;
    return `${code} at ${path === '' ? 'whole plan' : path}${others}`;
  });
  return `Consequences: ${each.join('; ')}${rest > 0 ? `; ${figure(rest, [0, 0])} more` : ''}.`;
}
