import { readFileSync } from 'node:fs';
import { parsePlanText } from '../../models/plan/document/parse.ts';
import type { Plan } from '../../models/plan/document/planSchema.ts';

const examples = new URL('../../../examples/', import.meta.url);

/** The flagship example. */
export function flagshipPlan(): Plan {
  return parsePlanText(readFileSync(new URL('air-vs-liquid.json', examples), 'utf8'));
}

/** The variety of ten thousand racks. */
export type Variety = 'six kinds' | 'a thousand kinds' | 'all different';

/**
 * A plan of ten thousand racks, as JSON text. Every rack and every device in it has a separate name.
 *
 * @param variety - number of different racks; if all differ, each rack also has separate feeds and utilisation
 */
export function tenThousandRacks(variety: Variety): string {
  const racks = Object.fromEntries(
    Array.from({ length: 10_000 }, (_, index) => [`rack-${String(index)}`, rackOf(index, variety)]),
  );
  return JSON.stringify({ ...flagshipPlan(), racks });
}

function rackOf(index: number, variety: Variety): object {
  const servers = { device: 'dgx-a100-640', count: 1 + (index % 6), position_U: 1 };
  const rack = { hall: 'hall-1', rackType: 'nvidia-recommended-52u' };
  if (variety === 'six kinds') {
    return {
      ...rack,
      contents: { [`dgx-${String(index)}`]: servers, switch: { device: 'qm8700', position_U: 42 } },
    };
  }
  // 6 x 16 x 11 different racks, or fewer if the three counts coincide.
  const switches = { device: 'qm8700', count: 1 + (Math.floor(index / 6) % 16) };
  const storage = { device: 'srv-1u-modern', count: 1 + (index % 11) };
  const contents = {
    [`dgx-${String(index)}`]: servers,
    switches,
    storage: index % 6 < 3 ? storage : switches,
  };
  if (variety === 'a thousand kinds') return { ...rack, contents };
  const feed = { phaseCount: 3, voltage_V: 415, current_A: 100 + index / 1000 };
  return {
    ...rack,
    contents,
    feeds: { A: feed, B: feed },
    workload: { kind: 'constant', utilisationFraction: index / 10_000 },
  };
}
