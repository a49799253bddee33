import { z } from 'zod';
import { currencySchema, idSchema } from '../catalogue/row.ts';
import { quantity, wholeQuantity } from '../units/quantity.ts';
import { rate } from './rateSchema.ts';

const MAX_COST = 1e12;

const money = (label: string, description: string): z.ZodNumber =>
  quantity('currency', { label, min: 0, max: MAX_COST, description });

const capexTimingSchema = z.enum(['at-start', 'with-phases']);
export type CapexTiming = z.infer<typeof capexTimingSchema>;

const facilityFields = {
  facilityCost: idSchema
    .optional()
    .meta({ description: 'Catalogue row of the facility capex per watt in a city' }),
  capexPrice_per_W: quantity('currency/W', {
    label: 'Facility capex per watt',
    min: 0,
    max: 1_000_000,
    description: 'Building, power and cooling per watt of IT capacity; overrides the catalogue row',
  }).optional(),
  liquidPremiumFraction: rate({
    label: 'Liquid-cooling premium',
    min: -0.9,
    max: 2,
    description:
      'Relative change of facility capex with liquid cooling. Sources conflict: Turner & Townsend 2025 +7 to +10 %; Schneider WP 282 0 % at 10 kW a rack, -10 % at 20, -14 % at 40. Default: 0',
  }).optional(),
  extraCost: money(
    'Other initial capex',
    'In addition to the facility capex per watt: land, grid connection, a retrofit',
  ).optional(),
  capexTiming: capexTimingSchema.optional().meta({
    label: 'Facility capex timing',
    description:
      'When the facility capex is spent: all at the start, or with the phases, in each hall by the share of its racks that come into service. Default: at-start',
  }),
  life_years: wholeQuantity('years', { label: 'Facility service life', min: 1, max: 40 }).optional(),
  opexPrice_per_W_month: quantity('currency/W-month', {
    label: 'Facility opex per W and month',
    min: 0,
    max: 100_000,
    description: 'Operation, security and maintenance per watt of IT capacity and month, without electricity',
  }).optional(),
};

const serverFields = {
  devicePrice: z
    .record(idSchema, quantity('currency', { label: 'Device price', min: 0, max: MAX_COST }))
    .optional()
    .meta({ description: 'Prices by device id; each overrides the catalogue price' }),
  life_years: wholeQuantity('years', {
    label: 'Device service life',
    min: 1,
    max: 40,
    description: 'Devices are replaced at its end',
  }).optional(),
  maintenanceFraction: rate({
    label: 'IT maintenance',
    min: 0,
    max: 1,
    description: 'Repairs and support per year, as a share of the purchase price of the devices in service',
  }).optional(),
  priceTrendFraction: rate({
    label: 'Device price trend',
    min: -0.5,
    max: 0.5,
    description: 'Annual change of device prices, for later phases and IT refreshes',
  }).optional(),
};

/** Cost of ownership of a design over an analysis period of several years. */
export const ownershipSchema = z.strictObject({
  kind: z.literal('ownership'),
  currency: currencySchema
    .optional()
    .meta({ description: 'ISO 4217; must equal the currency of the tariff' }),
  firstYear: wholeQuantity('year', {
    label: 'First year',
    min: 1990,
    max: 2100,
    description: 'Default: the calendar year of the site',
  }).optional(),
  life_years: wholeQuantity('years', { label: 'Analysis period', min: 1, max: 40 }).optional(),
  discountFraction: rate({
    label: 'Discount rate',
    min: 0,
    max: 1,
    description: 'Cost of capital per year; nominal if price escalation is nominal',
  }).optional(),
  escalation: idSchema
    .optional()
    .meta({ description: 'Catalogue row of the historical electricity price escalation' }),
  energyEscalationFraction: rate({
    label: 'Electricity price escalation',
    min: -0.5,
    max: 0.5,
    description: 'Per year, on the whole bill; overrides the catalogue row',
  }).optional(),
  opexEscalationFraction: rate({
    label: 'Opex escalation',
    min: -0.5,
    max: 0.5,
    description: 'Per year, for water, staff and facility opex',
  }).optional(),
  facility: z
    .strictObject(facilityFields)
    .optional()
    .meta({ description: 'Capex and opex of the building with its power and cooling' }),
  servers: z.strictObject(serverFields).optional().meta({ description: 'IT devices in the racks' }),
  staffCost_per_year: quantity('currency/year', {
    label: 'Staff',
    min: 0,
    max: MAX_COST,
    description: 'In addition to facility opex',
  }).optional(),
});

export type StatedOwnership = Readonly<z.infer<typeof ownershipSchema>>;
