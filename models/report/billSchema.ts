import { z } from 'zod';
import { quantity, wholeQuantity } from '../units/quantity.ts';

const cost = (label: string): z.ZodNumber => quantity('currency', { label });

const totals = {
  energyCost: cost('Energy'),
  flatDemandCost: cost('Demand'),
  touDemandCost: cost('TOU demand'),
  coincidentCost: cost('Coincident peak'),
  fixedCost: cost('Fixed charges'),
  minimumCost: cost('Minimum-bill adjustment'),
  electricityCost: cost('Electricity'),
  waterCost: cost('Water'),
  sewerCost: cost('Sewer'),
  totalCost: cost('Total bill'),
};

/** Cost of a month or a year by kind of charge. */
export const billTotalsSchema = z.strictObject(totals).meta({ id: 'BillTotals' });
export type BillTotalsReport = Readonly<z.infer<typeof billTotalsSchema>>;

/** One line of a bill over the year. */
export const billLineSchema = z
  .strictObject({
    kind: z.enum(['energy', 'demandFlat', 'demandTou', 'coincident', 'fixed', 'minimum', 'water', 'sewer']),
    label: z.string(),
    hours: z.string().nullable().meta({
      description:
        'Months, days and hours of its time-of-use period, such as: Jun–Sep, weekdays 14–20 h; null if it applies at all times',
    }),
    unit: z.string().meta({ description: 'Billing unit: kWh, kW, kVA, hp, kW-day, month, day, year or m3' }),
    linePrice: quantity('currency/unit of the line', { label: 'Price' }).nullable().meta({
      description: 'Per unit of the line; null for charges without a price per unit',
    }),
    quantities: z.array(quantity('unit of the line', { label: 'Monthly quantity' })).length(12),
    costs: z.array(quantity('currency', { label: 'Monthly cost' })).length(12),
    quantity: quantity('unit of the line', { label: 'Annual quantity' }),
    cost: quantity('currency', { label: 'Annual cost' }),
    peakTimes: z.array(z.string().nullable()).length(12).nullable().meta({
      description:
        'Start of the billing-demand hour, in local standard time; null if a minimum or an earlier peak sets it',
    }),
  })
  .meta({ id: 'BillLine' });
export type BillLineReport = Readonly<z.infer<typeof billLineSchema>>;

/** A share of the year's bill. */
const billShareSchema = z
  .strictObject({
    id: z.string().meta({ description: 'Id of the first rack entry' }),
    name: z.string(),
    tenant: z.string().nullable(),
    rackCount: wholeQuantity('count', { label: 'Racks', min: 1 }),
    shareFraction: quantity('fraction', { label: 'Share of the bill' }).nullable(),
    rackCost: cost('Bill per rack'),
    totalCost: cost('Bill, all racks'),
  })
  .meta({ id: 'BillShare' });
export type BillShare = Readonly<z.infer<typeof billShareSchema>>;

/** The year's bill of a site, by line and by month: lines = months = year. */
export const billReportSchema = z
  .strictObject({
    tariff: z.string().meta({ description: 'Name of the tariff' }),
    lines: z.array(billLineSchema),
    monthly: z.array(billTotalsSchema).length(12),
    annual: billTotalsSchema,
    split: z.array(billShareSchema).meta({
      description:
        'By groups of identical racks with the same workload and tenant: energy and fixed charges by energy, demand by load in the billing-demand hour; the shares add up to the bill',
    }),
  })
  .meta({ id: 'BillReport' });
export type BillReport = Readonly<z.infer<typeof billReportSchema>>;
