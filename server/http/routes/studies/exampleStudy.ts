import { examplePlan } from '../examplePlan.ts';

/** What is asked of the plan of the API page: two cooling options at three prices. */
export const exampleQuestion = {
  schemaVersion: 1 as const,
  name: 'Options and prices',
  axes: [
    { kind: 'options' as const, ids: ['air', 'liquid'] },
    {
      kind: 'range' as const,
      path: 'tariff.energyPrice_per_kWh',
      from: 0.05,
      to: 0.15,
      valueCount: 3,
    },
  ],
  figures: ['annual.facilityEnergy_kWh', 'bill.annual.totalCost'],
};

/** A study short enough for the API page. */
export const exampleStudy = { ...exampleQuestion, plan: examplePlan };
