import { z } from 'zod';
import { quantity, wholeQuantity } from '../units/quantity.ts';

const cost = (label: string): z.ZodNumber => quantity('currency', { label });
const years = (label: string): z.ZodNullable<z.ZodNumber> => quantity('years', { label, min: 0 }).nullable();

const parts = {
  facilityCost: cost('Facility'),
  facilityRenewalCost: cost('Facility renewed'),
  devicesCost: cost('Devices'),
  refreshCost: cost('Devices refreshed'),
  energyCost: cost('Electricity'),
  waterCost: cost('Water and sewer'),
  facilityOpexCost: cost('Running the facility'),
  maintenanceCost: cost('Maintenance of devices'),
  staffCost: cost('Staff'),
  capexCost: cost('Purchases'),
  opexCost: cost('Running costs'),
  presentCost: cost('Worth at the beginning'),
};

/** A year of a life in money. Purchases are paid at its beginning, all else at its end. */
const ownershipYearSchema = z.strictObject({
  year: wholeQuantity('year', { label: 'Year' }),
  rackCount: quantity('count', { label: 'Racks in service, mean of the year', min: 0 }),
  facilityEnergy_kWh: quantity('kWh', { label: 'Facility energy', min: 0 }),
  carbonLocation_kg: quantity('kg', { label: 'Carbon, location-based', min: 0 }),
  ...parts,
  cumulativeCost: cost('Spent so far'),
  cumulativePresentCost: cost('Spent so far, worth at the beginning'),
});

/** Money per year of a life, as if all its years were alike. */
const annualisedSchema = z.strictObject({
  facilityCost: cost('Facility'),
  devicesCost: cost('Devices'),
  energyCost: cost('Electricity'),
  waterCost: cost('Water and sewer'),
  facilityOpexCost: cost('Running the facility'),
  maintenanceCost: cost('Maintenance of devices'),
  staffCost: cost('Staff'),
  totalCost: cost('Cost of ownership per year'),
});

const unitCostsSchema = z.strictObject({
  acceleratorPrice_per_h: quantity('currency/h', { label: 'Per accelerator-hour in service' }).nullable(),
  usedAcceleratorPrice_per_h: quantity('currency/h', { label: 'Per accelerator-hour of work' }).nullable(),
  rackPrice_per_month: quantity('currency/month', { label: 'Per rack and month' }).nullable(),
  capacityPrice_per_kW_month: quantity('currency/kW-month', { label: 'Per kW and month' }).nullable(),
  hostingPrice_per_kW_month: quantity('currency/kW-month', {
    label: 'Per kW and month without devices',
  }).nullable(),
});

/** What a design costs to own and run over its life. Nothing is left over at the end: there is no residual value. */
export const ownershipReportSchema = z
  .strictObject({
    discountFraction: quantity('fraction', { label: 'Discount rate' }),
    years: z.array(ownershipYearSchema).min(1),
    totals: z
      .strictObject(parts)
      .meta({ description: 'Sums over the years; presentCost is the net present cost' }),
    spendingCosts: z
      .array(quantity('currency', { label: 'Money out' }))
      .min(2)
      .meta({ description: 'At the beginning of each year, and at the end of the last' }),
    annualised: annualisedSchema,
    unitCosts: unitCostsSchema,
    simulatedYearCount: wholeQuantity('count', { label: 'Distinct years that were simulated', min: 1 }),
  })
  .meta({ id: 'OwnershipReport' });
export type OwnershipReport = Readonly<z.infer<typeof ownershipReportSchema>>;

/** What an option costs more and saves over its life against the first one. */
export const ownershipComparisonSchema = z
  .strictObject({
    extraCapexCost: cost('Paid more at the beginning'),
    extraLaterCapexCost: cost('Paid more later'),
    yearlySaving: cost('Running cost saved, mean of the years'),
    presentSaving: cost('Net present value'),
    internalRateFraction: quantity('fraction', { label: 'Internal rate of return' }).nullable(),
    simplePayback_years: years('Simple payback'),
    discountedPayback_years: years('Discounted payback'),
    crossings: z
      .array(
        z.strictObject({
          time_years: quantity('years', { label: 'When both have spent the same', min: 0 }),
          isUpward: z.boolean().meta({ description: 'True where the option becomes the cheaper one' }),
        }),
      )
      .meta({ description: 'Of the cumulative costs' }),
  })
  .meta({ id: 'OwnershipComparison' });
export type OwnershipComparisonReport = Readonly<z.infer<typeof ownershipComparisonSchema>>;
