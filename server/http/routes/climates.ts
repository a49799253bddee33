import type { Library } from '../../../models/catalogue/Library.ts';
import { climateRowSchema } from '../../../models/catalogue/climate.ts';
import { quantity } from '../../../models/units/quantity.ts';
import { designValuesSchema } from '../../../models/weather/climateSchema.ts';
import { climateItem } from '../../results/climateItem.ts';
import { oncePer } from '../../results/oncePer.ts';
import { tableRoute, tableSchema } from './tableRoute.ts';

const climateItemSchema = climateRowSchema
  .omit({ months: true, printedDesign: true, countedDesign: true, note: true })
  .extend({
    dryBulbMean_C: quantity('C', { label: 'Mean dry bulb' }),
    dewPointMean_C: quantity('C', { label: 'Mean dew point' }),
    wetBulbMean_C: quantity('C', { label: 'Mean wet bulb' }),
    design: designValuesSchema,
  })
  .meta({
    id: 'ClimateItem',
    description: 'A climate of the catalogue, with annual means and design values',
  });

export const climatesSchema = tableSchema('Climates', climateItemSchema, 'climates');

export const listClimates = tableRoute({
  operationId: 'listClimates',
  path: '/api/v1/climates',
  tag: 'Cooling',
  rows: 'climates',
  description:
    'Climates that a plan can refer to: location, annual means, and the design values that plants are sized for.',
  exampleQuery: '?search=tokyo',
  schema: climatesSchema,
  rowsOf: oncePer(({ climates }: Library) => Object.values(climates).map(climateItem)),
});
