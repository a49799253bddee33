import { z } from 'zod';
import { prepareStudy } from '../../../../models/study/rows/prepareStudy.ts';
import type { StudyDocument } from '../../../../models/study/document/studySchema.ts';
import { optionWork } from '../../../../models/report/work/planWork.ts';
import { estimateTime } from '../../../compute/study/estimateTime.ts';
import { identifyStudy, type IdentifiedOutline } from '../../../results/study/IdentifiedStudy.ts';
import { columnRoles } from '../../../../models/study/table/studyColumns.ts';
import { computingProblems } from '../../computingProblems.ts';
import { route, type Route } from '../../Route.ts';
import { planOfStudyQuery, studyBody, studyRequestBody, withPlan } from './studyBodies.ts';
import { STUDIES_PATH, studyBodyProblems } from './studyParts.ts';
import { onePlanProblems } from '../plans/planParts.ts';

const count = (description: string): z.ZodInt => z.int().min(0).meta({ unit: 'count', description });
const unitField = z.string().nullable().meta({ description: 'Null for what has none' });
const pathField = z.string().meta({ description: 'Path of the field or the figure' });
const duration_ms = (description: string): z.ZodNumber => z.number().min(0).meta({ unit: 'ms', description });
const value = z.union([z.number().meta({ unit: 'see unit' }), z.string()]);

const axisOutlineSchema = z
  .strictObject({
    label: z.string(),
    path: pathField.nullable().meta({ description: 'Of the field; null for a choice' }),
    unit: unitField,
    changes: z
      .enum(['option', 'design', 'prices'])
      .meta({ description: 'What its points change; rows that differ in prices alone share a simulation' }),
    points: z.array(z.strictObject({ label: z.string(), value }).meta({ id: 'AxisPoint' })),
  })
  .meta({ id: 'AxisOutline', description: 'What a study varies, with its points' });

const levelSchema = z
  .strictObject({
    axis: count('Place among the axes').nullable().meta({ description: 'Null for the draws' }),
    count: count('Number of its points'),
    stride: count('Rows from one point to the next'),
  })
  .meta({
    id: 'StudyLevel',
    description: 'What rows are counted by: the point of row r is floor(r / stride) modulo count',
  });

export const studyColumnSchema = z
  .strictObject({
    name: z.string().meta({ description: 'As in files' }),
    role: z.enum(columnRoles).meta({ description: 'What it says of a row' }),
    type: z.enum(['number', 'whole', 'text']),
    label: z.string(),
    unit: unitField,
    place: count('Place among axes, inputs or figures'),
  })
  .meta({ id: 'StudyColumn', description: 'A column of the rows of a study' });

const problemOfPointSchema = z
  .strictObject({
    axis: count('Place among the axes'),
    point: count('Place on the axis'),
    reason: z.string().meta({ description: 'Why no row with this point has figures' }),
  })
  .meta({ id: 'StudyPointProblem' });

const drawProblemSchema = z
  .strictObject({
    path: z.string().meta({ description: 'Path of the distribution in the study' }),
    message: z.string().meta({ description: 'Which draws, why, and what to do' }),
  })
  .meta({ id: 'StudyDrawProblem' });

const estimateSchema = z
  .strictObject({
    estimated_s: z.number().min(0).meta({ unit: 's', description: 'All rows, in one thread' }),
    computedCount: count('Rows that are computed: all, or those of a search at most'),
    simulated_ms: duration_ms('A row that is simulated'),
    shared_ms: duration_ms('A row that shares the simulation of another one'),
    triedCount: count('Rows that were computed for the estimate'),
    withoutFiguresCount: count('Of these, rows without figures'),
    reason: z.string().nullable().meta({ description: 'Why the first of these has none' }),
  })
  .meta({ id: 'StudyEstimate', description: 'Time that a study takes, by rows at places spread over it' });

