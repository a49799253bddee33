import { z } from 'zod';
import { fraction, quantity, wholeQuantity } from '../units/quantity.ts';
import { currencySchema, idSchema, provenanceFields, qualitySchema } from './row.ts';

export const deviceClassSchema = z.enum([
  'gpu-server',
  'gpu-rack',
  'accelerator-host',
  'server',
  'storage',
  'network',
  'cooling',
]);

export type DeviceClass = z.infer<typeof deviceClassSchema>;

const draw = (label: string, description: string): z.ZodOptional<z.ZodNumber> =>
  quantity('kW', { label, min: 0, max: 2000, description }).optional();

/**
 * A device that stands in a rack. Draws are at the AC input unless `inputBasis` says dc;
 * a figure that no source gives is absent.
 */
export const deviceSchema = z
  .strictObject({
    id: idSchema,
    name: z.string().min(1),
    class: deviceClassSchema,
    height_U: quantity('U', { label: 'Height', min: 0, max: 60, step: 0.5 }).optional(),
    depth: z.enum(['full', 'half']).optional().meta({ description: 'Full depth unless it says half' }),
    inputBasis: z.enum(['ac', 'dc']).meta({
      description:
        'Where the draws are measured: ac at the supply inlet, dc at the busbar behind the rectifier shelves',
    }),
    nameplate_kW: draw('Nameplate', 'Sum of the power-supply ratings'),
    maximum_kW: draw('Maximum', 'Highest draw the vendor states or a measurement found'),
    typical_kW: draw('Typical', 'Mean draw under the work the device is bought for'),
    idle_kW: draw('Idle', 'Draw when on and without work'),
    psuCount: wholeQuantity('count', { label: 'Power supplies', min: 1, max: 64 }).optional(),
    psuRequiredCount: wholeQuantity('count', {
      label: 'Supplies required',
      min: 1,
      max: 64,
      description: 'Supplies that must have power for the device to run at its maximum',
    }).optional(),
    psu: z.string().optional().meta({ description: 'Power supplies in words' }),
    weight_kg: quantity('kg', { label: 'Weight', min: 0, max: 20000 }).optional(),
    airflow_m3_s: quantity('m3_s', { label: 'Airflow at full fan speed', min: 0, max: 50 }).optional(),
    inletMin_C: quantity('C', { label: 'Lowest inlet air', min: -40, max: 60 }).optional(),
    inletMax_C: quantity('C', { label: 'Highest inlet air', min: 0, max: 80 }).optional(),
    coolantInletMax_C: quantity('C', { label: 'Highest coolant inlet', min: 0, max: 80 }).optional(),
    liquidFraction: fraction(
      'Heat to liquid',
      'Share of the heat that its liquid loop takes; 0 means it has none',
    ).optional(),
    acceleratorCount: wholeQuantity('count', { label: 'Accelerators', min: 0, max: 10000 }).optional(),
    acceleratorMaximum_kW: draw('Accelerator power', 'Rated power (TDP) of one accelerator'),
    bf16PerAccelerator_TFLOPS: quantity('TFLOPS', {
      label: 'Dense BF16 per accelerator',
      min: 0,
      max: 1e6,
    }).optional(),
    embodiedCarbon_kg: quantity('kg', { label: 'Embodied carbon', min: 0, max: 1e7 }).optional(),
    unitPrice: quantity('currency', { label: 'Price', min: 0, max: 1e9 }).optional(),
    currency: currencySchema.optional(),
    quality: z
      .record(z.string(), qualitySchema)
      .meta({ description: 'Flag for each figure that is present, keyed by its field name' }),
    figureSources: z
      .record(z.string(), z.array(idSchema).min(1))
      .optional()
      .meta({ description: 'Sources of single figures, where the row has several; keyed by field name' }),
    ...provenanceFields,
  })
  .refine(
    ({ idle_kW = 0, typical_kW, maximum_kW, nameplate_kW }) =>
      idle_kW <= (typical_kW ?? maximum_kW ?? nameplate_kW ?? Infinity),
    'the idle draw is above the draw at work',
  )
  .refine(
    ({ typical_kW = 0, maximum_kW = Infinity }) => typical_kW <= maximum_kW,
    'the typical draw is above the maximum',
  )
  .refine(
    ({ psuCount = Infinity, psuRequiredCount = 0 }) => psuRequiredCount <= psuCount,
    'more power supplies are required than there are',
  )
  .refine(
    ({ inletMin_C = -Infinity, inletMax_C = Infinity }) => inletMin_C <= inletMax_C,
    'the lowest inlet temperature is above the highest',
  )
  .refine(
    (row) => Object.keys(row.quality).every((name) => Object.hasOwn(row, name)),
    'a quality flag names no figure of the row',
  )
  .meta({ id: 'Device', description: 'A catalogue row: something that stands in a rack' });

export type Device = Readonly<z.infer<typeof deviceSchema>>;
