import {
  examplePlan,
  feed,
  lifetimes,
  nodeChain,
  numbered,
  plainRack,
  simplePlan,
  type RawPlan,
} from '../../bench/work/heavyPlans.ts';
import {
  columnRoom,
  partsOnOneSpot,
  racksOnOneSpot,
  square,
  starRoom,
  unitsOnOneSpot,
} from '../../bench/work/heavyRooms.ts';

/** A request that multiplies sizes of a plan, each within its own limit. */
export interface WorseRequest {
  readonly what: string;
  readonly path: string;
  readonly body: () => unknown;
}

const report = (what: string, body: () => RawPlan): WorseRequest => ({ what, path: '/api/v1/reports', body });

const spread = (count: number, side_mm: number): RawPlan =>
  numbered(count, (index) => ({
    x_mm: 3000 + ((index * 7919) % side_mm),
    y_mm: 3000 + ((index * 104_729) % side_mm),
    facing_deg: 0,
  }));

/** Racks all over a room, with its parts. */
const fullRoom = (side_mm: number, parts: RawPlan): RawPlan =>
  simplePlan({
    halls: { 'hall-1': { name: 'Hall', room: { outline: square(side_mm), ...parts } } },
    racks: { 'rack-1': { ...plainRack, count: 20_000, places: spread(20_000, side_mm - 10_000) } },
  });

const half = { x_mm: 10_000, y_mm: 10_000, width_mm: 40_000, depth_mm: 40_000 };
const MANY = 5000;

/** Requests that were made up to hold up the server, beside those that did. */
export const worseRequests: readonly WorseRequest[] = [
  report('20,000 racks, each in the way of 5,000 doors', () =>
    fullRoom(300_000, {
      doors: numbered(MANY, () => ({ at: { x_mm: 150_000, y_mm: 0 }, width_mm: 200_000 })),
    }),
  ),
  report('20,000 racks on 15,000 columns, ramps and units', () =>
    fullRoom(60_000, {
      columns: numbered(MANY, () => half),
      ramps: numbered(MANY, () => half),
      units: numbered(MANY, () => ({ kind: 'crah', ...half })),
    }),
  ),
  report('20,000 racks across 5,000 walls', () =>
    fullRoom(60_000, {
      walls: numbered(MANY, (index) => ({
        from: { x_mm: 1000 + index, y_mm: 1000 },
        to: { x_mm: 59_000 - index, y_mm: 59_000 },
      })),
    }),
  ),
  report('200 rooms of 500 corners', () => {
    const { room } = (starRoom(500)['halls'] as Record<string, { room: unknown }>)['hall-1'] ?? {};
    return simplePlan({
      halls: numbered(200, () => ({ name: 'Hall', room }), 'hall-'),
      racks: numbered(200, (index) => ({ ...plainRack, hall: `hall-${String(index)}`, count: 50 })),
    });
  }),
  report('5,000 nodes of 16 sources each', () =>
    simplePlan({
      powerTopology: {
        nodes: numbered(MANY, (index) =>
          index < 16
            ? { kind: 'utility' }
            : {
                kind: 'ups',
                supply: 'shared',
                unitCount: 3,
                unitRating_kW: 100,
                from: Array.from({ length: 16 }, (_, back) => `n${String(index - 1 - back)}`),
              },
        ),
      },
      racks: numbered(2000, (index) => ({
        ...plainRack,
        feeds: { A: feed(`n${String(MANY - 1 - index)}`, 'A') },
      })),
    }),
  ),
  report('2,000 loads at the end of 5,000 nodes', () =>
    simplePlan({
      powerTopology: {
        nodes: numbered(MANY, (index) =>
          index === 0
            ? { kind: 'utility' }
            : { kind: 'ups', from: index === MANY - 1 ? [] : [`n${String(index - 1)}`] },
        ),
        loads: numbered(2000, (index) => ({
          kind: 'pump',
          load_kW: 1 + index,
          from: [`n${String(MANY - 1 - (index % 2))}`],
        })),
      },
    }),
  ),
  report('5,000 different racks at the end of 3,000 nodes', () => ({
    ...nodeChain(3000),
    racks: numbered(MANY, (index) => ({
      ...plainRack,
      feeds: { A: { ...feed('n2999', 'A'), current_A: 63 + index / 100 } },
    })),
  })),
  report('racks of 16 feeds on 64 nodes', () =>
    simplePlan({
      powerTopology: { nodes: numbered(64, () => ({ kind: 'utility', unitRating_kW: 1000 })) },
      racks: numbered(2000, (index) => ({
        ...plainRack,
        contents: numbered(12, () => ({
          device: 'srv-1u-modern',
          cords: Array.from({ length: 16 }, (_, of) => ({ feed: `f${String(of)}`, phase: 'L1' })),
        })),
        feeds: numbered(
          16,
          (of) => ({ ...feed(`n${String((index + of * 3) % 64)}`, 'A'), current_A: 20 + index / 1000 }),
          'f',
        ),
      })),
    }),
  ),
  report('50 options, each with another chain of 4,000 nodes', () => ({
    ...nodeChain(4000),
    options: numbered(50, (index) => ({
      name: 'Option',
      changes: { racks: { n0: { contents: { dgx: { count: 1 + (index % 7) } } } } },
    })),
  })),
  report('20,000 racks, which come into service over 40 years', () => ({
    ...lifetimes({ options: 10, life_years: 40, phases: 40 }),
    racks: numbered(
      20_000,
      (index) => ({ ...plainRack, name: `Rack ${String(index)}`, tenant: `t${String(index)}` }),
      'r',
    ),
  })),
  report('5,000 cooling units on one spot', () => unitsOnOneSpot(MANY)),
  report('20,000 racks on one spot', () => racksOnOneSpot(20_000)),
  report('5,000 contained aisles on one spot', () => partsOnOneSpot('containments', MANY)),
  {
    what: 'the most racks beside others among 5,000 columns',
    path: '/api/v1/most-racks?hall=hall-1&rack=rack-1',
    body: () => ({
      ...columnRoom(MANY),
      racks: { 'rack-1': plainRack, other: { ...plainRack, rackType: 'nvidia-recommended-52u', count: 200 } },
    }),
  },
  {
    what: '60,000 devices of unknown types',
    path: '/api/v1/netbox/imports',
    body: () => ({
      files: [
        {
          name: 'devices.csv',
          text: [
            'name,role,manufacturer,device_type,status,site,location,rack,position,face',
            ...Array.from({ length: 60_000 }, (_, index) => {
              const of = String(index);
              return `d${of},server,M${of},T${of},active,North,Hall 1,R${String(index % 20_000)},${String(1 + (index % 40))},front`;
            }),
          ].join('\n'),
        },
      ],
    }),
  },
];

/** The plan of the example, for requests between the others. */
export const exampleBody = (): string => JSON.stringify(examplePlan('air-vs-liquid'));
