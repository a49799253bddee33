import { readFileSync } from 'node:fs';
import { parsePlanText, type Plan } from '../../models/index.ts';

const examples = new URL('../../../examples/', import.meta.url);

/** The flagship example. */
export function flagshipPlan(): Plan {
  return parsePlanText(readFileSync(new URL('air-vs-liquid.json', examples), 'utf8'));
}

/**
 * A plan of ten thousand racks, as JSON text. Every rack and every device in it has a name of its own.
 *
 * @param everyRackDiffers - whether no two racks hold and do the same; otherwise there are six kinds
 */
export function tenThousandRacks(everyRackDiffers: boolean): string {
  const racks = Object.fromEntries(
    Array.from({ length: 10_000 }, (_, index) => {
      const contents = {
        [`dgx-${String(index)}`]: { device: 'dgx-a100-640', count: 1 + (index % 6), position_U: 1 },
        [`switch-${String(index)}`]: { device: 'qm8700', position_U: 42 },
      };
      const workload = { kind: 'constant', utilisationFraction: index / 10_000 };
      const rack = { hall: 'hall-1', rackType: 'apc-ar3300', contents };
      return [`rack-${String(index)}`, everyRackDiffers ? { ...rack, workload } : rack];
    }),
  );
  return JSON.stringify({ ...flagshipPlan(), racks });
}
