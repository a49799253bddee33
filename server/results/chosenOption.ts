import { z } from 'zod';
import type { Plan } from '../../models/plan/document/planSchema.ts';
import { optionsOf } from '../../models/plan/document/scenarioAt.ts';
import { parameterError } from './parameterError.ts';

/** The parameter that names an option, and the field of a body that does. */
export const optionParameter = z
  .string()
  .optional()
  .meta({ description: 'Id of an option; may be omitted if the plan has no or one option' });

/** The requested option of a command or of an HTTP request. */
interface OptionInput {
  /** Its id; may be omitted if the plan has no or one option. */
  readonly option: string | undefined;
  /** Name of its parameter, for messages. */
  readonly parameter: string;
}

/**
 * The id of the requested option. Whether the plan has it is checked when it is looked up.
 *
 * @throws ModelError `parameter-invalid` if it is required and missing
 */
export function chosenOption(plan: Plan, { option, parameter }: OptionInput): string {
  if (option !== undefined) return option;
  const options = optionsOf(plan);
  const [first, ...others] = options;
  if (first !== undefined && others.length === 0) return first.id;
  const ids = options.map(({ id }) => id).join(', ');
  throw parameterError(parameter, `name one of the plan’s options: ${ids}`);
}
