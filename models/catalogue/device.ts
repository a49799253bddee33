import { z } from 'zod';
import { fraction, quantity, wholeQuantity } from '../units/quantity.ts';
import { MAX_HEIGHT_U } from './heights.ts';
import { currencySchema, idSchema, provenanceFields, qualitySchema } from './row.ts';

export const deviceClassSchema = z.enum([
  'gpu-server',
  'gpu-rack',
  'accelerator-host',
  'server',
  'storage',
  'network',
  'cooling',
  'power',
  'passive',
]);

export type DeviceClass = z.infer<typeof deviceClassSchema>;

const draw = (label: string, description: string): z.ZodOptional<z.ZodNumber> =>
  quantity('kW', { label, min: 0, max: 2000, description }).optional();

/** What a typical draw is: a measured mean, the vendor's figure, or an estimate. */
export const typicalKindSchema = z.enum(['measured', 'vendor', 'estimate']);
export type TypicalKind = z.infer<typeof typicalKindSchema>;

/** What a price is: the vendor's list price, a price that buyers reported, or an estimate. */
export const priceBasisSchema = z.enum(['list', 'street', 'estimate']);
export type PriceBasis = z.infer<typeof priceBasisSchema>;

/**
 * A rack-mounted device. Draws are at the AC input unless `inputBasis` is dc;
 * a figure without a source is absent.
 */
export const deviceSchema = z
  .strictObject({
    id: idSchema,
    name: z.string().min(1),
    class: deviceClassSchema.meta({ label: 'Class' }),
    height_U: quantity('U', { label: 'Height', min: 0, max: MAX_HEIGHT_U, step: 0.5 }).optional(),
    depth: z
      .enum(['full', 'half'])
      .optional()
      .meta({ label: 'Mounting depth', description: 'Mounting depth. Default: full' }),
    inputBasis: z.enum(['ac', 'dc']).meta({
      label: 'Draws measured at',
      description:
        'Where draws are measured: ac at the AC input of the device, or of its power shelves; dc at the busbar, after the power shelves',
    }),
    isShelfFed: z.boolean().optional().meta({
      label: 'Fed by power shelves',
      description:
        'Whether power shelves in the rack feed the device through a DC busbar. Default: true if draws are measured at the busbar',
    }),
    nameplate_kW: draw('Nameplate', 'Sum of the power-supply ratings'),
    maximum_kW: draw('Maximum', 'Highest draw stated by the vendor or measured'),
    typical_kW: draw('Typical', 'Mean draw at the workload that the device is bought for'),
    typicalKind: typicalKindSchema.optional().meta({
      label: 'Basis of the typical draw',
      description:
        'measured: mean draw measured at work; vendor: the vendor’s figure; estimate: no source. Default: estimate if its quality is E, otherwise vendor',
    }),
    idle_kW: draw('Idle', 'Draw when switched on without work'),
    psuCount: wholeQuantity('count', {
      label: 'Power supplies',
      min: 1,
      max: 64,
      description: 'Or the power shelves that feed it',
    }).optional(),
    psuRequiredCount: wholeQuantity('count', {
      label: 'Required power supplies',
      min: 1,
      max: 64,
      description: 'Energised power supplies required to run at maximum draw',
    }).optional(),
    supplyVoltageMin_V: quantity('V', {
      label: 'Minimum supply voltage',
      min: 0,
      max: 1000,
      description: 'Of each power supply; between phases if it takes three',
    }).optional(),
    supplyVoltageMax_V: quantity('V', { label: 'Maximum supply voltage', min: 0, max: 1000 }).optional(),
    supplyPhaseCount: z
      .union([z.literal(1), z.literal(3)])
      .optional()
      .meta({ unit: 'count', label: 'Phases of each supply', description: 'Default: 1' }),
    psu: z
      .string()
      .optional()
      .meta({ label: 'Power supplies as text', description: 'Power supplies as text' }),
    weight_kg: quantity('kg', { label: 'Weight', min: 0, max: 20000 }).optional(),
    airflow_m3_s: quantity('m3_s', { label: 'Airflow at full fan speed', min: 0, max: 50 }).optional(),
    inletMin_C: quantity('C', { label: 'Minimum inlet air temperature', min: -40, max: 60 }).optional(),
    inletMax_C: quantity('C', { label: 'Maximum inlet air temperature', min: 0, max: 80 }).optional(),
    coolantInletMax_C: quantity('C', {
      label: 'Maximum coolant inlet temperature',
      min: 0,
      max: 80,
    }).optional(),
    liquidFraction: fraction(
      'Heat to liquid',
      'Share of the heat removed by its liquid loop; 0 means no loop',
    ).optional(),
    acceleratorCount: wholeQuantity('count', { label: 'Accelerators', min: 0, max: 10000 }).optional(),
    acceleratorMaximum_kW: draw('Accelerator power', 'Rated power (TDP) of one accelerator'),
    bf16PerAccelerator_TFLOPS: quantity('TFLOPS', {
      label: 'Dense BF16 per accelerator',
      min: 0,
      max: 1e6,
    }).optional(),
    memoryPerAccelerator_GB: quantity('GB', {
      label: 'Memory per accelerator',
      min: 0,
      max: 1e5,
    }).optional(),
    embodiedCarbon_kg: quantity('kg', { label: 'Embodied carbon', min: 0, max: 1e7 }).optional(),
    unitPrice: quantity('currency', { label: 'Price', min: 0, max: 1e9 }).optional(),
    currency: currencySchema.optional(),
    priceBasis: priceBasisSchema.optional().meta({
      label: 'Price basis',
      description:
        'list: the vendor’s list price; street: a price that buyers or press reported; estimate: no source. Default: estimate if its quality is E, otherwise street',
    }),
    quality: z
      .record(z.string(), qualitySchema)
      .meta({ description: 'Quality rating of each figure, by field name' }),
    figureSources: z
      .record(z.string(), z.array(idSchema).min(1))
      .optional()
      .meta({ description: 'Sources of single figures, by field name, if the row has several' }),
    ...provenanceFields,
  })
  .refine(
    ({ idle_kW = 0, typical_kW, maximum_kW, nameplate_kW }) =>
      idle_kW <= (typical_kW ?? maximum_kW ?? nameplate_kW ?? Infinity),
    'the idle draw exceeds the typical or maximum draw',
  )
  .refine(
    ({ typical_kW = 0, maximum_kW = Infinity }) => typical_kW <= maximum_kW,
    'the typical draw exceeds the maximum draw',
  )
  .refine(
    ({ psuCount = Infinity, psuRequiredCount = 0 }) => psuRequiredCount <= psuCount,
    'more power supplies are required than installed',
  )
  .refine(
    ({ supplyVoltageMin_V = 0, supplyVoltageMax_V = Infinity }) => supplyVoltageMin_V <= supplyVoltageMax_V,
    'the minimum supply voltage exceeds the maximum',
  )
  .refine(
    ({ inletMin_C = -Infinity, inletMax_C = Infinity }) => inletMin_C <= inletMax_C,
    'the minimum inlet temperature exceeds the maximum',
  )
  .refine(
    (row) => Object.keys(row.quality).every((name) => Object.hasOwn(row, name)),
    'a quality rating refers to a figure that the row does not have',
  )
  .meta({ id: 'Device', description: 'Catalogue row: rack-mounted equipment' });

export type Device = Readonly<z.infer<typeof deviceSchema>>;
