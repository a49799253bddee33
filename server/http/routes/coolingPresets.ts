import { z } from 'zod';
import { coolingPresetSchema } from '../../../models/cooling/coolingSchema.ts';
import { powerPresetSchema } from '../../../models/power/chainSchema.ts';
import { presetItems } from '../../results/presetItem.ts';
import { searchRows } from '../../results/searchRows.ts';
import { route } from '../Route.ts';
import { searchParameters } from './tableRoute.ts';

export const coolingPresetsSchema = z
  .strictObject({
    items: z.array(
      z
        .strictObject({
          id: coolingPresetSchema,
          name: z.string(),
          description: z.string(),
          power: powerPresetSchema.meta({ description: 'Preset of the power chain that goes with it' }),
          capture: z.string().meta({ description: 'What takes the heat from the devices' }),
          plant: z.string().meta({ description: 'What rejects it' }),
          airPlant: z
            .string()
            .nullable()
            .meta({ description: 'What carries the heat that a liquid does not take; null without liquid' }),
          parameters: z.array(
            z.strictObject({
              path: z.string().meta({ description: 'Where a plan states it, below `cooling`' }),
              label: z.string(),
              unit: z.string().meta({ description: 'Unit of the value; empty for words and ratios' }),
              value: z.union([z.number().meta({ unit: 'see unit' }), z.string()]),
              source: z.string().meta({ description: 'Publication, or engineering default' }),
            }),
          ),
        })
        .meta({ id: 'CoolingPreset', description: 'A named cooling system with every parameter' }),
    ),
  })
  .meta({ id: 'CoolingPresets', description: 'The cooling systems that a plan can name' });

export const listCoolingPresets = route({
  operationId: 'listCoolingPresets',
  method: 'get',
  path: '/api/v1/cooling-presets',
  tag: 'Cooling',
  summary: 'List named cooling systems',
  description: 'The cooling systems that a plan can name, each with every parameter and where it comes from.',
  query: searchParameters,
  exampleQuery: '?search=direct',
  isConditional: true,
  answers: { 200: { description: 'The systems', schema: coolingPresetsSchema } },
  problems: [],
  handler: ({ query: { search = [] } }) => ({
    status: 200,
    body: { items: searchRows(presetItems(), search.join(' ')) },
  }),
});
