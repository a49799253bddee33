import { z } from 'zod';
import type { Plan } from '../../models/plan/document/planSchema.ts';
import type { HallRackCountRequest } from '../../models/report/mostRacksOfHall.ts';
import { chosenOption, optionParameter } from './chosenOption.ts';
import { chosenHall, layoutParameters, layoutOptionsOf } from './hallLayoutRequest.ts';

/** The maximum is above that of any real utility feed or cooling plant. */
const power = (description: string): z.ZodOptional<z.ZodNumber> =>
  z.number().min(0).max(10_000_000).optional().meta({ unit: 'kW', description });

/** Parameters of a request for the maximum racks of a hall, of an HTTP request or a command line. */
export const mostRacksParameters = layoutParameters
  .omit({ containment: true, feeds: true, 'feed-capacity-kVA': true })
  .extend({
    rack: z
      .string('name the rack entry of the plan to count copies of')
      .meta({ description: 'Id of the rack entry of the plan to count copies of' }),
    option: optionParameter,
    'utility-kW': power('Capacity of the utility feed. Default: no limit'),
    'cooling-kW': power('Heat rejection capacity. Default: that of the hall'),
  });

/**
 * The request of the parameters for the maximum racks of a hall.
 *
 * @param prefix - prefix of parameter names in messages: `--` on a command line
 * @throws ModelError `parameter-invalid`
 */
export function hallRackCountRequest(
  plan: Plan,
  values: z.output<typeof mostRacksParameters>,
  prefix = '',
): HallRackCountRequest {
  const { 'utility-kW': utility_kW, 'cooling-kW': cooling_kW } = values;
  return {
    hallId: chosenHall(plan, values.hall, `${prefix}hall`),
    rackId: values.rack,
    optionId: chosenOption(plan, { option: values.option, parameter: `${prefix}option` }),
    options: layoutOptionsOf(values),
    ...(utility_kW !== undefined && { utility_kW }),
    ...(cooling_kW !== undefined && { cooling_kW }),
  };
}
