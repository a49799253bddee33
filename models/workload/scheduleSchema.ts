import { z } from 'zod';
import { fraction } from '../units/quantity.ts';

const HOURS_OF_DAY = 24;

const hoursOfDay = (description: string): z.ZodArray<z.ZodNumber> =>
  z
    .array(fraction('Utilisation of an hour of the day'))
    .refine(
      (hours) => hours.length === HOURS_OF_DAY,
      'a day has 24 values, the first for the hour from midnight',
    )
    .meta({ description, minItems: HOURS_OF_DAY, maxItems: HOURS_OF_DAY });

const ownDay = hoursOfDay('Stands before the weekdays or the weekend').optional();

/** Utilisation by hour of the day and day of the week. */
export const scheduleSchema = z.strictObject({
  kind: z.literal('schedule'),
  weekdayFractions: hoursOfDay('Monday to Friday, hour by hour from midnight, in local standard time'),
  weekendFractions: hoursOfDay('Saturday and Sunday; as on weekdays unless given').optional(),
  mondayFractions: ownDay,
  tuesdayFractions: ownDay,
  wednesdayFractions: ownDay,
  thursdayFractions: ownDay,
  fridayFractions: ownDay,
  saturdayFractions: ownDay,
  sundayFractions: ownDay,
});
