import { findingCodes } from '../../../problems/findingCodes.ts';
import type { FindingCause } from '../../../problems/codes/described.ts';
import type { FindingCode } from '../../../problems/findingCodes.ts';
import { severityNames } from '../../../problems/severities.ts';
import { countText, listText } from '../../../units/text.ts';
import { groupByCause, type CauseGroup } from '../../figures/findingCauses.ts';
import { findingCounts, findingState } from '../../figures/findingCounts.ts';
import { groupFindings, type GroupedFinding } from '../../figures/groupFindings.ts';
import { decisionText } from '../../words/decisionWords.ts';
import { severityLabels } from '../../words/severityLabels.ts';
import { derived } from '../document/Cited.ts';
import { numberColumn, textColumn } from '../document/printedNumber.ts';
import type { PrintedBlock } from '../document/PrintedDocument.ts';
import type { PrintedTable } from '../document/PrintedTable.ts';
import type { PrintedSource } from '../printedSource.ts';

/** Findings with one cause; more are counted. */
const MAX_ROOTS = 12;
const MAX_CONSEQUENCES = 8;

/** Every finding below its root cause, with its remedy and what was decided on it; the most severe first. */
export function printedFindings(source: PrintedSource): PrintedBlock[] {
  const groups = groupFindings(source.reviews);
  if (groups.length === 0) return [{ kind: 'paragraph', text: 'There are no findings.' }];
  const causes = groupByCause(groups, { causesOf, hallOf: hallOf(source) });
  return [
    {
      kind: 'paragraph',
      text: 'Errors exceed a limit, warnings are risks, and notes say what the figures are based on. Findings stand below the cause that they follow from.',
    },
    findingCountsTable(source),
    ...causes.map((cause) => causeBlock(cause, source.reviews.length)),
  ];
}

/** The number of findings by severity: open, and with a decision. */
export function findingCountsTable({ reviews }: PrintedSource): PrintedTable {
  const counts = findingCounts(groupFindings(reviews));
  const column = (label: string, key: 'open' | 'accepted' | 'ignored'): PrintedTable['columns'][number] =>
    numberColumn(
      { label, unit: '' },
      severityNames.map((severity) =>
        derived(counts[severity][key], 'findings of all options, the same of several options once'),
      ),
      String,
    );
  return {
    kind: 'table',
    title: 'Findings by severity',
    columns: [
      textColumn(
        'Severity',
        severityNames.map((severity) => severityLabels[severity]),
      ),
      column('Open', 'open'),
      column('Accepted', 'accepted'),
      column('Ignored', 'ignored'),
    ],
  };
}

function causesOf(code: FindingCode): readonly FindingCause[] {
  const described: { readonly causedBy?: readonly FindingCause[] } = findingCodes[code];
  return described.causedBy ?? [];
}

function hallOf({ options }: PrintedSource): (rackId: string) => string | undefined {
  const halls = new Map(
    options.flatMap(({ scenario }) =>
      Object.entries(scenario.racks).map(([id, { hall }]): [string, string] => [id, hall]),
    ),
  );
  return (rackId) => halls.get(rackId);
}

function causeBlock({ code, severity, roots, consequences }: CauseGroup, optionCount: number): PrintedBlock {
  const { title, remedy } = findingCodes[code];
  const items = [
    ...roots.slice(0, MAX_ROOTS).flatMap((root) => findingTexts(root, optionCount)),
    ...(roots.length > MAX_ROOTS
      ? [`${countText(roots.length - MAX_ROOTS, 'more finding')} of this kind.`]
      : []),
    ...roots
      .flatMap(({ finding }) => (finding.consequences ?? []).map(({ message }) => `Follows: ${message}`))
      .slice(0, MAX_CONSEQUENCES),
    ...consequences
      .slice(0, MAX_CONSEQUENCES)
      .map(({ group }) => `Follows: ${findingTexts(group, optionCount).join(' ')}`),
    ...(consequences.length > MAX_CONSEQUENCES
      ? [
          `${countText(consequences.length - MAX_CONSEQUENCES, 'more finding')} ${consequences.length - MAX_CONSEQUENCES === 1 ? 'follows' : 'follow'} from it.`,
        ]
      : []),
    `Remedy: ${remedy}`,
  ];
  const states = new Set(roots.map(findingState));
  const [state] = states;
  const decided = states.size === 1 && state !== 'open' && state !== undefined ? `, ${state}` : '';
  return { kind: 'note', severity, title: `${title}${decided}`, items };
}

/** What a finding says of each option, at how many places, and what was decided on it. */
function findingTexts(
  { finding, statements, isInAllOptions }: GroupedFinding,
  optionCount: number,
): string[] {
  const isEverywhere = optionCount === 1 || (isInAllOptions && statements.length === 1);
  const { occurrenceCount } = finding;
  const places = occurrenceCount > 1 ? ` At ${countText(occurrenceCount, 'place')}.` : '';
  return statements.map(({ message, decision, options }) => {
    const names = isEverywhere ? '' : `${listText(options.map(({ name }) => name))}: `;
    return `${names}${message}${places}${decision === undefined ? '' : ` ${decisionText(decision)}`}`;
  });
}
