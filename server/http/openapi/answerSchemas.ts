import { z } from 'zod';
import { librarySchema } from '../../../models/catalogue/Library.ts';
import { capacityPriceSchema } from '../../../models/catalogue/capacityPrice.ts';
import { deviceSchema } from '../../../models/catalogue/device.ts';
import { escalationSchema } from '../../../models/catalogue/escalation.ts';
import { facilityCostSchema } from '../../../models/catalogue/facilityCost.ts';
import { gridSchema } from '../../../models/catalogue/grid.ts';
import { gridHistorySchema } from '../../../models/catalogue/gridHistory.ts';
import { priceSchema } from '../../../models/catalogue/price.ts';
import { rackTypeSchema } from '../../../models/catalogue/rackType.ts';
import { waterPriceSchema } from '../../../models/catalogue/waterPrice.ts';
import { errorCodes, type ErrorCode } from '../../../models/problems/errorCodes.ts';
import { findingSchema } from '../../../models/problems/Finding.ts';

/** What POST /api/v1/checks answers. */
export const checksSchema = z
  .strictObject({
    options: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        findings: z.array(findingSchema),
      }),
    ),
  })
  .meta({ id: 'Checks', description: 'The findings of each option' });

type TableSchema<Row extends z.ZodType> = z.ZodObject<
  {
    version: z.ZodString;
    hash: z.ZodString;
    items: z.ZodArray<Row>;
    sources: typeof librarySchema.shape.sources;
  },
  z.core.$strict
>;

/** What an address of the catalogue answers: rows of one kind with their sources. */
export function tableSchema<Row extends z.ZodType>(id: string, row: Row, rows: string): TableSchema<Row> {
  return z
    .strictObject({
      version: z.string().meta({ description: 'Version of the catalogue' }),
      hash: z.string().meta({ description: 'Hash of its built-in tables, as reports carry it' }),
      items: z.array(row),
      sources: librarySchema.shape.sources.meta({ description: 'The sources that the items name, by key' }),
    })
    .meta({ id, description: `The ${rows} of the catalogue` });
}

export const devicesSchema = tableSchema('Devices', deviceSchema, 'devices');
export const rackTypesSchema = tableSchema('RackTypes', rackTypeSchema, 'rack types');
export const gridsSchema = tableSchema('Grids', gridSchema, 'grid factors');
export const pricesSchema = tableSchema('Prices', priceSchema, 'electricity prices');
export const facilityCostsSchema = tableSchema('FacilityCosts', facilityCostSchema, 'costs of building');
export const waterPricesSchema = tableSchema('WaterPrices', waterPriceSchema, 'water prices');
export const capacityPricesSchema = tableSchema(
  'CapacityPrices',
  capacityPriceSchema,
  'prices of a kW for a month',
);
export const escalationsSchema = tableSchema('Escalations', escalationSchema, 'past rises of prices');
export const gridHistoriesSchema = tableSchema('GridHistories', gridHistorySchema, 'histories of grids');

/** What GET /health answers. */
export const healthSchema = z
  .strictObject({ status: z.literal('ok'), version: z.string() })
  .meta({ id: 'Health', description: 'The server answers' });

const codes = Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]];

/** Every error, as RFC 9457 words it. */
export const problemSchema = z
  .strictObject({
    type: z.string().meta({ description: 'Where the code is explained' }),
    title: z.string(),
    status: z.int().min(400).max(599).meta({ unit: 'HTTP status' }),
    detail: z.string().meta({ description: 'What to do about it' }),
    code: z.enum(codes).meta({ description: 'Stable name of the error' }),
    instance: z
      .string()
      .optional()
      .meta({ description: 'Id of the request, as in X-Request-Id and in the log' }),
    errors: z
      .array(
        z.strictObject({
          path: z.string().meta({ description: 'Where in the plan; empty for the whole document' }),
          rule: z.string().meta({ description: 'The rule that it breaks' }),
          message: z.string().meta({ description: 'What was given and what is allowed' }),
        }),
      )
      .meta({ description: 'Each thing that is wrong, at most 100' }),
  })
  .meta({ id: 'Problem', description: 'An error, as RFC 9457 words it' });
