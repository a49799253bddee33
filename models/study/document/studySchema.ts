import { z } from 'zod';
import { idSchema } from '../../catalogue/row.ts';
import { plainNameSchema } from '../../plan/document/plainName.ts';
import { planSchema } from '../../plan/document/planSchema.ts';
import { quantity, wholeQuantity } from '../../units/quantity.ts';
import { axisSchema, fieldPathSchema } from './axisSchema.ts';
import { inputDistributionSchema } from './inputDistributionSchema.ts';
import { studyLimits } from './studyLimits.ts';

export const STUDY_SCHEMA_VERSION = 1;

const figurePathSchema = z
  .string()
  .max(200)
  .regex(
    /^[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)+$/,
    'a figure is written as annual.facilityEnergy_kWh',
  )
  .meta({
    label: 'Figure',
    description: 'Figure of the report of an option, such as annual.facilityEnergy_kWh',
  });

const seed = wholeQuantity('count', {
  label: 'Seed',
  min: 0,
  max: 4_294_967_295,
  description: 'The same seed gives the same numbers',
});

const uncertainInputSchema = z
  .strictObject({
    path: fieldPathSchema,
    distribution: inputDistributionSchema,
  })
  .meta({ id: 'UncertainInput' });

const correlationSchema = z
  .strictObject({
    between: z.tuple([fieldPathSchema, fieldPathSchema]).meta({ description: 'Two uncertain inputs' }),
    rankCorrelation: quantity('ratio', {
      label: 'Rank correlation',
      min: -1,
      max: 1,
      description:
        'Spearman’s: 1 if both rise together, 0 if they are independent, -1 if one falls as the other rises',
    }),
  })
  .meta({ id: 'StudyCorrelation' });

/** How the values of uncertain inputs are drawn. */
export const drawMethods = ['latin-hypercube', 'sobol-sequence', 'sobol-indices', 'one-at-a-time'] as const;
export type DrawMethod = (typeof drawMethods)[number];

const drawsSchema = z
  .strictObject({
    method: z.enum(drawMethods).meta({
      label: 'Method',
      description:
        'latin-hypercube and sobol-sequence: samples of all inputs; sobol-indices: the sample that indices of first and total order are computed from; one-at-a-time: each input at its 10th and 90th percentile, the others at their median',
    }),
    count: wholeQuantity('count', {
      label: 'Draws',
      min: 1,
      max: studyLimits.draws,
      description:
        'A power of two is best for Sobol methods. sobol-indices runs it times the number of inputs plus two; one-at-a-time does not use it',
    }),
    seed,
  })
  .meta({ id: 'StudyDraws' });

const limitSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('figure'),
      figure: figurePathSchema,
      atMost: quantity('unit of the field', { label: 'At most' })
        .optional()
        .meta({ description: 'In the unit of the figure' }),
      atLeast: quantity('unit of the field', { label: 'At least' })
        .optional()
        .meta({ description: 'In the unit of the figure' }),
    }),
    z.strictObject({
      kind: z.literal('findings'),
      severity: z.enum(['error', 'warning']).meta({
        description: 'No finding of this severity or of a worse one, but those that the plan accepts',
      }),
    }),
  ])
  .meta({ id: 'StudyLimit' });
export type StudyLimit = Readonly<z.infer<typeof limitSchema>>;

const objectiveSchema = z
  .strictObject({ figure: figurePathSchema, goal: z.enum(['least', 'most']) })
  .meta({ id: 'StudyObjective' });
export type StudyObjective = Readonly<z.infer<typeof objectiveSchema>>;

const searchSchema = z
  .strictObject({
    evaluationCount: wholeQuantity('count', {
      label: 'Designs computed at most',
      min: 1,
      max: studyLimits.evaluations,
    }),
    seed,
  })
  .meta({ id: 'StudySearch' });

const studyShape = {
  schemaVersion: z.literal(STUDY_SCHEMA_VERSION).meta({ unit: 'version', label: 'Schema version' }),
  name: plainNameSchema,
  option: idSchema
    .optional()
    .meta({ description: 'Option of the plan that the study begins with. Default: the first' }),
  axes: z.array(axisSchema).max(studyLimits.axes).optional().meta({
    description: 'What is varied; all combinations are computed. Default: nothing',
  }),
  uncertain: z.array(uncertainInputSchema).max(studyLimits.uncertainInputs).optional().meta({
    description: 'Uncertain inputs. Default: none',
  }),
  correlations: z
    .array(correlationSchema)
    .max(studyLimits.uncertainInputs ** 2)
    .optional()
    .meta({
      description: 'Between uncertain inputs. Default: independent',
    }),
  draws: drawsSchema.optional().meta({ description: 'Required with uncertain inputs' }),
  figures: z.array(figurePathSchema).min(1).max(studyLimits.figures).optional().meta({
    description: 'Figures that are kept. Default: energy, PUE, peak, water, cost and carbon',
  }),
  limits: z.array(limitSchema).max(studyLimits.limits).optional().meta({
    description: 'What a design has to meet. Default: nothing',
  }),
  objectives: z.array(objectiveSchema).max(2).optional().meta({
    description: 'One figure to optimise, or two that a front is drawn between. Default: none',
  }),
  search: searchSchema.optional().meta({
    description:
      'Computes a part of the combinations and looks for the objectives. Default: all combinations are computed',
  }),
};

/** A study without its plan: what is asked of it. */
export const studyQuestionSchema = z.strictObject(studyShape).meta({ id: 'StudyQuestion' });
export type StudyQuestion = Readonly<z.infer<typeof studyQuestionSchema>>;

/** The study document: a plan and what is asked of it. It contains all that its results follow from. */
export const studySchema = z
  .strictObject({ ...studyShape, plan: planSchema })
  .meta({ id: 'Study', title: 'Plenum study, schema version 1' });
export type StudyDocument = Readonly<z.infer<typeof studySchema>>;
