import { CURRENT_SCHEMA_VERSION, type Plan } from '../../plan/document/planSchema.ts';

/**
 * A plan with everything that a report needs except halls and racks. Cooling, workload, price and grid are placeholders.
 *
 * @param name - of the plan
 */
export function startingPlan(name: string): Plan {
  return {
    schemaVersion: CURRENT_SCHEMA_VERSION,
    name,
    halls: {},
    racks: {},
    cooling: { kind: 'fixed-pue', pue: 1.5, capture: 'room-air' },
    workload: { kind: 'constant', utilisationFraction: 0.8 },
    tariff: { kind: 'flat', price: 'US-industrial-2024' },
    carbon: { kind: 'annual', grid: 'US-US-2023' },
  };
}
