import type { InputIssue } from '../../problems/ModelError.ts';
import { axisReach, isWithinPart, type AxisReach } from '../axes/axisReach.ts';
import type { StudyAxis } from '../axes/StudyAxis.ts';
import type { StudiedDesign } from './drawnFields.ts';
import type { PreparedStudy } from './PreparedStudy.ts';
import type { PointProblem } from './StudyOutline.ts';

const axisPath = ({ index }: StudyAxis): string => `axes[${String(index)}]`;

/** What is wrong with axes beside each other: a field that two of them change, a part that one replaces, a point that one has twice. */
export function axisIssues(study: PreparedStudy): InputIssue[] {
  return [...overlapIssues(study), ...study.axes.flatMap(repeatedPoint)];
}

function repeatedPoint(axis: StudyAxis): InputIssue[] {
  const repeated = repeatedOf(axis.points.map(({ value }) => value));
  if (repeated === undefined) return [];
  const message = `has ${String(repeated)} twice; state each point once.`;
  return [{ path: axisPath(axis), rule: 'each point once', message }];
}

/** An axis, or the draws of an uncertain input. */
interface Applied extends Pick<AxisReach, 'states' | 'replaces'> {
  readonly at: string;
  readonly isDraw: boolean;
  readonly place: number;
}

/** Axes and draws that would replace what others state, so that points of these would count for nothing. */
function overlapIssues({ document, levels, inputs }: PreparedStudy): InputIssue[] {
  const draws = inputs.map(({ path }, place): Applied => {
    return { at: `uncertain[${String(place)}]`, isDraw: true, place, states: [path], replaces: [path] };
  });
  const applied = levels.flatMap(({ axis }): Applied[] => {
    const section = axis === null ? undefined : document.axes?.[axis];
    if (axis === null || section === undefined) return draws;
    return [{ at: `axes[${String(axis)}]`, isDraw: false, place: axis, ...axisReach(section) }];
  });
  return applied.flatMap((one, index) => {
    const issue = applied
      .slice(0, index)
      .flatMap((before) => overlapOf(before, one))
      .at(0);
    return issue === undefined ? [] : [issue];
  });
}

/** What a later one replaces of an earlier one; repeated inputs are found with the distributions. */
function overlapOf(before: Applied, after: Applied): InputIssue[] {
  if (before.isDraw && after.isDraw) return [];
  const lost = before.states.find((path) => after.replaces.some((part) => isWithinPart(path, part)));
  if (lost === undefined) return [];
  if (before.isDraw || after.isDraw) {
    const [axis, draw] = before.isDraw ? [after, before] : [before, after];
    const message = `changes ${lost}, which is also an uncertain input (${draw.at}). Keep it as an axis or as an uncertain input.`;
    return [{ path: axis.at, rule: 'axis or uncertain input', message }];
  }
  const [first, second] = before.place < after.place ? [before, after] : [after, before];
  const message = `changes ${lost}, as ${first.at} does, so that the values of one would replace those of the other. Keep one of the two axes, or put both into one axis of changes.`;
  return [{ path: second.at, rule: 'each field once', message }];
}

function repeatedOf(values: readonly (number | string)[]): number | string | undefined {
  const seen = new Set<number | string>();
  return values.find((value) => {
    const isKnown = seen.has(value);
    seen.add(value);
    return isKnown;
  });
}

/** What is known of the points of a study before it runs. */
export interface CheckedPoints {
  readonly issues: readonly InputIssue[];
  readonly problems: readonly PointProblem[];
  /** The first design, and the design of each further point with the first points of the others. */
  readonly designs: readonly StudiedDesign[];
}

/**
 * Applies every point of every axis, each with the first points of the others. An axis of which no point can be applied is an issue of the
 * study; single points are problems, whose rows have a reason instead of figures.
 */
export function checkPoints(study: PreparedStudy): CheckedPoints {
  const issues: InputIssue[] = [];
  const problems: PointProblem[] = [];
  const others: StudiedDesign[] = [];
  let first: StudiedDesign = { scenario: study.start, base: study.base };
  for (const { axis: place } of study.levels) {
    const axis = place === null ? undefined : study.axes[place];
    if (place === null || axis === undefined) continue;
    const checked = checkAxis(study, axis, first);
    problems.push(...checked.refused.map(({ point, reason }) => ({ axis: place, point, reason })));
    const [next, ...further] = checked.designs;
    if (next === undefined) {
      const reasons = [...new Set(checked.refused.map(({ reason }) => reason))];
      const message = `has no value that the plan can have: ${reasons.slice(0, 3).join(' ')}`;
      issues.push({ path: axisPath(axis), rule: 'values that the plan can have', message });
      continue;
    }
    first = next;
    others.push(...further);
  }
  return { issues, problems, designs: [first, ...others] };
}

interface CheckedAxis {
  readonly designs: readonly StudiedDesign[];
  readonly refused: readonly { readonly point: number; readonly reason: string }[];
}

function checkAxis(
  { baseOf }: PreparedStudy,
  axis: StudyAxis,
  { scenario, base }: StudiedDesign,
): CheckedAxis {
  const designs: StudiedDesign[] = [];
  const refused: { point: number; reason: string }[] = [];
  for (const [point, { apply }] of axis.points.entries()) {
    const changed = apply(scenario, base);
    if (changed.scenario === null) refused.push({ point, reason: changed.reason });
    else {
      const isOption = axis.changes === 'option';
      designs.push({ scenario: changed.scenario, base: isOption ? baseOf(changed.scenario) : base });
    }
  }
  return { designs, refused };
}
