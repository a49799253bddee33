import type { Plan } from '../../models/plan/document/planSchema.ts';
import type { LayoutWishes } from '../../models/floor/layout/LayoutRequest.ts';
import type { MostRacksQuestion } from '../../models/report/mostRacksOfHall.ts';
import { chosenOption } from './chosenOption.ts';
import { chosenHall } from './layoutQuestion.ts';
import { numberOf } from './numberOf.ts';
import { parameterError } from './parameterError.ts';

/** A utility feed or a cooling plant has no more. */
export const POWER_MOST_kW = 10_000_000;

/** A question for the most racks as texts, as an address or a command line brings them. */
type MostRacksParameters = Partial<
  Readonly<Record<'hall' | 'rack' | 'option' | 'utility-kW' | 'cooling-kW', string | undefined>>
>;

/** How a shell words its parameters, and the wishes that it has read. */
interface Wording {
  /** What stands before the names in messages: `--` on a command line. */
  readonly prefix: string;
  readonly wishes: LayoutWishes;
}

/**
 * Reads a question for the most racks of a hall.
 *
 * @throws ModelError `parameter-invalid`
 */
export function mostRacksQuestion(
  plan: Plan,
  given: MostRacksParameters,
  { prefix, wishes }: Wording,
): MostRacksQuestion {
  if (given.rack === undefined) {
    throw parameterError(`${prefix}rack`, 'name the racks of the plan that all are built like');
  }
  const powerOf = (name: 'utility-kW' | 'cooling-kW'): number | undefined =>
    numberOf(given[name], { name: prefix + name, unit: 'kW', minimum: 0, maximum: POWER_MOST_kW });
  const utility_kW = powerOf('utility-kW');
  const cooling_kW = powerOf('cooling-kW');
  return {
    hallId: chosenHall(plan, given.hall, `${prefix}hall`),
    rackId: given.rack,
    optionId: chosenOption(plan, { option: given.option, parameter: `${prefix}option` }),
    wishes,
    ...(utility_kW !== undefined && { utility_kW }),
    ...(cooling_kW !== undefined && { cooling_kW }),
  };
}
