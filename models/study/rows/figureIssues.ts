import type { InputIssue } from '../../problems/ModelError.ts';
import { knownText } from '../axes/knownNames.ts';
import type { StudyDocument, StudyLimit } from '../document/studySchema.ts';
import { reportFigureAt, reportFigures, usualFigures } from './figureList.ts';

type FigureLimit = Extract<StudyLimit, { readonly kind: 'figure' }>;

/** What is wrong with the figures, limits and objectives of a study. */
export function figureIssues({
  figures = [...usualFigures],
  limits = [],
  objectives = [],
  search,
}: StudyDocument): InputIssue[] {
  const issues = [
    ...figures.flatMap((path, index) => unknownFigure(path, `figures[${String(index)}]`)),
    ...limits.flatMap((limit, index) => limitIssues(limit, `limits[${String(index)}]`)),
    ...objectives.flatMap(({ figure }, index) =>
      unknownFigure(figure, `objectives[${String(index)}].figure`),
    ),
    ...contradictions(limits),
  ];
  const [first, second] = objectives;
  if (first !== undefined && first.figure === second?.figure) {
    const message = `is ${first.figure}, as the first; a front is drawn between two different figures.`;
    issues.push({ path: 'objectives[1].figure', rule: 'two different figures', message });
  }
  if (search !== undefined && first === undefined) {
    const message = 'has nothing to look for: state one objective, or two.';
    issues.push({ path: 'search', rule: 'an objective', message });
  }
  return issues;
}

function unknownFigure(path: string, at: string): InputIssue[] {
  if (reportFigureAt(path) !== undefined) return [];
  const start = `${path.split('.')[0] ?? ''}.`;
  const ofGroup = reportFigures.filter((one) => one.path.startsWith(start));
  const known = (ofGroup.length > 0 ? ofGroup : reportFigures).map((one) => one.path);
  const message = `is ${path}, which is not a figure of a report; there are ${knownText(path, known)}.`;
  return [{ path: at, rule: 'a figure of the report', message }];
}

function limitIssues(limit: StudyLimit, at: string): InputIssue[] {
  if (limit.kind === 'findings') return [];
  const { figure, atMost, atLeast } = limit;
  const issues = unknownFigure(figure, `${at}.figure`);
  if (atMost === undefined && atLeast === undefined) {
    issues.push({
      path: at,
      rule: 'a bound',
      message: 'has neither atMost nor atLeast; state one of them, or both.',
    });
  }
  return issues;
}

/** Limits of one figure that no number meets together. */
function contradictions(limits: readonly StudyLimit[]): InputIssue[] {
  const ofFigures = limits.filter((limit): limit is FigureLimit => limit.kind === 'figure');
  return [...new Set(ofFigures.map(({ figure }) => figure))].flatMap((figure) => {
    const own = ofFigures.filter((limit) => limit.figure === figure);
    const least = Math.max(...own.map(({ atLeast }) => atLeast ?? -Infinity));
    const most = Math.min(...own.map(({ atMost }) => atMost ?? Infinity));
    if (least <= most) return [];
    const message = `contradict each other: ${figure} at least ${String(least)} and at most ${String(most)}; no design can have both.`;
    return [{ path: 'limits', rule: 'limits that a number can meet', message }];
  });
}
