import type { Library } from '../../catalogue/Library.ts';
import { fieldSteps } from '../../plan/document/fieldSteps.ts';
import { optionsOf, scenarioAt } from '../../plan/document/scenarioAt.ts';
import type { InputIssue } from '../../problems/ModelError.ts';
import { numberText } from '../../units/text.ts';
import { knownText } from '../axes/knownNames.ts';
import { openAxis } from '../axes/openAxis.ts';
import { invalidStudy } from '../document/invalidStudy.ts';
import type { StudyDocument } from '../document/studySchema.ts';
import { studyLimits } from '../document/studyLimits.ts';
import { studyBase } from '../studyBase.ts';
import { axisIssues, checkPoints } from './axisIssues.ts';
import { decidingIssues } from './decidingFigures.ts';
import { checkDrawnFields } from './drawnFields.ts';
import { drawCountOf } from './drawRows.ts';
import { figureIssues } from './figureIssues.ts';
import { reportFigureAt, usualFigures } from './figureList.ts';
import { uncertaintyIssues } from './uncertaintyIssues.ts';
import type { PreparedStudy } from './PreparedStudy.ts';
import type { UncertainInput } from './StudyOutline.ts';
import { rowLevels, simulationCountOf } from './rowLevels.ts';

/**
 * Checks a study and makes it ready to run; says how many rows it has before any is computed.
 *
 * @param document - read by `readStudy`
 * @param library - catalogue tables, with the weather files that the plan names
 * @throws ModelError `study-invalid` with everything that is wrong with it
 */
export function prepareStudy(document: StudyDocument, library: Library): PreparedStudy {
  const { plan } = document;
  const options = optionsOf(plan).map(({ id }) => id);
  const option = document.option ?? options[0] ?? '';
  if (!options.includes(option)) {
    throw invalidStudy([
      {
        path: 'option',
        rule: 'known option',
        message: `is “${option}”, which is no option of the plan; it has ${knownText(option, options)}.`,
      },
    ]);
  }
  const start = scenarioAt(plan, option);
  const base = studyBase(start, library);
  const axes = (document.axes ?? []).map((axis, index) => openAxis(axis, index, { plan, library }));
  const inputs = (document.uncertain ?? []).map(inputOf);
  const figures = keptFigures(document).flatMap((path) => reportFigureAt(path) ?? []);
  const drawCount = drawCountOf(document, inputs.length);
  const parts = { document, axes, inputs, drawCount };
  const levels = rowLevels(parts);
  const rowCount = levels.reduce((product, { count }) => product * count, 1);
  const study: PreparedStudy = {
    document,
    library,
    start,
    base,
    baseOf: (scenario) => studyBase(scenario, library),
    axes,
    inputs,
    figures,
    needsReport:
      figures.some(({ needsReport }) => needsReport) ||
      document.limits?.some(({ kind }) => kind === 'findings') === true,
    levels,
    drawCount,
    rowCount,
    simulationCount: simulationCountOf(levels, parts),
    problems: [],
    drawProblems: [],
  };
  const issues = [
    ...axisIssues(study),
    ...uncertaintyIssues(study),
    ...figureIssues(document),
    ...sizeIssues(study),
  ];
  if (issues.length > 0) throw invalidStudy(issues);
  const points = checkPoints(study);
  const draws = checkDrawnFields(study, points.designs);
  const found = [...points.issues, ...draws.issues, ...decidingIssues(study, points.designs)];
  if (found.length > 0) throw invalidStudy(found);
  return { ...study, problems: points.problems, drawProblems: draws.problems };
}

/** The figures that a study keeps: those that it names, and those of its limits and objectives. */
export function keptFigures({
  figures = [...usualFigures],
  limits = [],
  objectives = [],
}: StudyDocument): string[] {
  const named = limits.flatMap((limit) => (limit.kind === 'figure' ? [limit.figure] : []));
  return [...new Set([...figures, ...named, ...objectives.map(({ figure }) => figure)])];
}

function inputOf({ path, distribution }: NonNullable<StudyDocument['uncertain']>[number]): UncertainInput {
  const last = fieldSteps(path.split('.')).at(-1);
  return { path, distribution, label: last?.label ?? path, unit: last?.unit };
}

function sizeIssues({ axes, drawCount, rowCount, document }: PreparedStudy): InputIssue[] {
  const max = document.search === undefined ? studyLimits.rows : studyLimits.searchedDesigns;
  if (rowCount <= max) return [];
  const sizes = [...axes.map(({ points }) => points.length), ...(drawCount > 1 ? [drawCount] : [])];
  const product = sizes.map((size) => numberText(size)).join(' × ');
  const remedy =
    document.search === undefined
      ? 'Use shorter lists or fewer draws, or state a search'
      : 'Use shorter lists';
  const message = `have ${numberText(rowCount)} combinations (${product}); at most ${numberText(max)} are allowed. ${remedy}.`;
  return [{ path: 'axes', rule: `at most ${String(max)} combinations`, message }];
}
