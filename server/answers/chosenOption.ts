import { z } from 'zod';
import type { Plan } from '../../models/plan/document/planSchema.ts';
import { optionsOf } from '../../models/plan/document/scenarioAt.ts';
import { parameterError } from './parameterError.ts';

/** The parameter that names an option, and the field of a body that does. */
export const optionParameter = z
  .string()
  .optional()
  .meta({ description: 'Id of an option; may be left out where the plan has no or one option' });

/** An option as a shell was asked for it. */
interface GivenOption {
  /** Its id; may be left out where the plan has no or one option. */
  readonly option: string | undefined;
  /** Name of the parameter that names it, for messages. */
  readonly parameter: string;
}

/**
 * The id of the one option that a question is about. Whether the plan has it is seen when it is looked up.
 *
 * @throws ModelError `parameter-invalid` where it is needed and not given
 */
export function chosenOption(plan: Plan, { option, parameter }: GivenOption): string {
  if (option !== undefined) return option;
  const options = optionsOf(plan);
  const [first, ...others] = options;
  if (first !== undefined && others.length === 0) return first.id;
  const ids = options.map(({ id }) => id).join(', ');
  throw parameterError(parameter, `name one of the plan’s options: ${ids}`);
}
