import { billLoad } from '../../models/tariff/billLoad.ts';
import { standardCalendar } from '../../models/tariff/BillingCalendar.ts';
import { readUrdb } from '../../models/tariff/urdb/readUrdb.ts';
import { parsePlan } from '../../models/plan/document/parse.ts';
import type { Plan } from '../../models/plan/document/planSchema.ts';
import type { Library } from '../../models/catalogue/Library.ts';
import { scenarioAt } from '../../models/plan/document/scenarioAt.ts';
import { scenarioResults } from '../../models/report/scenarioResults.ts';
import { noLevers, type BillLevers } from '../../models/study/whatIf/BillLevers.ts';
import { billWhatIf } from '../../models/study/whatIf/billWhatIf.ts';

const hoursOf = (periodOf: (month: number, hour: number) => number): number[][] =>
  Array.from({ length: 12 }, (_, month) => Array.from({ length: 24 }, (__, hour) => periodOf(month, hour)));

const isSummer = (month: number): boolean => month >= 5 && month <= 8;
const onPeak = (month: number, hour: number): number =>
  (isSummer(month) ? 2 : 0) + (hour >= 12 && hour < 20 ? 1 : 0);

const timeOfUse = {
  name: 'Large service, time of use',
  energyratestructure: [0.05, 0.09, 0.06, 0.14].map((rate) => [{ rate, adj: 0.003, unit: 'kWh' }]),
  energyweekdayschedule: hoursOf(onPeak),
  energyweekendschedule: hoursOf((month) => (isSummer(month) ? 2 : 0)),
  flatdemandstructure: [[{ rate: 14.9 }]],
  flatdemandmonths: Array<number>(12).fill(0),
  demandratestructure: [0, 4, 0, 21].map((rate) => [{ rate }]),
  demandweekdayschedule: hoursOf(onPeak),
  demandweekendschedule: hoursOf((month) => (isSummer(month) ? 2 : 0)),
  lookbackpercent: 0.8,
  lookbackrange: 11,
  demandwindow: 15,
  fixedchargefirstmeter: 850,
  fixedchargeunits: '$/month',
};

/** Tiers with separate prices per period, so that the order of hours matters. */
const tieredTimeOfUse = {
  ...timeOfUse,
  energyratestructure: [0.05, 0.09, 0.06, 0.14].map((rate) => [
    { rate, max: 200, unit: 'kWh/kW' },
    { rate: rate * 0.8, max: 400, unit: 'kWh/kW' },
    { rate: rate * 0.6, unit: 'kWh/kW' },
  ]),
};

/** An annual bill of a load of about 5 MW, from a record read beforehand. */
export function oneBill(record: 'time of use' | 'time of use in tiers', stepsPerHour: 1 | 4): () => unknown {
  const { tariff } = readUrdb(record === 'time of use' ? timeOfUse : tieredTimeOfUse);
  const clock = standardCalendar({ startWeekday: 0, dayCount: 365, stepsPerHour });
  const load_kW = Float64Array.from({ length: clock.stepCount }, (_, step) => {
    const hour = (step / stepsPerHour) % 24;
    return 5000 * (0.85 + 0.15 * Math.cos((2 * Math.PI * (hour - 15)) / 24));
  });
  return () => billLoad(tariff, { load_kW, stepsPerHour }, clock);
}

/**
 * A what-if on the bill of a plan, as a slider of the page asks for it: the results without it are known.
 *
 * @param levers - that are moved
 */
export function oneWhatIf(plan: Plan, library: Library, levers: Partial<BillLevers>): () => unknown {
  const scenario = scenarioAt(plan, 'plan');
  const known = scenarioResults(scenario, library);
  known.years();
  return () => billWhatIf(scenario, library, { ...noLevers, ...levers }, () => known);
}

/** A plan with the rate, and carbon with a solar contract. */
export function billedPlan(plan: Plan): Plan {
  return parsePlan({
    ...plan,
    tariff: { kind: 'urdb', record: timeOfUse },
    carbon: {
      ...plan.carbon,
      contracts: [{ kind: 'profile', shape: 'solar', energy_kWh: 2_000_000 }],
    },
  });
}
