import { z } from 'zod';
import { quantity, wholeQuantity } from '../../models/units/quantity.ts';
import { weekdays } from './billResult.ts';

/** Numbers of values of a year of hours, half hours or quarter hours, including leap years. */
export const LOAD_LENGTHS: readonly number[] = [8760, 8784, 17_520, 17_568, 35_040, 35_136];

/** Maximum rates per request: each takes up to a millisecond, during which other requests wait. */
export const MAX_TARIFFS = 100;
const MAX_kW = 1e8;
const PEAK_HOUR = /^(\d{4}-)?\d{2}-\d{2}[T ]\d{1,2}(:\d{2})?$/;

/** A load to be billed by published rates. */
export const billRequestSchema = z
  .strictObject({
    load_kW: z
      .array(quantity('kW', { label: 'Mean power of a step', min: 0, max: MAX_kW }))
      .min(8760)
      .max(35_136)
      .optional()
      .meta({
        description: `One value for each hour, half hour or quarter hour from midnight on 1 January in local standard time: ${LOAD_LENGTHS.join(', ')} values`,
      }),
    flat_kW: quantity('kW', {
      label: 'Constant load',
      min: 0,
      max: MAX_kW,
      description: 'Instead of load_kW',
    }).optional(),
    startWeekday: z.enum(weekdays).optional().meta({ description: 'Weekday of 1 January. Default: monday' }),
    year: wholeQuantity('year', { label: 'Calendar year', min: 1990, max: 2100 })
      .optional()
      .meta({ description: 'The calendar year of the load, instead of startWeekday' }),
    timeZone: z.string().min(1).max(64).optional().meta({
      description:
        'IANA zone whose daylight saving the rates follow, such as America/New_York. Default: standard time all year',
    }),
    powerFactor: quantity('ratio', { label: 'Power factor', min: 0.1, max: 1 })
      .optional()
      .meta({ description: 'Power factor for demand billed in kVA. Default: 1' }),
    systemPeaks: z
      .array(z.string().regex(PEAK_HOUR, 'an hour must have the form 07-16 17:00'))
      .max(400)
      .optional()
      .meta({
        description:
          'System peak hours in local standard time, such as 07-16 17:00, for coincident-peak charges',
      }),
    tariffs: z
      .array(z.unknown())
      .min(1)
      .max(MAX_TARIFFS)
      .meta({ description: 'Records of the OpenEI Utility Rate Database, in their original form' }),
  })
  .meta({ id: 'BillRequest', description: 'A load, its year, and the rates to bill it by' });
export type BillRequest = Readonly<z.infer<typeof billRequestSchema>>;
