import { ModelError } from '../problems/ModelError.ts';
import type { Report } from './reportSchema.ts';

/**
 * A report reduced to one of its options; savings are still against the baseline.
 *
 * @throws ModelError `option-unknown`
 */
export function onlyOption(report: Report, id: string): Report {
  const options = report.options.filter((option) => option.id === id);
  if (options.length === 0) {
    const ids = report.options.map((option) => option.id).join(', ');
    const message = `unknown option ${id}; the plan has ${ids}`;
    throw new ModelError('option-unknown', message, [{ path: 'options', rule: 'option-unknown', message }]);
  }
  const { comparison } = report;
  return {
    ...report,
    options,
    comparison: { ...comparison, options: comparison.options.filter((option) => option.id === id) },
  };
}
