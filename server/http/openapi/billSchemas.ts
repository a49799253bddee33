import { z } from 'zod';
import { errorCodes, type ErrorCode } from '../../../models/problems/errorCodes.ts';
import { findingSchema } from '../../../models/problems/Finding.ts';
import { billLineSchema } from '../../../models/report/billSchema.ts';
import { quantity } from '../../../models/units/quantity.ts';

const cost = (label: string): z.ZodNumber => quantity('currency', { label });

const totalsSchema = z
  .strictObject({
    energy: cost('Energy'),
    demandFlat: cost('Demand'),
    demandTou: cost('Demand by time of use'),
    coincident: cost('Coincident peak'),
    fixed: cost('Fixed charges'),
    minimum: cost('Up to the minimum bill'),
    total: cost('Bill'),
  })
  .meta({ id: 'TariffTotals', description: 'What a month or a year costs by a rate, by kind of charge' });

const billedSchema = z
  .strictObject({
    name: z.string().meta({ description: 'Name of the rate' }),
    utility: z
      .string()
      .nullable()
      .meta({ description: 'Who it belongs to; null where the record does not say' }),
    currency: z.string().meta({ description: 'ISO 4217 code of every cost' }),
    annual: totalsSchema,
    monthly: z.array(totalsSchema).length(12),
    findings: z
      .array(findingSchema)
      .meta({ description: 'What was assumed, left out or doubtful in the record and the bill' }),
    lines: z.array(billLineSchema).meta({ description: 'Lines of the bill: lines = months = year' }),
  })
  .meta({ id: 'TariffBill', description: 'A year’s bill by a rate' });

const codes = Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]];

const refusedSchema = z
  .strictObject({
    error: z.strictObject({
      code: z.enum(codes).meta({ description: 'Why it is not billed' }),
      message: z.string(),
    }),
  })
  .meta({ id: 'TariffRefusal', description: 'A rate that was not billed' });

/** What POST /api/v1/bills answers. */
export const billsSchema = z
  .strictObject({
    bills: z
      .array(z.union([billedSchema, refusedSchema]))
      .meta({ description: 'A bill or a refusal for each rate, in their order' }),
  })
  .meta({ id: 'Bills', description: 'Bills of a load' });
