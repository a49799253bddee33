import { z } from 'zod';
import { fraction } from '../units/quantity.ts';

const HOURS_OF_DAY = 24;

const hoursOfDay = (description: string): z.ZodArray<z.ZodNumber> =>
  z
    .array(fraction('Utilisation by hour of the day'))
    .refine(
      (hours) => hours.length === HOURS_OF_DAY,
      'a day must have 24 values, the first for the hour from midnight',
    )
    .meta({ description, minItems: HOURS_OF_DAY, maxItems: HOURS_OF_DAY });

const dayOverride = hoursOfDay('Overrides the weekday or weekend profile').optional();

/** Utilisation by hour of the day and day of the week. */
export const scheduleSchema = z.strictObject({
  kind: z.literal('schedule'),
  weekdayFractions: hoursOfDay('Monday to Friday, hourly from midnight, in local standard time'),
  weekendFractions: hoursOfDay('Saturday and Sunday. Default: same as weekdays').optional(),
  mondayFractions: dayOverride,
  tuesdayFractions: dayOverride,
  wednesdayFractions: dayOverride,
  thursdayFractions: dayOverride,
  fridayFractions: dayOverride,
  saturdayFractions: dayOverride,
  sundayFractions: dayOverride,
});
