import { z } from 'zod';
import { currencySchema, idSchema, provenanceFields, qualitySchema } from './row.ts';

/** IANA names, that of the largest sites first. */
const timeZones = z.array(z.string().min(3)).min(1).meta({
  description: 'IANA time zones, that of the largest sites first',
});

const otherTimeZones = z.array(z.string().min(3)).min(1).optional().meta({
  description: 'IANA time zones of remote or small parts, which a plan may state but does not follow',
});

/** A country: its codes, currency and time zones. */
export const countrySchema = z
  .strictObject({
    id: idSchema.meta({ description: 'ISO 3166 code of two letters' }),
    name: z.string().min(1),
    alpha3: z.string().length(3).meta({ description: 'ISO 3166 code of three letters' }),
    currency: currencySchema,
    timeZones,
    otherTimeZones,
    hasFridayWeekend: z.boolean().optional().meta({ description: 'Whether Friday is part of the weekend' }),
    quality: qualitySchema,
    ...provenanceFields,
  })
  .meta({ id: 'Country', description: 'Catalogue row: codes, currency and time zones of a country' });

export type Country = Readonly<z.infer<typeof countrySchema>>;

/** A state or province whose clock, price or grid is its own. */
export const regionSchema = z
  .strictObject({
    id: idSchema.meta({ description: 'ISO 3166-2 code, such as US-VA' }),
    name: z.string().min(1),
    country: idSchema,
    timeZones,
    otherTimeZones,
    subregions: z
      .array(z.string().min(2))
      .optional()
      .meta({ description: 'eGRID subregions, that of the largest sites first' }),
    quality: qualitySchema,
    ...provenanceFields,
  })
  .meta({ id: 'Region', description: 'Catalogue row: time zones and grids of a state or province' });
