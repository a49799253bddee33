import type { Plan } from '../../../models/plan/document/planSchema.ts';

/** A plan short enough for the API page: one rack of four servers, two PUEs. */
export const examplePlan: Plan = {
  schemaVersion: 1,
  name: 'One rack, two cooling options',
  halls: { main: { name: 'Main hall' } },
  racks: {
    'rack-1': {
      hall: 'main',
      rackType: 'apc-ar3300',
      contents: { servers: { device: 'dgx-a100-640', count: 4 } },
    },
  },
  cooling: { kind: 'fixed-pue', pue: 1.5 },
  workload: { kind: 'constant', utilisationFraction: 0.8 },
  tariff: { kind: 'flat', energyPrice_per_kWh: 0.09, currency: 'USD' },
  carbon: { kind: 'annual', grid: 'US-SRVC-2023' },
  options: {
    air: { name: 'Air', changes: {} },
    liquid: { name: 'Liquid', changes: { cooling: { pue: 1.15, capture: 'direct-to-chip' } } },
  },
};
