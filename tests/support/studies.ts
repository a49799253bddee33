import { parsePlan } from '../../models/plan/document/parse.ts';
import type { Plan, Scenario } from '../../models/plan/document/planSchema.ts';
import { optionsOf, scenarioAt } from '../../models/plan/document/scenarioAt.ts';
import { reportPlan } from '../../models/report/reportPlan.ts';
import { scenarioFigures } from '../../models/report/scenarioFigures.ts';
import { readStudy } from '../../models/study/document/readStudy.ts';
import { asInReport, figureIn, type FiguresOfYear } from '../../models/study/rows/figureList.ts';
import type { PreparedStudy } from '../../models/study/rows/PreparedStudy.ts';
import { prepareStudy } from '../../models/study/rows/prepareStudy.ts';
import { rowOfPoints } from '../../models/study/rows/rowLevels.ts';
import { studyRunner } from '../../models/study/rows/runRows.ts';
import type { StudyRows } from '../../models/study/rows/StudyRows.ts';
import { library } from './library.ts';
import type { LoosePlan } from './plans.ts';

/** Figures of the year that tests compare: energy, plant, bill and carbon. */
export const comparedFigures = [
  'annual.itEnergy_kWh',
  'annual.facilityEnergy_kWh',
  'peak.designFacility_kW',
  'peak.facility_kW',
  'plant.water_L',
  'plant.unmetHourCount',
  'plant.climate.wetBulbMean_C',
  'bill.annual.energyCost',
  'bill.annual.totalCost',
  'carbon.location_kg',
  'carbon.marketHourly_kg',
  'carbon.transmission_kg',
  'carbon.embodied_kg',
];

/** A study of a plan, opened; figures are those that tests compare unless it names others. */
export const openStudy = (plan: Plan, question: object): PreparedStudy =>
  prepareStudy(
    readStudy({ schemaVersion: 1, name: 'Test', figures: comparedFigures, ...question }, plan),
    library,
  );

/** All rows of a study. */
export const allRows = (study: PreparedStudy): StudyRows => studyRunner(study)(0, study.rowCount);

/** The figures of a study for a plan that was changed by hand, without anything shared; of its first option unless one is named. */
export function figuresByHand(
  { figures, needsReport }: PreparedStudy,
  plan: Plan,
  change: (plan: LoosePlan) => void,
  option?: string,
): number[] {
  const json = JSON.parse(JSON.stringify(plan)) as LoosePlan;
  change(json);
  const scenario = scenarioAt(parsePlan(json), option ?? optionsOf(plan)[0]?.id ?? '');
  const report = needsReport ? reportPlan(scenario, library).options[0] : yearOf(scenario);
  if (report === undefined) throw new Error('The plan cannot be computed.');
  return figures.map(({ path }) => figureIn(report, path.split('.')));
}

function yearOf(scenario: Scenario): FiguresOfYear | undefined {
  const found = scenarioFigures(scenario, library);
  return found === null ? undefined : asInReport(found);
}

/**
 * The figures of a row of a study.
 *
 * @param points - of the row, in the order of the axes
 */
export function figuresOfRow(
  study: PreparedStudy,
  rows: StudyRows,
  points: readonly number[],
  draw: number = 0,
): number[] {
  const row = rowOfPoints(study, points, draw);
  return rows.figures.map((column) => column[row] ?? NaN);
}
