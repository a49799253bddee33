import type { Limit } from '../../racks/capacity/limitSchema.ts';

export type LimitKind = Limit['kind'];

/** What a limit is called where several stand together, and in a word. */
export const limitLabels: Readonly<Record<LimitKind, { readonly name: string; readonly short: string }>> = {
  space: { name: 'Rack units', short: 'space' },
  weight: { name: 'Payload', short: 'weight' },
  feed: { name: 'Feed', short: 'feed' },
  failover: { name: 'Feed after the loss of a side', short: 'failover' },
  phase: { name: 'Line of a feed', short: 'line' },
  bank: { name: 'Bank of a rack PDU', short: 'bank' },
  'air-heat': { name: 'Heat to the room air', short: 'air heat' },
  cooling: { name: 'Cooling of the rack', short: 'cooling' },
  floor: { name: 'Floor load', short: 'floor' },
  hall: { name: 'IT power of the hall', short: 'hall' },
  upstream: { name: 'Power upstream', short: 'upstream' },
  'upstream-failover': { name: 'Power upstream after a failure', short: 'upstream failure' },
};
