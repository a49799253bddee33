import { topologyOfForm } from '../../models/power/topology/topologyOfForm.ts';
import type { Feed } from '../../models/power/feedSchema.ts';
import { looseDesign, type LoosePlan } from './plans.ts';

const corner = (x_mm: number, y_mm: number) => ({ x_mm, y_mm });

/** A circuit of 415 V 60 A on a side, from a node. */
export const feedFrom = (side: string, from: string): Feed => ({
  side,
  phaseCount: 3,
  voltage_V: 415,
  current_A: 60,
  from,
});

/** 24 racks of two DGX H100 (20.4 kW) on 2N of 500 kW: each keeps 3 of 6 supplies with either side, and needs 4. */
export function failingHall(): LoosePlan {
  const plan = looseDesign();
  plan['halls'] = {
    h: {
      name: 'Hall',
      room: { outline: [corner(0, 0), corner(20_000, 0), corner(20_000, 14_000), corner(0, 14_000)] },
    },
  };
  plan['racks'] = {
    r: {
      name: 'Rack',
      hall: 'h',
      rackType: 'apc-ar3300',
      count: 24,
      contents: { d: { device: 'dgx-h100', count: 2 } },
      feeds: { A1: feedFrom('A', 'pdu-a'), B1: feedFrom('B', 'pdu-b') },
    },
  };
  plan['powerTopology'] = topologyOfForm({ form: '2n', itLoad_kW: 500, blockRating_kW: 500 }).stated;
  return plan;
}
