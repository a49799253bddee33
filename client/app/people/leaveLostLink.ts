import { goTo } from '../../state/route.ts';
import { sharedProblem, type LinkProblem } from './sharedProblem.ts';

/** Says why a link shows no plan, on the home page: no other plan is to be taken for it. */
export function leaveLostLink(problem: LinkProblem): void {
  goTo('/', 'replace');
  sharedProblem.value = problem;
}
