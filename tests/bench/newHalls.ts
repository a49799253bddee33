import type { Library } from '../../models/catalogue/Library.ts';
import { placeOfCity } from '../../models/newHall/placeOfCity.ts';
import { proposeHall } from '../../models/newHall/proposeHall.ts';

/** A hall of racks of DGX H100 in Frankfurt proposed from its answers, air against liquid. */
export function proposing(rackCount: number, library: Library): () => unknown {
  const place = placeOfCity('frankfurt', library);
  if (place === undefined) throw new Error('the catalogue has no climate of Frankfurt');
  const runs = { kind: 'racks', device: 'dgx-h100', rackCount } as const;
  return () => proposeHall({ runs, place, cooling: 'compare', feed: '2n', room: 'as-needed' }, library);
}
