import { inputProblems } from '../../math/sampling/drawSample.ts';
import { correlationProblems } from '../../math/sampling/rankCorrelation.ts';
import type { InputIssue } from '../../problems/ModelError.ts';
import type { PreparedStudy } from './PreparedStudy.ts';

/** What is wrong with the uncertain inputs of a study by themselves: their distributions, correlations and draws. */
export function uncertaintyIssues({
  document,
  inputs,
}: Pick<PreparedStudy, 'document' | 'inputs'>): InputIssue[] {
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
  return issues;
}
