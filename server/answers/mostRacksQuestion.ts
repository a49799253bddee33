import type { Plan } from '../../models/plan/document/planSchema.ts';
import type { LayoutWishes } from '../../models/floor/layout/LayoutRequest.ts';
import type { MostRacksQuestion } from '../../models/report/mostRacksOfHall.ts';
import { chosenOption } from './chosenOption.ts';
import { chosenHall } from './layoutQuestion.ts';
import { numberOf } from './numberOf.ts';
import { parameterError } from './parameterError.ts';

/** Maximum power of a utility feed or a cooling plant. */
export const POWER_MOST_kW = 10_000_000;

/** A request for the maximum number of racks as texts, from the query of an HTTP request or a command line. */
type MostRacksParameters = Partial<
  Readonly<Record<'hall' | 'rack' | 'option' | 'utility-kW' | 'cooling-kW', string | undefined>>
>;

/** The prefix of the parameter names, and the layout options, already read. */
interface RequestContext {
  /** Prefix of the names in messages: `--` on a command line. */
  readonly prefix: string;
  readonly wishes: LayoutWishes;
}

/**
 * Reads a request for the maximum number of racks of a hall.
 *
 * @throws ModelError `parameter-invalid`
 */
export function mostRacksQuestion(
  plan: Plan,
  parameters: MostRacksParameters,
  { prefix, wishes }: RequestContext,
): MostRacksQuestion {
  if (parameters.rack === undefined) {
    throw parameterError(`${prefix}rack`, 'name the rack entry of the plan to count copies of');
  }
  const powerOf = (name: 'utility-kW' | 'cooling-kW'): number | undefined =>
    numberOf(parameters[name], { name: prefix + name, unit: 'kW', minimum: 0, maximum: POWER_MOST_kW });
  const utility_kW = powerOf('utility-kW');
  const cooling_kW = powerOf('cooling-kW');
  return {
    hallId: chosenHall(plan, parameters.hall, `${prefix}hall`),
    rackId: parameters.rack,
    optionId: chosenOption(plan, { option: parameters.option, parameter: `${prefix}option` }),
    wishes,
    ...(utility_kW !== undefined && { utility_kW }),
    ...(cooling_kW !== undefined && { cooling_kW }),
  };
}
