import { z } from 'zod';
import { quantity, wholeQuantity } from '../units/quantity.ts';
import { devicePriceSchema } from './devicePrices.ts';

const cost = (label: string): z.ZodNumber => quantity('currency', { label });
const years = (label: string): z.ZodNullable<z.ZodNumber> => quantity('years', { label, min: 0 }).nullable();

const parts = {
  facilityCost: cost('Facility'),
  facilityRenewalCost: cost('Facility replacement'),
  devicesCost: cost('Devices'),
  refreshCost: cost('IT refresh'),
  energyCost: cost('Electricity'),
  waterCost: cost('Water and sewer'),
  facilityOpexCost: cost('Facility opex'),
  maintenanceCost: cost('IT maintenance'),
  staffCost: cost('Staff'),
  capexCost: cost('Capex'),
  opexCost: cost('Opex'),
  presentCost: cost('Present value'),
};

/** Costs of a year of the analysis period. Capex is paid at its start, opex at its end. */
const ownershipYearSchema = z.strictObject({
  year: wholeQuantity('year', { label: 'Year' }),
  rackCount: quantity('count', { label: 'Racks in service, mean of the year', min: 0 }),
  facilityEnergy_kWh: quantity('kWh', { label: 'Facility energy', min: 0 }),
  carbonLocation_kg: quantity('kg', { label: 'Carbon, location-based', min: 0 }),
  ...parts,
  cumulativeCost: cost('Cumulative cost'),
  cumulativePresentCost: cost('Cumulative present value'),
});

/** Annualised costs, as if all years were equal. */
const annualisedSchema = z.strictObject({
  facilityCost: cost('Facility'),
  devicesCost: cost('Devices'),
  energyCost: cost('Electricity'),
  waterCost: cost('Water and sewer'),
  facilityOpexCost: cost('Facility opex'),
  maintenanceCost: cost('IT maintenance'),
  staffCost: cost('Staff'),
  totalCost: cost('Annualised cost of ownership'),
});

/** Null without output, and where a price that makes up most of the cost is missing. */
const unitCostsSchema = z.strictObject({
  acceleratorPrice_per_h: quantity('currency/h', { label: 'Per accelerator-hour in service' }).nullable(),
  usedAcceleratorPrice_per_h: quantity('currency/h', { label: 'Per accelerator-hour of use' }).nullable(),
  rackPrice_per_month: quantity('currency/month', { label: 'Per rack and month' }).nullable(),
  capacityPrice_per_kW_month: quantity('currency/kW-month', { label: 'Per kW and month' }).nullable(),
  hostingPrice_per_kW_month: quantity('currency/kW-month', {
    label: 'Per kW and month without devices',
  }).nullable(),
});

/** Cost of ownership of a design over the analysis period, without residual value. */
export const ownershipReportSchema = z
  .strictObject({
    discountFraction: quantity('fraction', { label: 'Discount rate' }),
    years: z.array(ownershipYearSchema).min(1),
    totals: z
      .strictObject(parts)
      .meta({ description: 'Sums over the years; presentCost is the net present cost' }),
    spendingCosts: z
      .array(quantity('currency', { label: 'Cash outflow' }))
      .min(2)
      .meta({ description: 'At the start of each year, and at the end of the last' }),
    annualised: annualisedSchema,
    unitCosts: unitCostsSchema,
    devicePrices: z
      .array(devicePriceSchema)
      .meta({ description: 'Prices of the devices; one without a price is not in the sums' }),
    hasFacilityPrice: z.boolean().meta({ description: 'false if the facility is not in the sums' }),
    simulatedYearCount: wholeQuantity('count', { label: 'Distinct simulated years', min: 1 }),
  })
  .meta({ id: 'OwnershipReport' });
export type OwnershipReport = Readonly<z.infer<typeof ownershipReportSchema>>;

/** Incremental costs and savings of an option over the analysis period against the baseline. */
export const ownershipComparisonSchema = z
  .strictObject({
    extraCapexCost: cost('Incremental capex'),
    extraLaterCapexCost: cost('Later incremental capex'),
    yearlySaving: cost('Mean annual opex savings'),
    presentSaving: cost('Net present value'),
    internalRateFraction: quantity('fraction', { label: 'Internal rate of return' }).nullable(),
    simplePayback_years: years('Simple payback'),
    discountedPayback_years: years('Discounted payback'),
    crossings: z
      .array(
        z.strictObject({
          time_years: quantity('years', { label: 'Break-even', min: 0 }),
          isUpward: z.boolean().meta({ description: 'True if the option is cheaper from then on' }),
        }),
      )
      .meta({ description: 'Break-even times of the cumulative costs' }),
  })
  .meta({ id: 'OwnershipComparison' });
export type OwnershipComparisonReport = Readonly<z.infer<typeof ownershipComparisonSchema>>;
