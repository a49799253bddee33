import { z } from 'zod';
import { idSchema } from '../../catalogue/row.ts';
import { plainNameSchema } from '../../plan/document/plainName.ts';
import { quantity, wholeQuantity } from '../../units/quantity.ts';
import { tariffSchema } from '../../tariff/tariffSchema.ts';
import { studyLimits } from './studyLimits.ts';

/** The path of a field of a plan: its keys, separated by dots. */
export const fieldPathSchema = z
  .string()
  .max(500)
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9_-]*(\.[A-Za-z0-9][A-Za-z0-9_-]*)*$/,
    'a path has the keys of a field of the plan, separated by dots, such as cooling.capture.supplyAir_C',
  )
  .meta({ label: 'Field', description: 'Field of the plan, such as cooling.capture.supplyAir_C' });

const list = <Item extends z.ZodType>(item: Item): z.ZodArray<Item> =>
  z.array(item).min(1).max(studyLimits.pointsPerAxis);

const named = {
  name: plainNameSchema
    .optional()
    .meta({ label: 'Name', description: 'Shown instead of the label of the field' }),
};

/** What a study varies, by kind; each kind is a list of points, each of which changes the design. */
export const axisSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      ...named,
      kind: z.literal('values'),
      path: fieldPathSchema,
      values: list(
        z.union([quantity('unit of the field', { label: 'Value' }), z.string().max(200), z.boolean()]),
      ).meta({
        description: 'Values of the field, in its unit',
      }),
    }),
    z.strictObject({
      ...named,
      kind: z.literal('range'),
      path: fieldPathSchema,
      from: quantity('unit of the field', { label: 'First value' }),
      to: quantity('unit of the field', { label: 'Last value' }),
      valueCount: wholeQuantity('count', { label: 'Values', min: 2, max: studyLimits.pointsPerAxis }).meta({
        description: 'Number of values at equal distances, with both ends',
      }),
    }),
    z.strictObject({
      ...named,
      kind: z.literal('climates'),
      ids: list(idSchema).meta({ description: 'Climates of the catalogue' }),
      follows: z.enum(['weather', 'place']).optional().meta({
        label: 'What changes',
        description:
          'weather: the weather alone; place: also country, price, currency, grid, time zone and laws, where the plan does not state them. Default: weather',
      }),
    }),
    z.strictObject({
      ...named,
      kind: z.literal('presets'),
      ids: list(idSchema).meta({
        description: 'Cooling presets; each replaces heat capture and plants of the plan',
      }),
    }),
    z.strictObject({
      ...named,
      kind: z.literal('devices'),
      replaces: idSchema.meta({ description: 'Device of the plan that the others take the place of' }),
      ids: list(idSchema).meta({ description: 'Devices of the catalogue or of the plan' }),
    }),
    z.strictObject({
      ...named,
      kind: z.literal('tariffs'),
      tariffs: list(z.strictObject({ name: plainNameSchema, tariff: tariffSchema })),
    }),
    z.strictObject({
      ...named,
      kind: z.literal('options'),
      ids: list(idSchema).meta({ description: 'Options of the plan' }),
    }),
    z.strictObject({
      ...named,
      kind: z.literal('changes'),
      changes: list(
        z.strictObject({
          name: plainNameSchema,
          changes: z.record(z.string(), z.unknown()).meta({ description: 'JSON Merge Patch on the design' }),
        }),
      ),
    }),
  ])
  .meta({ id: 'StudyAxis' });
export type AxisSection = Readonly<z.infer<typeof axisSchema>>;
