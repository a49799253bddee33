import { z } from 'zod';
import { readSystemPeaks } from '../../../models/tariff/readSystemPeaks.ts';
import { findingSchema } from '../../../models/problems/Finding.ts';
import { billLineSchema } from '../../../models/report/billSchema.ts';
import { quantity } from '../../../models/units/quantity.ts';
import { billResult, loadCalendar, type UnbilledTariff } from '../../results/billResult.ts';
import { billItem, type BillItem } from '../../results/billItem.ts';
import { billRequestSchema, type BillRequest } from '../../results/billRequestSchema.ts';
import { readBillRequest, type BillRequestInput } from '../../results/readBillRequest.ts';
import { jsonOf } from '../jsonOf.ts';
import { errorCodeSchema } from '../problemSchema.ts';
import { route } from '../Route.ts';
import { bodyProblems } from './bodies.ts';

const cost = (label: string): z.ZodNumber => quantity('currency', { label });

const totalsSchema = z
  .strictObject({
    energy: cost('Energy'),
    demandFlat: cost('Demand'),
    demandTou: cost('TOU demand'),
    coincident: cost('Coincident peak'),
    fixed: cost('Fixed charges'),
    minimum: cost('Minimum-bill adjustment'),
    total: cost('Total bill'),
  })
  .meta({ id: 'TariffTotals', description: 'Charges of a month or a year, by kind' });

const billedSchema = z
  .strictObject({
    name: z.string().meta({ description: 'Name of the rate' }),
    utility: z.string().nullable().meta({ description: 'Utility; null if the record does not state it' }),
    currency: z.string().meta({ description: 'ISO 4217 code of every cost' }),
    annual: totalsSchema,
    monthly: z.array(totalsSchema).length(12),
    findings: z
      .array(findingSchema)
      .meta({ description: 'Assumptions, skipped and questionable items of the record and the bill' }),
    lines: z
      .array(billLineSchema)
      .meta({ description: 'Line items; sum of line items = sum of months = year' }),
  })
  .meta({ id: 'TariffBill', description: 'Annual bill of a rate' });

const refusedSchema = z
  .strictObject({
    error: z.strictObject({
      code: errorCodeSchema.meta({ description: 'Why the rate was not billed' }),
      message: z.string(),
    }),
  })
  .meta({ id: 'TariffRefusal', description: 'A rate that was not billed' });

export const billsSchema = z
  .strictObject({
    bills: z
      .array(z.union([billedSchema, refusedSchema]))
      .meta({ description: 'A bill or an error for each rate, in the order of the request' }),
  })
  .meta({ id: 'Bills', description: 'Bills of a load' });

const exampleBill: BillRequest = {
  flat_kW: 1000,
  year: 2025,
  timeZone: 'America/New_York',
  tariffs: [
    {
      name: 'Large power',
      utility: 'Example Power & Light',
      energyratestructure: [
        [
          { max: 200_000, rate: 0.06, adj: 0.01, unit: 'kWh' },
          { rate: 0.05, adj: 0.01, unit: 'kWh' },
        ],
      ],
      flatdemandstructure: [[{ rate: 12 }]],
      flatdemandmonths: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      demandwindow: 60,
      fixedchargefirstmeter: 250,
      fixedchargeunits: '$/month',
    },
  ],
};

export const createBills = route({
  operationId: 'createBills',
  computes: 'from-request',
  method: 'post',
  path: '/api/v1/bills',
  tag: 'Bills',
  role: 'viewer',
  summary: 'Bill a load by published rates',
  description:
    'Bills a year of load by records of the OpenEI Utility Rate Database, by line item and month: energy with tiers and time of use, demand with ratchets, coincident peaks, fixed charges and minimums. A record that cannot be billed has an error in place of its bill; the others are billed. Peak times are month, day and time, such as 07-16T17:15. Nothing is stored.',
  body: {
    schema: billRequestSchema,
    example: exampleBill,
    read: (text) => readBillRequest(jsonOf(text)),
  },
  answers: { 200: { description: 'A bill or an error for each rate', schema: billsSchema } },
  problems: [...bodyProblems, 'load-length', 'time-zone-unknown', 'series-invalid'],
  handler: ({ body }) => ({ status: 200, body: { bills: billsOf(body) } }),
});

/** Bills in the order of the request; a rate that cannot be billed has an error in its place. */
function billsOf({ request, load }: BillRequestInput): (BillItem | UnbilledTariff)[] {
  const { powerFactor = 1, systemPeaks = [], tariffs } = request;
  const clock = loadCalendar(request, load);
  const systemPeakSteps = readSystemPeaks(systemPeaks.join('\n'), clock);
  return tariffs.map((record) => {
    const result = billResult(record, { load, clock, powerFactor, systemPeakSteps });
    return 'bill' in result ? billItem(result.bill, clock) : result;
  });
}
