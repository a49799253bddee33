import { z } from 'zod';
import type { SweepQuestion } from '../../models/study/sweep.ts';
import { sweptInputIds } from '../../models/study/sweptInputs.ts';
import { parameterError } from './parameterError.ts';

const DEFAULT_STEPS = 9;
const MAX_STEPS = 1000;
const MAX_CLIMATES = 1000;

const bound = (description: string): z.ZodOptional<z.ZodNumber> =>
  z.number().meta({ unit: 'unit of the input', description }).optional();

/** What a sweep varies, of an HTTP request. */
export const sweepParameters = z.object({
  input: z
    .enum([...sweptInputIds, 'climate'])
    .meta({ description: 'What is varied: an input over a range, or the climate' }),
  from: bound('First value, in the unit of the input; default: that of the input'),
  to: bound('Last value, in the unit of the input; default: that of the input'),
  steps: z
    .int()
    .min(2)
    .max(MAX_STEPS)
    .optional()
    .meta({ unit: 'count', description: `Number of values; default: ${String(DEFAULT_STEPS)}` }),
  climate: z
    .array(z.string().max(200))
    .max(MAX_CLIMATES)
    .optional()
    .meta({ description: 'Id of a climate of the catalogue, with input=climate; may be repeated' }),
});

/**
 * The question of parameters, with defaults for those that are not given.
 *
 * @throws ModelError `parameter-invalid` if climates are missing, or stated with another input
 */
export function sweepQuestion({
  input,
  from,
  to,
  steps = DEFAULT_STEPS,
  climate = [],
}: z.output<typeof sweepParameters>): SweepQuestion {
  if (input === 'climate') {
    if (climate.length === 0) throw parameterError('climate', 'name at least one climate of the catalogue');
    return { input, climates: climate };
  }
  if (climate.length > 0) throw parameterError('climate', 'is varied with input=climate only');
  return {
    input,
    stepCount: steps,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}
