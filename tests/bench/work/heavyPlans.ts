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

const plainRack = {
  hall: 'hall-1',
  rackType: 'apc-ar3300',
  contents: { dgx: { device: 'dgx-a100-640', count: 7, position_U: 1 } },
};

/** The example of one rack, with other racks, halls or sections. */
const simplePlan = (sections: RawPlan = {}): RawPlan => {
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

const square = (side_mm: number): object[] => [
  { x_mm: 0, y_mm: 0 },
  { x_mm: side_mm, y_mm: 0 },
  { x_mm: side_mm, y_mm: side_mm },
  { x_mm: 0, y_mm: side_mm },
];

const withRoom = (room: RawPlan, racks: RawPlan = { 'rack-1': { ...plainRack, count: 500 } }): RawPlan =>
  simplePlan({ halls: { 'hall-1': { name: 'Hall', room } }, racks });

/** A room of random inner walls. */
export const wallRoom = (wallCount: number, side_mm = 60_000): RawPlan =>
  withRoom({
    outline: square(side_mm),
    walls: numbered(wallCount, (index) => {
      const x_mm = (index * 7919) % side_mm;
      const y_mm = (index * 104_729) % side_mm;
      return { from: { x_mm, y_mm }, to: { x_mm: x_mm + 700, y_mm: y_mm + 500 } };
    }),
  });

/** A room of many columns. */
export const columnRoom = (columnCount: number, side_mm = 200_000): RawPlan =>
  withRoom({
    outline: square(side_mm),
    columns: numbered(columnCount, (index) => ({
      x_mm: (index * 7919) % side_mm,
      y_mm: (index * 104_729) % side_mm,
      width_mm: 300,
      depth_mm: 300,
    })),
  });

/** A room in the form of a star. */
export function starRoom(cornerCount: number, outer_mm = 490_000): RawPlan {
  const outline = Array.from({ length: cornerCount }, (_, index) => {
    const radius_mm = index % 2 === 0 ? outer_mm : outer_mm / 25;
    const angle = (2 * Math.PI * index) / cornerCount;
    return {
      x_mm: Math.round(outer_mm + radius_mm * Math.cos(angle)),
      y_mm: Math.round(outer_mm + radius_mm * Math.sin(angle)),
    };
  });
  return withRoom({ outline });
}

/** Units of a kind on one spot. */
export const unitsOnOneSpot = (count: number, kind = 'crah'): RawPlan =>
  withRoom({
    outline: square(40_000),
    units: numbered(count, () => ({
      kind,
      x_mm: 10_000,
      y_mm: 10_000,
      width_mm: 2400,
      depth_mm: 900,
      coolingCapacity_kW: 100,
    })),
  });

/** Racks on one spot. */
export const racksOnOneSpot = (count: number): RawPlan =>
  withRoom(
    { outline: square(40_000) },
    {
      'rack-1': {
        ...plainRack,
        count,
        places: numbered(count, () => ({ x_mm: 10_000, y_mm: 10_000, facing_deg: 0 })),
      },
    },
  );

/** Parts of a room on one spot. */
export const partsOnOneSpot = (
  part: 'perforatedTiles' | 'containments' | 'columns' | 'ramps',
  count: number,
): RawPlan =>
  withRoom(
    {
      outline: square(60_000),
      [part]: numbered(count, () => ({
        ...(part === 'containments' && { kind: 'hot-aisle' }),
        x_mm: 10_000,
        y_mm: 10_000,
        width_mm: 600,
        depth_mm: 600,
      })),
    },
    {
      'rack-1': {
        ...plainRack,
        count: 40,
        places: numbered(40, (index) => ({ x_mm: 8000 + index * 100, y_mm: 9800, facing_deg: 0 })),
      },
    },
  );

/** Racks in rows, placed. */
export function placedRacks(count: number, perEntry: number, sections: RawPlan = {}): RawPlan {
  const perRow = Math.ceil(Math.sqrt(count * 3));
  const placeOf = (index: number): object => ({
    x_mm: 2400 + (index % perRow) * 600,
    y_mm: 2400 + Math.floor(index / perRow) * 3000,
    facing_deg: 0,
  });
  const side_mm = Math.max(perRow * 600, Math.ceil(count / perRow) * 3000) + 6000;
  return simplePlan({
    halls: { 'hall-1': { name: 'Hall', room: { outline: square(side_mm) } } },
    racks: numbered(Math.ceil(count / perEntry), (entry) => ({
      ...plainRack,
      name: `Racks ${String(entry)}`,
      count: perEntry,
      places: numbered(perEntry, (index) => placeOf(entry * perEntry + index), `e${String(entry)}-`),
    })),
    ...sections,
  });
}

const feed = (from: string, side: string): object => ({
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
const cheapOptions = (count: number): RawPlan =>
  numbered(count, (index) => ({
    name: `Option ${String(index)}`,
    changes: { cooling: { pue: 1.1 + index / 100 } },
  }));

/** Racks with two feeds, under a tree of nodes. */
export function fedRacks(sizes: {
  racks: number;
  nodes: number;
  options?: number;
  isPlaced?: boolean;
}): RawPlan {
  const { racks, nodes: nodeCount, options = 1, isPlaced = false } = sizes;
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
  const perRow = 80;
  return simplePlan({
    powerTopology: { redundancy: '2n', nodes },
    ...(isPlaced && {
      halls: {
        'hall-1': {
          name: 'Hall',
          room: { outline: square(Math.max(60_000, (racks / perRow) * 3000 + 9000)) },
        },
      },
    }),
    racks: numbered(racks, (index) => ({
      ...plainRack,
      name: `Rack ${String(index)}`,
      feeds: { A: feed(`a${leaf(index)}`, 'A'), B: feed(`b${leaf(index)}`, 'B') },
      ...(isPlaced && {
        places: {
          [`p${String(index)}`]: {
            x_mm: 2400 + (index % perRow) * 600,
            y_mm: 2400 + Math.floor(index / perRow) * 3000,
            facing_deg: 0,
          },
        },
      }),
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
