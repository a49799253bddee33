import { findingCodes } from '../../../problems/findingCodes.ts';
import { countText, listText } from '../../../units/text.ts';
import { groupFindings, type GroupedFinding } from '../../figures/groupFindings.ts';
import type { PrintedBlock } from '../document/PrintedDocument.ts';
import type { PrintedSource } from '../printedSource.ts';

/** Further places and consequences of one finding are counted. */
const MAX_CONSEQUENCES = 5;

/** Every finding with its remedy, the most severe first. */
export function printedFindings({ reviews }: PrintedSource): PrintedBlock[] {
  const groups = groupFindings(reviews);
  if (groups.length === 0) return [{ kind: 'paragraph', text: 'There are no findings.' }];
  return [
    {
      kind: 'paragraph',
      text: 'Errors exceed a limit, warnings are risks, and notes say what the figures are based on.',
    },
    ...groups.map((group) => findingBlock(group, reviews.length)),
  ];
}

function findingBlock({ finding, statements, options }: GroupedFinding, optionCount: number): PrintedBlock {
  const { title, remedy } = findingCodes[finding.code];
  const isEverywhere = options.length === optionCount;
  const texts = statements.map((statement) =>
    optionCount === 1 || (isEverywhere && statements.length === 1)
      ? statement.message
      : `${listText(statement.options.map(({ name }) => name))}: ${statement.message}`,
  );
  const { consequences = [], occurrenceCount } = finding;
  const further = [
    ...(occurrenceCount > 1 ? [`At ${countText(occurrenceCount, 'place')}.`] : []),
    ...consequences.slice(0, MAX_CONSEQUENCES).map(({ message }) => `Causes: ${message}`),
    ...(consequences.length > MAX_CONSEQUENCES
      ? [`Causes ${countText(consequences.length - MAX_CONSEQUENCES, 'more finding')}.`]
      : []),
    remedy,
  ];
  return { kind: 'note', severity: finding.severity, title, text: [...texts, ...further].join(' ') };
}
