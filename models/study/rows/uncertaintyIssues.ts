import { inputProblems } from '../../math/sampling/drawSample.ts';
import { quantileOf } from '../../math/sampling/quantileOf.ts';
import { correlationProblems } from '../../math/sampling/rankCorrelation.ts';
import type { InputIssue } from '../../problems/ModelError.ts';
import { withField } from '../axes/withField.ts';
import type { PreparedStudy } from './PreparedStudy.ts';

/** What is wrong with the uncertain inputs of a study: their distributions, correlations, draws, and fields that the plan does not have. */
export function uncertaintyIssues(study: PreparedStudy): InputIssue[] {
  const { document, inputs } = study;
  const { draws, correlations = [] } = document;
  const issues: InputIssue[] = [];
  if (inputs.length > 0 && draws === undefined) {
    const message = 'is missing: uncertain inputs need a method, a number of draws and a seed.';
    issues.push({ path: 'draws', rule: 'required with uncertain inputs', message });
  }
  if (inputs.length === 0 && draws !== undefined) {
    const message = 'is stated, but no input is uncertain; state distributions in “uncertain”, or no draws.';
    issues.push({ path: 'draws', rule: 'only with uncertain inputs', message });
  }
  if (document.search !== undefined && inputs.length > 0) {
    const message =
      'cannot be combined with uncertain inputs: a search compares designs by one value of each figure.';
    issues.push({ path: 'search', rule: 'without uncertain inputs', message });
  }
  const named = inputs.map(({ path, distribution }) => ({ name: path, distribution }));
  const wrong = inputProblems(named).map((issue) => ({
    ...issue,
    path: issue.path.replace('inputs[', 'uncertain[').replace('.name', '.path'),
  }));
  issues.push(
    ...wrong,
    ...correlationProblems(
      inputs.map(({ path }) => path),
      correlations,
    ),
  );
  if (correlations.length > 0 && draws?.method === 'sobol-indices') {
    const message =
      'cannot be combined with sobol-indices, which divide the variance among independent inputs.';
    issues.push({ path: 'correlations', rule: 'independent inputs', message });
  }
  return issues.length > 0 ? issues : inputs.flatMap((_, place) => fieldIssue(study, place));
}

/** Whether the plan can have the median of an input. */
function fieldIssue({ base, start, inputs, axes }: PreparedStudy, place: number): InputIssue[] {
  const input = inputs[place];
  if (input === undefined || axes.length > 0) return [];
  const { path, distribution } = input;
  const median = quantileOf(distribution, 1 / 2);
  const { reason } = withField(base, start, path, median);
  if (reason === null) return [];
  return [{ path: `uncertain[${String(place)}].path`, rule: 'a field of the plan', message: reason }];
}
