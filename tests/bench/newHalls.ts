import type { Library } from '../../models/catalogue/Library.ts';
import { proposeHall } from '../../models/newHall/proposeHall.ts';

/** A hall of racks of DGX H100 in Frankfurt, air against liquid. */
export function hallAnswers(rackCount: number): Parameters<typeof proposeHall>[0] {
  const place = {
    name: 'Frankfurt',
    country: 'DE',
    latitude_deg: 50.11,
    longitude_deg: 8.68,
    timeZone: 'Europe/Berlin',
    climate: 'frankfurt-de',
  };
  const runs = { kind: 'racks', device: 'dgx-h100', rackCount } as const;
  return { runs, place, cooling: 'compare', feed: '2n', room: 'as-needed' };
}

/** The hall proposed from its answers. */
export function proposing(rackCount: number, library: Library): () => unknown {
  return () => proposeHall(hallAnswers(rackCount), library);
}
