import type { JsonObject } from '../../models/edit/document/json.ts';

type Hour = (month: number, hour: number) => number;

const schedule = (periodOf: Hour): number[][] =>
  Array.from({ length: 12 }, (_month, month) =>
    Array.from({ length: 24 }, (_hour, hour) => periodOf(month, hour)),
  );

/** Summer afternoons: June to September, 13:00 to 19:00. */
const isSummerAfternoon = (month: number, hour: number): boolean =>
  month >= 5 && month <= 8 && hour >= 13 && hour < 19;

/** A synthetic rate in the form of the Utility Rate Database: energy and demand by time of use, tiers, a minimum, a look-back. */
export const rateRecord: JsonObject = {
  label: 'made-up-1',
  name: 'General Service, Time of Use',
  utility: 'Made-up Electric Cooperative',
  energyratestructure: [
    [
      { rate: 0.03, max: 20_000, unit: 'kWh' },
      { rate: 0.025, unit: 'kWh' },
    ],
    [{ rate: 0.11, unit: 'kWh' }],
  ],
  energyweekdayschedule: schedule((month, hour) => (isSummerAfternoon(month, hour) ? 1 : 0)),
  energyweekendschedule: schedule(() => 0),
  flatdemandstructure: [[{ rate: 6 }]],
  flatdemandmonths: Array<number>(12).fill(0),
  flatdemandunit: 'kW',
  demandratestructure: [[{ rate: 0 }], [{ rate: 12 }]],
  demandweekdayschedule: schedule((month, hour) => (isSummerAfternoon(month, hour) ? 1 : 0)),
  demandweekendschedule: schedule(() => 0),
  demandwindow: 60,
  fixedchargefirstmeter: 150,
  fixedchargeunits: '$/month',
  mincharge: 1000,
  minchargeunits: '$/month',
};
