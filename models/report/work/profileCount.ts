import type { Scenario } from '../../plan/document/planSchema.ts';
import type { Workload } from '../../workload/workloadSchema.ts';

type Racks = Scenario['racks'];

/** Counts of a racks section, which options share unless they change it. */
const known = new WeakMap<Racks, number>();

/**
 * Number of different profiles of utilisation of the racks: each is added up hour by hour. Flat ones cost nothing, and different ones
 * may rarely be counted as the same.
 */
export function profileCount({ racks, workload }: Pick<Scenario, 'racks' | 'workload'>): number {
  const ofRacks = known.get(racks) ?? profilesOf(racks);
  known.set(racks, ofRacks);
  return ofRacks + (workload.kind === 'constant' ? 0 : 1);
}

function profilesOf(racks: Racks): number {
  const prints = new Set<number>();
  for (const id in racks) {
    const workload = racks[id]?.workload;
    if (workload !== undefined && workload.kind !== 'constant') prints.add(printOf(workload));
  }
  return prints.size;
}

/** A number that is the same for the same profile, at a few additions for each value. */
function printOf(workload: Workload): number {
  let print = workload.kind.length;
  const add = (value: number): void => {
    print = (print * 31.7 + value) % 1e9;
  };
  for (const value of Object.values(workload)) {
    if (typeof value === 'number') add(value);
    else if (Array.isArray(value)) for (const one of value) add(Number(one));
  }
  return print;
}
