import type { BillRequest } from '../../answers/billRequestSchema.ts';

/** A request for a bill that is short enough to read on the API page. */
export const exampleBill: BillRequest = {
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
