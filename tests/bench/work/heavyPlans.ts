import { readFileSync } from 'node:fs';

/** A plan as JSON, before it is validated. */
export type RawPlan = Record<string, unknown>;

// From the sources and from what is built.
const examples = new URL(
  import.meta.url.includes('/build/') ? '../../../../examples/' : '../../../examples/',
  import.meta.url,
);

/** An example plan as JSON. */
export const examplePlan = (name: string): RawPlan =>
  JSON.parse(readFileSync(new URL(`${name}.json`, examples), 'utf8')) as RawPlan;

/** A record of a number of entries. */
export const numbered = <Value>(
  count: number,
  valueOf: (index: number) => Value,
  prefix = 'n',
): Record<string, Value> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`${prefix}${String(index)}`, valueOf(index)]),
  );

/** A rack of seven servers. */
export const plainRack = {
  hall: 'hall-1',
  rackType: 'apc-ar3300',
  contents: { dgx: { device: 'dgx-a100-640', count: 7, position_U: 1 } },
};

/** The example of one rack, with other racks, halls or sections. */
export const simplePlan = (sections: RawPlan = {}): RawPlan => {
  const { options: _, ...plan } = examplePlan('air-vs-liquid');
  return { ...plan, halls: { 'hall-1': { name: 'Hall' } }, racks: { 'rack-1': plainRack }, ...sections };
};

/** Options with computed cooling, each with a service life in which racks come year by year. */
export function lifetimes(sizes: { options: number; life_years: number; phases: number }): RawPlan {
  const plan = examplePlan('hall-owned');
  const dates = Array.from({ length: sizes.phases }, (_, index) => `${String(2025 + index)}-03-01`);
  return {
    ...plan,
    racks: numbered(sizes.phases, () => plainRack, 'r'),
    phases: numbered(sizes.phases, (index) => ({
      date: dates[index],
      adds: { rackCounts: { [`r${String(index)}`]: 1 } },
    })),
    finance: { ...(plan['finance'] as object), life_years: sizes.life_years, firstYear: 2025 },
    options: numbered(sizes.options, (index) => ({
      name: `Option ${String(index)}`,
      changes: { workload: { kind: 'constant', utilisationFraction: 0.3 + index / 100 } },
    })),
  };
}

/** Racks, each with a schedule of its own. */
export function schedules(rackCount: number, sections: RawPlan = {}): RawPlan {
  const hours = (index: number): number[] =>
    Array.from({ length: 24 }, (_, hour) => ((index * 7919 + hour * 104_729) % 10_007) / 10_007);
  return simplePlan({
    racks: numbered(rackCount, (index) => ({
      ...plainRack,
      workload: { kind: 'schedule', weekdayFractions: hours(index) },
    })),
    ...sections,
  });
}

/** Options times years times schedules, jointly. */
export const schedulesOfLifetimes = (sizes: {
  options: number;
  life_years: number;
  phases: number;
  racks: number;
}): RawPlan => ({
  ...lifetimes(sizes),
  racks: numbered(
    sizes.racks,
    (index) => ({
      ...plainRack,
      workload: {
        kind: 'schedule',
        weekdayFractions: Array.from({ length: 24 }, (_, hour) => ((index * 31 + hour * 17) % 97) / 97),
      },
    }),
    'r',
  ),
});

/** Racks that all differ. */
export const differentRacks = (count: number): RawPlan =>
  simplePlan({
    racks: numbered(count, (index) => ({
      ...plainRack,
      name: `Rack ${String(index)}`,
      contents: { dgx: { device: 'dgx-a100-640', count: 1 + (index % 6), position_U: 1 + (index % 3) } },
      workload: { kind: 'constant', utilisationFraction: index / count },
    })),
  });

/** A feed of a rack from a node. */
export const feed = (from: string, side: string): object => ({
  phaseCount: 3,
  voltage_V: 415,
  current_A: 125,
  from,
  side,
});

/** A chain of power nodes, each fed by the one before, with racks at its end. */
export const nodeChain = (nodeCount: number, rackCount = 1, options = 1): RawPlan =>
  simplePlan({
    powerTopology: {
      nodes: numbered(nodeCount, (index) =>
        index === 0
          ? { kind: 'utility' }
          : { kind: 'pdu', from: [`n${String(index - 1)}`], unitRating_kW: 1000 },
      ),
    },
    racks: numbered(rackCount, (index) => ({
      ...plainRack,
      name: `Rack ${String(index)}`,
      feeds: { A: feed(`n${String(nodeCount - 1)}`, 'A') },
    })),
    ...(options > 1 && { options: cheapOptions(options) }),
  });

/** Options that change little. */
export const cheapOptions = (count: number): RawPlan =>
  numbered(count, (index) => ({
    name: `Option ${String(index)}`,
    changes: { cooling: { pue: 1.1 + index / 100 } },
  }));

/** Racks with two feeds, under a tree of nodes. */
export function fedRacks(sizes: { racks: number; nodes: number; options?: number }): RawPlan {
  const { racks, nodes: nodeCount, options = 1 } = sizes;
  const perSide = Math.floor(nodeCount / 2);
  const nodes: RawPlan = {};
  for (const side of ['a', 'b']) {
    for (let index = 0; index < perSide; index += 1) {
      const parent = Math.floor((index - 1) / 4);
      nodes[`${side}${String(index)}`] =
        index === 0
          ? { kind: 'utility' }
          : {
              kind: 'pdu',
              from: [`${side}${String(parent)}`],
              unitRating_kW: 100_000,
              unitCount: 1 + (index % 2),
            };
    }
  }
  const leaf = (index: number): string => String(perSide - 1 - (index % Math.ceil(perSide / 2)));
  return simplePlan({
    powerTopology: { redundancy: '2n', nodes },
    racks: numbered(racks, (index) => ({
      ...plainRack,
      name: `Rack ${String(index)}`,
      feeds: { A: feed(`a${leaf(index)}`, 'A'), B: feed(`b${leaf(index)}`, 'B') },
    })),
    ...(options > 1 && { options: cheapOptions(options) }),
  });
}

/** Computed cooling in many options whose loads differ. */
export function computedOptions(count: number, racks = 1): RawPlan {
  const plan = simplePlan({
    racks: numbered(racks, (index) => ({ ...plainRack, name: `Rack ${String(index)}` })),
  });
  return {
    ...plan,
    site: { ...(plan['site'] as object), climate: { kind: 'catalogue', id: 'chicago-il' } },
    options: numbered(count, (index) => ({
      name: `Option ${String(index)}`,
      changes: {
        workload: { kind: 'constant', utilisationFraction: 0.1 + (0.8 * index) / count },
        cooling: { kind: 'system', preset: 'free-cooling-chiller' },
      },
    })),
  };
}
