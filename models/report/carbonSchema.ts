import { z } from 'zod';
import { carbonBasisSchema, gridSchema } from '../catalogue/grid.ts';
import { fraction, quantity, wholeQuantity } from '../units/quantity.ts';

const carbon = (label: string): z.ZodNumber => quantity('kg', { label, min: 0 });
const cue = (label: string): z.ZodNullable<z.ZodNumber> =>
  quantity('kg_per_kWh', { label, min: 0, description: 'null where there is no IT energy' }).nullable();

/** A month's carbon of electricity. */
const carbonMonthSchema = z.strictObject({
  location_kg: carbon('Location-based'),
  marketHourly_kg: carbon('Market-based, matched by the hour').nullable(),
});

/** The carbon of a year, each kind by itself: they count different things and are never added up. */
export const carbonReportSchema = z
  .strictObject({
    basis: carbonBasisSchema,
    boundary: z.enum([...gridSchema.shape.boundary.options, 'not-stated']),
    gwp: gridSchema.shape.gwp,
    factorYear: wholeQuantity('year', { label: 'Year of the factor' }),
    location_kg: carbon('Electricity, location-based'),
    marketAnnual_kg: carbon('Electricity, market-based, matched over the year').nullable().meta({
      description: 'null where contract, residual mix and grid factor count on different bases',
    }),
    marketHourly_kg: carbon('Electricity, market-based, matched by the hour').nullable(),
    contractedFraction: fraction('Load met by clean contracts in its hour').nullable(),
    carbonFreeFraction: fraction('Hourly carbon-free score').nullable().meta({
      description: 'With the grid’s own clean share of the rest; null where that is unknown',
    }),
    transmission_kg: carbon('Losses on the way to the meter').nullable(),
    gensets_kg: carbon('Diesel of gensets').nullable(),
    refrigerant_kg: carbon('Refrigerant that leaks').nullable(),
    embodied_kg: carbon('Embodied, per year of life').nullable(),
    locationCue_kg_per_kWh: cue('CUE, location-based'),
    marketHourlyCue_kg_per_kWh: cue('CUE, market-based'),
    monthly: z.array(carbonMonthSchema).length(12),
  })
  .meta({ id: 'CarbonReport' });
export type CarbonReport = Readonly<z.infer<typeof carbonReportSchema>>;
