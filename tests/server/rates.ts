/** Rate records that are small enough to compute their bills manually. */

type Fields = Readonly<Record<string, unknown>>;

const schedule = (periodOf: (hour: number) => number): number[][] =>
  Array.from({ length: 12 }, () => Array.from({ length: 24 }, (_, hour) => periodOf(hour)));

const everyMonth = Array<number>(12).fill(0);

/** 0.05 $/kWh, 10 $/kW on the hour's mean, 100 $ per month. */
export const plainRate: Fields = {
  name: 'Plain',
  utility: 'Example Light',
  energyratestructure: [[{ rate: 0.04, adj: 0.01, unit: 'kWh' }]],
  flatdemandstructure: [[{ rate: 10 }]],
  flatdemandmonths: everyMonth,
  demandwindow: 60,
  fixedchargefirstmeter: 100,
  fixedchargeunits: '$/month',
};

/** The plain rate without a demand window: 15 minutes are assumed. */
export const quarterHourRate: Fields = { ...plainRate, demandwindow: undefined };

/** 10 cents on weekdays, 5 on weekends. */
export const weekdayRate: Fields = {
  name: 'Weekdays',
  energyratestructure: [[{ rate: 0.1 }], [{ rate: 0.05 }]],
  energyweekdayschedule: schedule(() => 0),
  energyweekendschedule: schedule(() => 1),
};

/** 1 $/kWh from 17:00 to 18:00 on the clock, nothing else. */
export const eveningRate: Fields = {
  name: 'Evening hour',
  energyratestructure: [[{ rate: 0 }], [{ rate: 1 }]],
  energyweekdayschedule: schedule((hour) => (hour === 17 ? 1 : 0)),
  energyweekendschedule: schedule((hour) => (hour === 17 ? 1 : 0)),
};

/** The plain rate with demand in kVA. */
export const apparentRate: Fields = { ...plainRate, name: 'Apparent power', flatdemandunit: 'kVA' };

/** The plain rate and 5 $/kW in system peak hours. */
export const coincidentRate: Fields = {
  ...plainRate,
  name: 'Coincident',
  coincidentratestructure: [[{ rate: 5 }]],
  coincidentschedule: schedule(() => 0),
};

/** Tiers with two possible interpretations. */
export const ambiguousRate: Fields = {
  name: 'Two readings',
  energyratestructure: [
    [
      { rate: 0.1, max: 6000, unit: 'kWh' },
      { rate: 0.05, unit: 'kWh/kW' },
    ],
  ],
};
