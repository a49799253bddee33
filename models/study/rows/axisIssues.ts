import type { InputIssue } from '../../problems/ModelError.ts';
import { listText } from '../../units/text.ts';
import type { StudyAxis } from '../axes/StudyAxis.ts';
import type { PreparedStudy, PointProblem } from './PreparedStudy.ts';

const axisPath = ({ index }: StudyAxis): string => `axes[${String(index)}]`;

/** What is wrong with axes beside each other: a field that two of them change, a point that one has twice. */
export function axisIssues({ axes, inputs }: PreparedStudy): InputIssue[] {
  const drawn = new Set(inputs.map(({ path }) => path));
  return axes.flatMap((axis, place) => {
    const { path } = axis;
    const twin = path === null ? -1 : axes.findIndex((other) => other.path === path);
    const issues: InputIssue[] = [];
    if (twin >= 0 && twin < place) {
      const message = `changes ${String(path)}, as axes[${String(twin)}] does; the values of one would replace those of the other.`;
      issues.push({ path: axisPath(axis), rule: 'each field once', message });
    }
    if (path !== null && drawn.has(path)) {
      const message = `changes ${path}, which is also an uncertain input; the draws would replace its values.`;
      issues.push({ path: axisPath(axis), rule: 'axis or uncertain input', message });
    }
    const repeated = repeatedOf(axis.points.map(({ value }) => value));
    if (repeated !== undefined) {
      issues.push({
        path: axisPath(axis),
        rule: 'each point once',
        message: `has ${String(repeated)} twice.`,
      });
    }
    return issues;
  });
}

function repeatedOf(values: readonly (number | string)[]): number | string | undefined {
  const seen = new Set<number | string>();
  return values.find((value) => {
    const isKnown = seen.has(value);
    seen.add(value);
    return isKnown;
  });
}

/**
 * Applies every point of every axis, each with the first points of the others. An axis of which no point can be applied is an issue of the
 * study; single points are problems, whose rows have a reason instead of figures.
 */
export function pointProblems(study: PreparedStudy): {
  readonly issues: readonly InputIssue[];
  readonly problems: readonly PointProblem[];
} {
  const issues: InputIssue[] = [];
  const problems: PointProblem[] = [];
  const slowFirst = study.levels.flatMap(({ axis }) => (axis === null ? [] : [axis]));
  let { start: scenario, base } = study;
  for (const place of slowFirst) {
    const axis = study.axes[place];
    if (axis === undefined) continue;
    const before = { scenario, base };
    let isApplied = false;
    const reasons: string[] = [];
    for (const [number, point] of axis.points.entries()) {
      const changed = point.apply(before.scenario, before.base);
      if (changed.scenario === null) {
        problems.push({ axis: place, point: number, reason: changed.reason });
        reasons.push(changed.reason);
      } else if (!isApplied) {
        isApplied = true;
        scenario = changed.scenario;
        if (axis.changes === 'option') base = study.baseOf(scenario);
      }
    }
    if (!isApplied) {
      const message = `has no value that the plan can have: ${listText([...new Set(reasons)].slice(0, 3))}`;
      issues.push({ path: axisPath(axis), rule: 'values that the plan can have', message });
    }
  }
  return { issues, problems };
}
