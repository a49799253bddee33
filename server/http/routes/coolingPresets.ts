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
          power: powerPresetSchema.meta({
            description: 'Preset of the power chain that sites with it typically have; not a default',
          }),
          capture: z.string().meta({ description: 'Heat capture' }),
          plant: z.string().meta({ description: 'Cooling plant' }),
          airPlant: z.string().nullable().meta({
            description:
              'Cooling plant of the heat that the liquid does not remove; null without liquid cooling',
          }),
          parameters: z.array(
            z.strictObject({
              path: z.string().meta({ description: 'Path in the plan, below `cooling`' }),
              label: z.string(),
              unit: z.string().meta({ description: 'Unit of the value; empty for text and ratios' }),
              value: z.union([z.number().meta({ unit: 'see unit' }), z.string()]),
              source: z.string().meta({ description: 'Publication, or engineering default' }),
            }),
          ),
        })
        .meta({ id: 'CoolingPreset', description: 'A cooling preset with all its parameters' }),
    ),
  })
  .meta({ id: 'CoolingPresets', description: 'Cooling presets that a plan can refer to' });

export const listCoolingPresets = route({
  operationId: 'listCoolingPresets',
  method: 'get',
  path: '/api/v1/cooling-presets',
  tag: 'Cooling',
  summary: 'List cooling presets',
  description: 'Cooling presets that a plan can refer to, with all parameters and their sources.',
  query: searchParameters,
  exampleQuery: '?search=direct',
  isConditional: true,
  answers: { 200: { description: 'The presets', schema: coolingPresetsSchema } },
  problems: [],
  handler: ({ query: { search = [] } }) => ({
    status: 200,
    body: { items: searchRows(presetItems(), search.join(' ')) },
  }),
});
