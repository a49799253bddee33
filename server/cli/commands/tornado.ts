import { studyFigures, type StudyFigure } from '../../../models/present/figures/studyFigure.ts';
import { tornadoRows } from '../../../models/present/figures/tornadoRows.ts';
import { optionsOf } from '../../../models/plan/document/scenarioAt.ts';
import type { Plan } from '../../../models/plan/document/planSchema.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { reportPlan } from '../../../models/report/reportPlan.ts';
import { tornado, type Tornado } from '../../../models/study/tornado.ts';
import { loadNodeLibrary } from '../../files/nodeLibrary.ts';
import { chosenOption } from '../../results/chosenOption.ts';
import type { CommandIo } from '../CommandIo.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { printLines } from '../printLines.ts';
import { readArguments } from '../readArguments.ts';
import { planOptions, readPlanArguments } from '../readPlanArguments.ts';
import { runToEnd } from '../../../models/math/runToEnd.ts';
import { cut, table } from '../text/table.ts';
import { wrap } from '../text/wrap.ts';
import { usageError } from '../usageError.ts';

/** `plenum tornado`: the assumptions of a plan by their effect on a figure or a saving. */
export async function tornadoCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    option: { type: 'string' },
    against: { type: 'string' },
    figure: { type: 'string' },
    json: { type: 'boolean' },
    ...planOptions,
  });
  const figure = figureOf(values.figure);
  const library = loadNodeLibrary();
  const plan = await readPlanArguments({ positionals, values, library }, io);
  const optionId = chosenOption(plan, { option: values.option, parameter: '--option' });
  const againstId = values.against ?? null;
  const found = runToEnd(tornado(plan, { optionId, againstId }, library));
  // The report of a plan that cannot be computed says why.
  if (found === null) reportPlan(plan, library);
  if (found === null) throw new ModelError('plan-not-computable', 'The plan cannot be computed.');
  if (values.json === true) io.out(`${JSON.stringify(found)}\n`);
  else printLines(io.out, tornadoLines(found, figure, namesOf(plan, optionId, againstId), io.width));
  return exitCodes.fine;
}

function figureOf(named = 'energy'): StudyFigure {
  const known = studyFigures.filter(({ value }) => value !== 'water').map(({ value }) => value);
  const found = known.find((value) => value === named);
  if (found === undefined) throw usageError('--figure', `is one of ${known.join(', ')}`);
  return found;
}

interface Names {
  readonly its: string;
  readonly against: string | null;
}

function namesOf(plan: Plan, optionId: string, againstId: string | null): Names {
  const nameOf = (id: string): string => optionsOf(plan).find((option) => option.id === id)?.name ?? id;
  return { its: nameOf(optionId), against: againstId === null ? null : nameOf(againstId) };
}

const LABEL_WIDTH = 44;

function tornadoLines(found: Tornado, figure: StudyFigure, names: Names, width: number): string[] {
  const shown = tornadoRows(found, figure, names);
  if (shown === undefined || shown.table.length === 0)
    return ['No assumption of the plan changes this figure.'];
  const { shape, table: rows, verdict, remarks } = shown;
  return [
    `As planned: ${shape.textOf(shape.planned)}`,
    ...(verdict === '' ? [] : wrap(verdict, { width, indent: '' })),
    '',
    ...table([
      ['Assumption', 'planned', 'bounds', 'at the low end', 'at the high end'],
      ...rows.map(({ label, planned, bounds, low, high }) => [
        cut(label, LABEL_WIDTH),
        planned,
        bounds,
        low,
        high,
      ]),
    ]),
    '',
    ...rows.flatMap(({ label, reason }) => wrap(`${label}: ${reason}`, { width, indent: '  ' })),
    '',
    ...remarks.flatMap((text) => wrap(text, { width, indent: '' })),
  ];
}
