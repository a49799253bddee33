import { z } from 'zod';
import { currencySchema, idSchema } from '../catalogue/row.ts';
import { quantity, wholeQuantity } from '../units/quantity.ts';
import { rate } from './rateSchema.ts';

const MOST_MONEY = 1e12;

const money = (label: string, description: string): z.ZodNumber =>
  quantity('currency', { label, min: 0, max: MOST_MONEY, description });

const facilityFields = {
  facilityCost: idSchema
    .optional()
    .meta({ description: 'Id of a catalogue row: what a watt costs in a city' }),
  capexPrice_per_W: quantity('currency/W', {
    label: 'Price of the facility',
    min: 0,
    max: 1_000_000,
    description: 'Building, power and cooling per watt of IT capacity; stands before the catalogue row',
  }).optional(),
  liquidPremiumFraction: rate({
    label: 'Premium for liquid cooling',
    min: -0.9,
    max: 2,
    description:
      'What the facility costs more, or less, where a liquid takes heat from devices. Sources conflict: Turner & Townsend 2025 +7 to +10 %; Schneider WP 282 0 % at 10 kW a rack, -10 % at 20, -14 % at 40. 0 unless given',
  }).optional(),
  extraCost: money(
    'Other first cost',
    'Paid once at the beginning beside the price per watt: land, grid connection, a retrofit',
  ).optional(),
  life_years: wholeQuantity('years', { label: 'Life of the facility', min: 1, max: 40 }).optional(),
  opexPrice_per_W_month: quantity('currency/W-month', {
    label: 'Running the facility',
    min: 0,
    max: 100_000,
    description: 'Operation, security and maintenance per watt of IT capacity and month, without electricity',
  }).optional(),
};

const serverFields = {
  devicePrice: z
    .record(idSchema, quantity('currency', { label: 'Price of a device', min: 0, max: MOST_MONEY }))
    .optional()
    .meta({ description: 'Prices by device id; each stands before the price of the catalogue' }),
  life_years: wholeQuantity('years', {
    label: 'Life of devices',
    min: 1,
    max: 40,
    description: 'Devices are bought anew at the end of it',
  }).optional(),
  maintenanceFraction: rate({
    label: 'Maintenance of devices',
    min: 0,
    max: 1,
    description: 'Repairs and support per year, share of what was paid for the devices in service',
  }).optional(),
  priceTrendFraction: rate({
    label: 'Price trend of devices',
    min: -0.5,
    max: 0.5,
    description: 'Change of their price per year, for later phases and refreshes',
  }).optional(),
};

/** What a design costs to own and run over a life of several years. */
export const ownershipSchema = z.strictObject({
  kind: z.literal('ownership'),
  currency: currencySchema.optional().meta({ description: 'ISO 4217; that of the tariff' }),
  firstYear: wholeQuantity('year', {
    label: 'First year',
    min: 1990,
    max: 2100,
    description: 'The calendar year of the site unless given',
  }).optional(),
  life_years: wholeQuantity('years', { label: 'Years of the analysis', min: 1, max: 40 }).optional(),
  discountFraction: rate({
    label: 'Discount rate',
    min: 0,
    max: 1,
    description: 'Cost of money per year, nominal where prices rise nominally',
  }).optional(),
  escalation: idSchema.optional().meta({ description: 'Id of a catalogue row: how electricity prices rise' }),
  energyEscalationFraction: rate({
    label: 'Rise of the electricity price',
    min: -0.5,
    max: 0.5,
    description: 'Per year, on the whole bill; stands before the catalogue row',
  }).optional(),
  opexEscalationFraction: rate({
    label: 'Rise of other running costs',
    min: -0.5,
    max: 0.5,
    description: 'Per year: water, staff and running the facility',
  }).optional(),
  facility: z
    .strictObject(facilityFields)
    .optional()
    .meta({ description: 'What the building costs with its power and cooling' }),
  servers: z.strictObject(serverFields).optional().meta({ description: 'What stands in the racks' }),
  staffCost_per_year: quantity('currency/year', {
    label: 'Staff',
    min: 0,
    max: MOST_MONEY,
    description: 'Beyond what running the facility counts',
  }).optional(),
});

export type StatedOwnership = Readonly<z.infer<typeof ownershipSchema>>;
