import { z } from 'zod';
import { wholeQuantity } from '../units/quantity.ts';

/** Id of a catalogue row or a plan item: letters, digits, dash and underscore; never a built-in property name such as `__proto__`. */
export const idSchema = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/,
    'an id has 1 to 64 letters, digits, - or _, and starts with a letter or digit',
  );

/** Quality rating of a figure: S read in the named source, M general knowledge, unverified, E estimate. */
export const qualitySchema = z.enum(['S', 'M', 'E']).meta({
  description: 'S: read in the named source. M: general knowledge, unverified. E: estimate.',
});
export type Quality = z.infer<typeof qualitySchema>;

/** ISO 4217 code of a currency. */
export const currencySchema = z
  .string()
  .regex(/^[A-Z]{3}$/, 'a currency is an ISO 4217 code of three capitals, such as USD')
  .meta({ label: 'Currency' });

/** The year that a figure refers to. */
export const dataYearSchema = wholeQuantity('year', { label: 'Data year', min: 1990, max: 2100 });

/** Source of figures; rows refer to it by key. */
export const sourceSchema = z
  .strictObject({
    title: z.string().min(1),
    publisher: z.string().min(1),
    year: dataYearSchema.optional(),
    link: z.string().optional(),
    licence: z.string().min(1),
  })
  .meta({ id: 'Source', description: 'A publication that figures were read in' });
export type Source = Readonly<z.infer<typeof sourceSchema>>;

/** Fields of every row in addition to its figures. */
export const provenanceFields = {
  year: dataYearSchema,
  sources: z.array(idSchema).min(1).meta({ description: 'Keys into the list of sources' }),
  note: z.string().optional(),
};
