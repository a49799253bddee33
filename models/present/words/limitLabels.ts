import type { Limit } from '../../racks/capacity/limitSchema.ts';

export type LimitKind = Limit['kind'];

/** Label of a limit in a list, and a short label. */
export const limitLabels: Readonly<Record<LimitKind, { readonly name: string; readonly short: string }>> = {
  space: { name: 'Rack units', short: 'space' },
  weight: { name: 'Payload', short: 'weight' },
  feed: { name: 'Feed', short: 'feed' },
  failover: { name: 'Feed at failover', short: 'failover' },
  supplies: { name: 'Supplies at failover', short: 'supplies' },
  phase: { name: 'Feed phase (L1–L3)', short: 'phase' },
  bank: { name: 'Rack PDU bank', short: 'bank' },
  'air-heat': { name: 'Air-cooled heat', short: 'air heat' },
  cooling: { name: 'Rack cooling capacity', short: 'cooling' },
  floor: { name: 'Uniform load', short: 'floor' },
  hall: { name: 'Hall IT capacity', short: 'hall' },
  upstream: { name: 'Upstream power', short: 'upstream' },
  'upstream-failover': { name: 'Upstream power at failover', short: 'upstream failover' },
  chain: { name: 'Power chain', short: 'power chain' },
  plant: { name: 'Rated IT load of the plant', short: 'plant' },
};
