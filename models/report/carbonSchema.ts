import { z } from 'zod';
import { carbonBasisSchema, gridSchema } from '../catalogue/grid.ts';
import { fraction, quantity, wholeQuantity } from '../units/quantity.ts';

const carbon = (label: string): z.ZodNumber => quantity('kg', { label, min: 0 });
const cue = (label: string): z.ZodNullable<z.ZodNumber> =>
  quantity('kg_per_kWh', { label, min: 0, description: 'null without IT energy' }).nullable();

/** A month's carbon of electricity. */
const carbonMonthSchema = z.strictObject({
  location_kg: carbon('Location-based'),
  marketHourly_kg: carbon('Market-based, hourly').nullable(),
});

/** The carbon of a year by scope and method: these count different things and are never added up. */
export const carbonReportSchema = z
  .strictObject({
    basis: carbonBasisSchema,
    boundary: z.enum([...gridSchema.shape.boundary.options, 'not-stated']),
    gwp: gridSchema.shape.gwp,
    factorYear: wholeQuantity('year', { label: 'Factor year' }),
    location_kg: carbon('Electricity, location-based'),
    marketAnnual_kg: carbon('Electricity, market-based, annual').nullable().meta({
      description: 'null if contracts, residual mix and grid factor have different bases',
    }),
    marketHourly_kg: carbon('Electricity, market-based, hourly').nullable(),
    contractedFraction: fraction('Load matched hourly by carbon-free contracts').nullable(),
    carbonFreeFraction: fraction('24/7 CFE score').nullable().meta({
      description: 'Includes the grid carbon-free share of the rest; null if that is unknown',
    }),
    transmission_kg: carbon('T&D losses').nullable(),
    gensets_kg: carbon('Generator diesel').nullable(),
    refrigerant_kg: carbon('Refrigerant leakage').nullable(),
    embodied_kg: carbon('Embodied carbon, annualised').nullable(),
    locationCue_kg_per_kWh: cue('CUE, location-based'),
    marketHourlyCue_kg_per_kWh: cue('CUE, market-based'),
    monthly: z.array(carbonMonthSchema).length(12),
  })
  .meta({ id: 'CarbonReport' });
export type CarbonReport = Readonly<z.infer<typeof carbonReportSchema>>;
