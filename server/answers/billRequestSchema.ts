import { z } from 'zod';
import { quantity, wholeQuantity } from '../../models/units/quantity.ts';
import { weekdays } from './billAnswer.ts';

/** Values of a year of hours, half hours or quarter hours, leap years too. */
export const LOAD_LENGTHS: readonly number[] = [8760, 8784, 17_520, 17_568, 35_040, 35_136];

/** Rates of one request: each takes a millisecond or less while others wait. */
export const TARIFFS_AT_MOST = 100;
const MOST_kW = 1e8;
const PEAK_HOUR = /^(\d{4}-)?\d{2}-\d{2}[T ]\d{1,2}(:\d{2})?$/;

/** A load to be billed by published rates. */
export const billRequestSchema = z
  .strictObject({
    load_kW: z
      .array(quantity('kW', { label: 'Mean power of a step', min: 0, max: MOST_kW }))
      .min(8760)
      .max(35_136)
      .optional()
      .meta({
        description: `One value for each hour, half hour or quarter hour from midnight on 1 January in local standard time: ${LOAD_LENGTHS.join(', ')} values`,
      }),
    flat_kW: quantity('kW', {
      label: 'Constant load',
      min: 0,
      max: MOST_kW,
      description: 'In place of load_kW',
    }).optional(),
    startWeekday: z
      .enum(weekdays)
      .optional()
      .meta({ description: 'Weekday of 1 January; monday unless given' }),
    year: wholeQuantity('year', { label: 'Calendar year', min: 1990, max: 2100 })
      .optional()
      .meta({ description: 'The calendar year of the load, in place of startWeekday' }),
    timeZone: z.string().min(1).max(64).optional().meta({
      description:
        'IANA zone whose daylight saving the rates follow, such as America/New_York; standard time all year unless given',
    }),
    powerFactor: quantity('ratio', { label: 'Power factor', min: 0.1, max: 1 })
      .optional()
      .meta({ description: 'That demand in kVA is billed at; 1 unless given' }),
    systemPeaks: z
      .array(z.string().regex(PEAK_HOUR, 'an hour is written as 07-16 17:00'))
      .max(400)
      .optional()
      .meta({
        description:
          'Hours of the system’s peaks in local standard time, such as 07-16 17:00, for coincident-peak charges',
      }),
    tariffs: z
      .array(z.unknown())
      .min(1)
      .max(TARIFFS_AT_MOST)
      .meta({ description: 'Records of the OpenEI Utility Rate Database, as they are' }),
  })
  .meta({ id: 'BillRequest', description: 'A load, the year that it is of, and the rates to bill it by' });
export type BillRequest = Readonly<z.infer<typeof billRequestSchema>>;
