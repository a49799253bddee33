import { z } from 'zod';
import { idSchema } from '../../catalogue/row.ts';
import { plainNameSchema } from '../../plan/document/plainName.ts';
import { wholeQuantity } from '../../units/quantity.ts';
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

const list = <Item extends z.ZodType>(item: Item, what: string): z.ZodArray<Item> =>
  z.array(item).min(1, `at least one of the ${what} is required`).max(studyLimits.pointsPerAxis);

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
      values: list(z.union([z.number(), z.string().max(200), z.boolean()]), 'values').meta({
        description: 'Values of the field, in its unit',
      }),
    }),
    z.strictObject({
      ...named,
      kind: z.literal('range'),
      path: fieldPathSchema,
      from: z.number().meta({ description: 'First value, in the unit of the field' }),
      to: z.number().meta({ description: 'Last value, in the unit of the field' }),
      valueCount: wholeQuantity('count', { label: 'Values', min: 2, max: studyLimits.pointsPerAxis }).meta({
        description: 'Number of values at equal distances, with both ends',
      }),
    }),
    z.strictObject({
      ...named,
      kind: z.literal('climates'),
      ids: list(idSchema, 'climates').meta({ description: 'Climates of the catalogue' }),
      follows: z.enum(['weather', 'place']).optional().meta({
        label: 'What changes',
        description:
          'weather: the weather alone; place: also price, currency, grid factor, time zone and laws that the plan does not state. Default: weather',
      }),
    }),
    z.strictObject({
      ...named,
      kind: z.literal('presets'),
      ids: list(idSchema, 'presets').meta({ description: 'Cooling presets' }),
    }),
    z.strictObject({
      ...named,
      kind: z.literal('devices'),
      replaces: idSchema.meta({ description: 'Device of the plan that the others take the place of' }),
      ids: list(idSchema, 'devices').meta({ description: 'Devices of the catalogue or of the plan' }),
    }),
    z.strictObject({
      ...named,
      kind: z.literal('tariffs'),
      tariffs: list(z.strictObject({ name: plainNameSchema, tariff: tariffSchema }), 'tariffs'),
    }),
    z.strictObject({
      ...named,
      kind: z.literal('options'),
      ids: list(idSchema, 'options').meta({ description: 'Options of the plan' }),
    }),
    z.strictObject({
      ...named,
      kind: z.literal('changes'),
      changes: list(
        z.strictObject({
          name: plainNameSchema,
          changes: z.record(z.string(), z.unknown()).meta({ description: 'JSON Merge Patch on the design' }),
        }),
        'changes',
      ),
    }),
  ])
  .meta({ id: 'StudyAxis' });
export type AxisSection = Readonly<z.infer<typeof axisSchema>>;
