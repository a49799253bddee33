import { z } from 'zod';
import { capacityPriceSchema } from './capacityPrice.ts';
import { climateRowSchema } from './climate.ts';
import { countrySchema, regionSchema } from './country.ts';
import { deviceSchema } from './device.ts';
import { escalationSchema } from './escalation.ts';
import { facilityCostSchema } from './facilityCost.ts';
import { gridSchema } from './grid.ts';
import { gridHistorySchema } from './gridHistory.ts';
import { priceSchema } from './price.ts';
import { rackTypeSchema } from './rackType.ts';
import { idSchema, sourceSchema } from './row.ts';
import { waterPriceSchema } from './waterPrice.ts';

const libraryRows = {
  sources: z.record(idSchema, sourceSchema),
  devices: z.record(idSchema, deviceSchema),
  rackTypes: z.record(idSchema, rackTypeSchema),
  grids: z.record(idSchema, gridSchema),
  prices: z.record(idSchema, priceSchema),
  climates: z.record(idSchema, climateRowSchema),
  facilityCosts: z.record(idSchema, facilityCostSchema),
  waterPrices: z.record(idSchema, waterPriceSchema),
  capacityPrices: z.record(idSchema, capacityPriceSchema),
  escalations: z.record(idSchema, escalationSchema),
  gridHistories: z.record(idSchema, gridHistorySchema),
  countries: z.record(idSchema, countrySchema),
  regions: z.record(idSchema, regionSchema),
};

/** All catalogue tables as one value, with the version and hash that are part of every report. */
export const librarySchema = z.strictObject({
  version: z.string(),
  hash: z.string(),
  ...libraryRows,
});
export type Library = Readonly<z.infer<typeof librarySchema>>;

/** Maximum number of custom rows of one kind in a plan. */
const MAX_CUSTOM_ROWS = 5000;

/** Custom rows of the same shape; if an id is also built in, the custom row is used. */
const ownRows = <Row extends z.ZodType<{ readonly id: string }>>(
  row: Row,
): z.ZodRecord<typeof idSchema, Row> =>
  z
    .record(idSchema, row)
    .refine(
      (rows) => Object.entries(rows).every(([key, { id }]) => key === id),
      'the key of a row must be its id',
    )
    .refine(
      (rows) => Object.keys(rows).length <= MAX_CUSTOM_ROWS,
      `at most ${String(MAX_CUSTOM_ROWS)} rows are allowed`,
    );

export const ownRowsSchema = z
  .strictObject({
    sources: z.record(idSchema, sourceSchema),
    devices: ownRows(deviceSchema),
    rackTypes: ownRows(rackTypeSchema),
    grids: ownRows(gridSchema),
    prices: ownRows(priceSchema),
    climates: ownRows(climateRowSchema),
    facilityCosts: ownRows(facilityCostSchema),
    waterPrices: ownRows(waterPriceSchema),
  })
  .partial()
  .meta({
    id: 'OwnRows',
    description: 'Custom catalogue rows, each with its year and sources',
  });
export type OwnRows = Readonly<z.infer<typeof ownRowsSchema>>;
