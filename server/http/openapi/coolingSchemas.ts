import { z } from 'zod';
import { climateRowSchema } from '../../../models/catalogue/climate.ts';
import { coolingPresetSchema } from '../../../models/cooling/coolingSchema.ts';
import { powerPresetSchema } from '../../../models/power/chainSchema.ts';
import { findingSchema } from '../../../models/problems/Finding.ts';
import { fraction, quantity, wholeQuantity } from '../../../models/units/quantity.ts';
import { designValuesSchema } from '../../../models/weather/climateSchema.ts';
import { tableSchema } from './answerSchemas.ts';

const climateItemSchema = climateRowSchema
  .omit({ months: true, printedDesign: true, countedDesign: true, note: true })
  .extend({
    dryBulbMean_C: quantity('C', { label: 'Mean dry bulb' }),
    dewPointMean_C: quantity('C', { label: 'Mean dew point' }),
    wetBulbMean_C: quantity('C', { label: 'Mean wet bulb' }),
    design: designValuesSchema,
  })
  .meta({ id: 'ClimateItem', description: 'A climate of the catalogue, with its means and design values' });

/** What GET /api/v1/climates answers. */
export const climatesSchema = tableSchema('Climates', climateItemSchema, 'climates');

/** What GET /api/v1/cooling-presets answers. */
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

const ratio = (label: string): z.ZodNullable<z.ZodNumber> => quantity('ratio', { label, min: 1 }).nullable();

/** What GET /api/v1/cooling answers. */
export const coolingStudySchema = z
  .strictObject({
    climate: z.string().meta({ description: 'Id of the climate' }),
    it_kW: quantity('kW', { label: 'IT load that the plants are sized for', min: 0 }),
    loadFraction: fraction('Part of it that runs'),
    designBasis: z.enum(['extreme-20-year', 'annual-0p4']),
    rows: z.array(
      z
        .strictObject({
          preset: coolingPresetSchema,
          pue: ratio('PUE'),
          peakPue: ratio('PUE in the worse design hour'),
          tue: ratio('TUE'),
          wue_L_per_kWh: quantity('L_per_kWh', { label: 'WUE', min: 0 }).nullable(),
          facilityEnergy_kWh: quantity('kWh', { label: 'Facility energy', min: 0 }),
          unmetHours: wholeQuantity('count', { label: 'Hours with heat not taken', min: 0 }),
        })
        .meta({
          id: 'CoolingStudyRow',
          description: 'A year of one cooling system; ratios are null without IT load',
        }),
    ),
    findings: z
      .array(findingSchema)
      .meta({ description: 'What is doubtful in the weather and the design hours' }),
  })
  .meta({ id: 'CoolingStudy', description: 'Cooling systems by the energy of the whole site, least first' });
