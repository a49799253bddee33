import { comparisonNotes } from '../../../models/present/figures/comparisonNotes.ts';
import type { Comparison } from '../../../models/report/reportSchema.ts';
import { wrap } from './wrap.ts';

/**
 * What stands beside the savings of each option, below the table of options.
 *
 * @param report - a report, or the part of it that is compared
 * @returns none if all options differ in computed cooling only
 */
export function comparisonNotesLines(
  report: Readonly<{
    currency: string;
    options: readonly { readonly id: string; readonly name: string }[];
    comparison: Comparison;
  }>,
  width: number,
): string[] {
  const lines = report.options.flatMap(({ id, name }) => {
    const notes = comparisonNotes(report, id);
    return notes.length === 0 ? [] : wrap(`${name}: ${notes.join(' ')}`, { width, indent: '  ' });
  });
  return lines.length === 0 ? [] : ['', 'What the savings are due to', ...lines];
}
