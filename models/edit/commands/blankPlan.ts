import type { JsonObject } from '../document/json.ts';

/**
 * A plan with everything a report requires except racks. Its values are placeholders, all shown on the page; time zone, price,
 * currency and grid follow its climate.
 */
export const blankPlan: JsonObject = {
  schemaVersion: 1,
  name: 'New plan',
  site: { climate: { kind: 'catalogue', id: 'leesburg-va' } },
  halls: { 'hall-1': { name: 'Hall 1' } },
  racks: {},
  cooling: { kind: 'fixed-pue', pue: 1.5, capture: 'room-air' },
  workload: { kind: 'constant', utilisationFraction: 0.8 },
  tariff: { kind: 'flat' },
  carbon: { kind: 'annual' },
};