export const studyOutlineSchema = z
  .strictObject({
    name: z.string(),
    hash: z.string().meta({
      description: 'Of the study, the catalogue and the version of Plenum: equal hashes have equal rows',
    }),
    rowCount: count('Rows of the study'),
    simulationCount: count('Years that are simulated: rows that differ in prices alone share one'),
    drawCount: count('Rows of each combination of the axes'),
    axes: z.array(axisOutlineSchema).meta({ description: 'In the order of the study' }),
    inputs: z.array(
      z
        .strictObject({ label: z.string(), path: pathField, unit: unitField })
        .meta({ id: 'InputOutline', description: 'An uncertain input' }),
    ),
    levels: z.array(levelSchema).meta({ description: 'The slowest first' }),
    columns: z.array(studyColumnSchema).meta({ description: 'Of its rows' }),
    problems: z.array(problemOfPointSchema).meta({ description: 'Points that cannot be computed' }),
    drawProblems: z.array(drawProblemSchema).meta({
      description:
        'Draws that the plan cannot have: their rows have no figures, and percentiles leave them out',
    }),
    estimate: estimateSchema.nullable().meta({ description: 'Null unless it is asked for' }),
  })
  .meta({ id: 'StudyOutline', description: 'What a study computes' });
type StudyOutlineItem = z.output<typeof studyOutlineSchema>;

/** What a study computes, as answers have it. */
export function outlineItem({ study, hash, columns }: IdentifiedOutline): Omit<StudyOutlineItem, 'estimate'> {
  const { document, rowCount, simulationCount, drawCount, axes, inputs, levels } = study;
  const { problems, drawProblems } = study;
  return {
    name: document.name,
    ...{ hash, rowCount, simulationCount, drawCount },
    axes: axes.map(({ label, path, unit = null, changes, points }) => ({
      ...{ label, path, unit, changes },
      points: points.map((point) => ({ label: point.label, value: point.value })),
    })),
    inputs: inputs.map(({ label, path, unit = null }) => ({ label, path, unit })),
    levels: levels.map((level) => ({ ...level })),
    columns: columns.map((column) => ({ ...column })),
    problems: problems.map((problem) => ({ ...problem })),
    drawProblems: drawProblems.map(({ path, message }) => ({ path, message })),
  };
}

/** Computing a few rows, which tells the time of all. */
const workOf = ({ plan, option }: StudyDocument): ReturnType<typeof optionWork> =>
  optionWork(plan, option, { years: 'one', hasFailures: false });

const outline = route({
  operationId: 'outlineStudy',
  computes: 'from-request',
  method: 'post',
  path: `${STUDIES_PATH}/outline`,
  tag: 'Studies',
  role: 'viewer',
  summary: 'Describe what a study computes',
  description:
    'Checks a study and returns how many rows it has, what they are counted by, their columns, and the points and draws that cannot be computed. Nothing is stored or begun.',
  query: z.object({
    estimate: z
      .enum(['true', 'false'])
      .optional()
      .meta({ description: 'true: also computes a few rows, and estimates the time of all; default: false' }),
  }),
  body: studyBody,
  answers: { 200: { description: 'The outline', schema: studyOutlineSchema } },
  problems: studyBodyProblems,
  work: ({ body }) => workOf(body),
  handler: ({ body, query }, { library, version }) => {
    const identified = identifyStudy(prepareStudy(body, library), version);
    const item = outlineItem(identified);
    if (query.estimate !== 'true') return { status: 200, body: { ...item, estimate: null } };
    const { total_s, ...estimate } = estimateTime(identified.study, () => performance.now());
    return { status: 200, body: { ...item, estimate: { estimated_s: total_s, ...estimate } } };
  },
});

const encoder = new TextEncoder();

const check = route({
  operationId: 'checkStudy',
  forwardsToJob: true,
  method: 'post',
  path: `${STUDIES_PATH}/check`,
  tag: 'Studies',
  role: 'viewer',
  summary: 'Check a study',
  description:
    'Returns for a study, or for a question about a stored plan that the query names, what `POST /api/v1/studies/outline?estimate=true` returns: rows, simulations, the estimated time, and what cannot be computed. Nothing is stored or begun.',
  query: planOfStudyQuery,
  body: studyRequestBody,
  answers: { 200: { description: 'The outline, with an estimate', schema: studyOutlineSchema } },
  problems: [...studyBodyProblems, ...onePlanProblems, ...computingProblems],
  handler: async ({ body, query }, context) => {
    const { study } = await withPlan(body, query, context);
    const text = encoder.encode(JSON.stringify(study));
    return {
      job: { operationId: 'outlineStudy', params: {}, query: { estimate: 'true' }, headers: {}, body: text },
    };
  },
});

/** What studies compute, before they do. */
export const studyCheckRoutes: readonly Route[] = [outline, check];
