import { z } from 'zod';
import type { Plan } from '../../../../models/plan/document/planSchema.ts';
import { planWork } from '../../../../models/report/work/planWork.ts';
import type { WorkPart } from '../../../../models/report/work/WorkPart.ts';
import { sweep, type Sweep } from '../../../../models/study/sweep.ts';
import { sweptInputIds } from '../../../../models/study/sweptInputs.ts';
import { quantity, wholeQuantity } from '../../../../models/units/quantity.ts';
import { sweepParameters, sweepQuestion } from '../../../results/sweepRequest.ts';
import { runToEnd } from '../../../../models/math/runToEnd.ts';
import { route } from '../../Route.ts';
import { planBody, planProblems } from '../bodies.ts';
import { examplePlan } from '../examplePlan.ts';

/** The figures that sweeps and tornados compare. */
export const comparedFiguresSchema = z
  .strictObject({
    pue: quantity('ratio', { label: 'PUE', min: 1 }).nullable(),
    facilityEnergy_kWh: quantity('kWh', { label: 'Facility energy', min: 0 }),
    designPeak_kW: quantity('kW', { label: 'Design peak', min: 0 }),
    operatingPeak_kW: quantity('kW', { label: 'Operating peak', min: 0 }),
    water_L: quantity('L', { label: 'Water', min: 0 }).nullable(),
    cost: z.number().meta({ unit: 'currency', description: 'Cost of electricity in a year' }),
    carbonLocation_kg: quantity('kg', { label: 'Carbon, location-based' }),
    unmetHourCount: wholeQuantity('count', { label: 'Hours with unmet heat', min: 0 }),
    inletOutsideHourCount: wholeQuantity('count', {
      label: 'Hours with the inlet outside its allowed range',
      min: 0,
    }),
  })
  .meta({ id: 'ComparedFigures', description: 'Figures of a year of one run' });

const pointSchema = z
  .strictObject({
    value: z
      .number()
      .meta({ unit: 'unit of the sweep', description: 'Of the input; the place of a climate in the list' }),
    figures: comparedFiguresSchema.nullable(),
    reason: z.string().nullable().meta({ description: 'Why there are no figures' }),
  })
  .meta({ id: 'SweepPoint' });

const sweepSchema = z
  .strictObject({
    input: z.enum([...sweptInputIds, 'climate']),
    label: z.string(),
    unit: z.string().meta({ description: 'Empty for a share, a ratio or a climate' }),
    currency: z.string(),
    names: z.array(z.string()).meta({ description: 'Of the climates; none for a number' }),
    rangeReason: z.string(),
    note: z.string(),
    lines: z.array(
      z
        .strictObject({
          optionId: z.string(),
          name: z.string(),
          own: pointSchema.nullable().meta({ description: 'With the value that the option has' }),
          points: z.array(pointSchema),
          reason: z.string().nullable().meta({ description: 'Why the option has no points' }),
        })
        .meta({ id: 'SweepLine', description: 'An option over the values' }),
    ),
  })
  .meta({ id: 'Sweep', description: 'Every option of a plan over the values of one input' });

/** A year of each option, some times. */
export const repeatedYears = (plan: Plan, runCount: number): readonly WorkPart[] =>
  planWork(plan, { years: 'one', hasFailures: false }).map((part) => ({
    ...part,
    duration_s: part.duration_s * runCount,
  }));

export const createSweep = route({
  operationId: 'createSweep',
  computes: 'from-request',
  method: 'post',
  path: '/api/v1/sweeps',
  tag: 'Studies',
  role: 'viewer',
  summary: 'Vary one input of a plan',
  description:
    'Runs every option of a plan over the values of one input, everything else unchanged, and returns its figures at each. Nothing is stored.',
  query: sweepParameters,
  exampleQuery: '?input=utilisationFraction&steps=3',
  body: planBody(examplePlan),
  answers: { 200: { description: 'The figures', schema: sweepSchema } },
  problems: [...planProblems, 'out-of-range', 'parameter-invalid'],
  work: ({ body, query: { steps = 9, climate = [] } }) =>
    repeatedYears(body, 1 + Math.max(steps, climate.length)),
  handler: ({ body, query }, { library }) => {
    const found: Sweep = runToEnd(sweep(body, sweepQuestion(query), library));
    return { status: 200, body: found };
  },
});
