import { z } from 'zod';
import { quantity, wholeQuantity } from '../units/quantity.ts';

const cost = (label: string): z.ZodNumber => quantity('currency', { label });

const totals = {
  energyCost: cost('Energy'),
  flatDemandCost: cost('Demand'),
  touDemandCost: cost('Demand by time of use'),
  coincidentCost: cost('Coincident peak'),
  fixedCost: cost('Fixed charges'),
  minimumCost: cost('Up to the minimum bill'),
  electricityCost: cost('Electricity'),
  waterCost: cost('Water'),
  sewerCost: cost('Sewer'),
  totalCost: cost('Bill'),
};

/** What a month or a year costs, by kind of charge. */
export const billTotalsSchema = z.strictObject(totals).meta({ id: 'BillTotals' });
export type BillTotalsReport = Readonly<z.infer<typeof billTotalsSchema>>;

/** One line of a bill over the year. */
export const billLineSchema = z
  .strictObject({
    kind: z.enum(['energy', 'demandFlat', 'demandTou', 'coincident', 'fixed', 'minimum', 'water', 'sewer']),
    label: z.string(),
    unit: z
      .string()
      .meta({ description: 'What is counted: kWh, kW, kVA, hp, kW-day, month, day, year or m3' }),
    linePrice: quantity('currency/unit of the line', { label: 'Price' }).nullable().meta({
      description: 'Per unit of the line; null for what has no price by quantity',
    }),
    quantities: z.array(quantity('unit of the line', { label: 'Quantity of the month' })).length(12),
    costs: z.array(quantity('currency', { label: 'Cost of the month' })).length(12),
    quantity: quantity('unit of the line', { label: 'Quantity of the year' }),
    cost: quantity('currency', { label: 'Cost of the year' }),
    peakTimes: z.array(z.string().nullable()).length(12).nullable().meta({
      description:
        'Start of the hour whose demand was billed, in local standard time; null where a minimum or an earlier peak set it',
    }),
  })
  .meta({ id: 'BillLine' });
export type BillLineReport = Readonly<z.infer<typeof billLineSchema>>;

/** A share of the year's bill. */
const billShareSchema = z
  .strictObject({
    id: z.string().meta({ description: 'Id of the first of the racks' }),
    name: z.string(),
    tenant: z.string().nullable(),
    rackCount: wholeQuantity('count', { label: 'Racks', min: 1 }),
    shareFraction: quantity('fraction', { label: 'Share of the bill' }).nullable(),
    rackCost: cost('Bill of one rack'),
    totalCost: cost('Bill of all of them'),
  })
  .meta({ id: 'BillShare' });
export type BillShare = Readonly<z.infer<typeof billShareSchema>>;

/** The year's bill of a site, line by line and month by month: lines = months = year. */
export const billReportSchema = z
  .strictObject({
    tariff: z.string().meta({ description: 'Name of the tariff' }),
    lines: z.array(billLineSchema),
    monthly: z.array(billTotalsSchema).length(12),
    annual: billTotalsSchema,
    split: z.array(billShareSchema).meta({
      description:
        'Over racks that are built alike, work alike and are one tenant’s: energy and charges of time by their energy, demand by their load in the hour that was billed; together the bill',
    }),
  })
  .meta({ id: 'BillReport' });
export type BillReport = Readonly<z.infer<typeof billReportSchema>>;
