import { ModelError } from '../../../models/problems/ModelError.ts';
import type { Report } from '../../../models/report/reportSchema.ts';

/**
 * A report with one of its options left; savings are still against the first.
 *
 * @throws ModelError `option-unknown`
 */
export function onlyOption(report: Report, id: string): Report {
  const options = report.options.filter((option) => option.id === id);
  if (options.length === 0) {
    const ids = report.options.map((option) => option.id).join(', ');
    const message = `the plan has no option ${id}; it has ${ids}`;
    throw new ModelError('option-unknown', message, [{ path: 'options', rule: 'option-unknown', message }]);
  }
  const { comparison } = report;
  return {
    ...report,
    options,
    comparison: { ...comparison, options: comparison.options.filter((option) => option.id === id) },
  };
}
