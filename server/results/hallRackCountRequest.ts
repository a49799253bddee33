import { z } from 'zod';
import type { Plan } from '../../models/plan/document/planSchema.ts';
import type { HallRackCountRequest } from '../../models/report/mostRacksOfHall.ts';
import { chosenOption, optionParameter } from './chosenOption.ts';
import { chosenHall, layoutParameters, layoutOptionsOf } from './hallLayoutRequest.ts';

/** No utility feed and no cooling plant has more. */
const power = (description: string): z.ZodOptional<z.ZodNumber> =>
  z.number().min(0).max(10_000_000).optional().meta({ unit: 'kW', description });

/** Parameters of a question for the most racks of a hall, of an address or a command line. */
export const mostRacksParameters = layoutParameters
  .omit({ containment: true, feeds: true, 'feed-capacity-kVA': true })
  .extend({
    rack: z
      .string('name the racks of the plan that all are built like')
      .meta({ description: 'Id of the racks of the plan that all are built like' }),
    option: optionParameter,
    'utility-kW': power('What the utility feed carries; no limit unless given'),
    'cooling-kW': power('Heat that can be carried away; that of the hall unless given'),
  });

/**
 * The question for the most racks of a hall that parameters ask.
 *
 * @param prefix - what stands before the names in messages: `--` on a command line
 * @throws ModelError `parameter-invalid`
 */
export function hallRackCountRequest(
  plan: Plan,
  given: z.output<typeof mostRacksParameters>,
  prefix = '',
): HallRackCountRequest {
  const { 'utility-kW': utility_kW, 'cooling-kW': cooling_kW } = given;
  return {
    hallId: chosenHall(plan, given.hall, `${prefix}hall`),
    rackId: given.rack,
    optionId: chosenOption(plan, { option: given.option, parameter: `${prefix}option` }),
    options: layoutOptionsOf(given),
    ...(utility_kW !== undefined && { utility_kW }),
    ...(cooling_kW !== undefined && { cooling_kW }),
  };
}
