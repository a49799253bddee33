import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../models/plan/prepare/check.ts';
import type { Facility } from '../../models/plan/prepare/Facility.ts';
import { parsePlan } from '../../models/plan/document/parse.ts';
import { prepare } from '../../models/plan/prepare/prepare.ts';
import { scenarioAt } from '../../models/plan/document/scenarioAt.ts';
import { capacityReport } from '../../models/report/capacity/capacityReport.ts';
import type { Limit } from '../../models/racks/capacity/limitSchema.ts';
import { library } from '../support/library.ts';
import { looseDesign, type LoosePlan } from '../support/plans.ts';
import { runs } from '../support/runs.ts';

/** Half of the power supplies of each of these keep it energised, so no device stops with a side and drops its load. */
const deviceIds = ['dgx-a100-640', 'dgx-b200'].filter((id) => {
  const { psuCount = 2, psuRequiredCount = 1 } = library.devices[id] ?? {};
  return 2 * psuRequiredCount <= psuCount;
});

/** Findings when a limit is exceeded. */
const codesOf: Partial<Record<Limit['kind'], readonly string[]>> = {
  space: ['rack-overfull'],
  weight: ['rack-overweight'],
  feed: ['feed-overload'],
  failover: ['feed-failover-overload'],
  'air-heat': ['air-heat-above-rule'],
  cooling: ['rack-over-cooling', 'hall-over-cooling'],
  hall: ['hall-over-capacity'],
};

const kilowatts = (): fc.Arbitrary<number> => fc.oneof(fc.integer({ min: 20, max: 90 }), fc.constant(200));

const anyCase = fc.record({
  holds: fc.array(fc.record({ device: fc.constantFrom(...deviceIds), areCorded: fc.boolean() }), {
    maxLength: 3,
  }),
  asked: fc.constantFrom(...deviceIds),
  payload_kg: fc.oneof(fc.integer({ min: 200, max: 1200 }), fc.constant(3000)),
  /** A single feed, or the same number of feeds on each side. */
  amps: fc
    .constantFrom(1, 2, 4)
    .chain((count) => fc.array(fc.constantFrom(32, 60, 100, 250), { minLength: count, maxLength: count })),
  airHeatPerRackLimit_kW: kilowatts(),
  rackCooling_kW: kilowatts(),
  hallCooling_kW: kilowatts(),
  hallPower_kW: kilowatts(),
});
type Case = typeof anyCase extends fc.Arbitrary<infer Value> ? Value : never;

function planOf({ holds, amps, payload_kg, ...limits }: Case, asked: string, count: number): LoosePlan {
  const plan = looseDesign();
  const [hallId = ''] = Object.keys(plan['halls'] as object);
  const [rackId = ''] = Object.keys(plan['racks'] as object);
  const feeds = Object.fromEntries(
    amps.map((current_A, index) => [
      `F${String(index)}`,
      { phaseCount: 3, voltage_V: 415, current_A, side: index % 2 === 0 ? 'A' : 'B' },
    ]),
  );
  const cords = [
    { feed: 'F0', cordCount: 3 },
    { feed: `F${String(1 % amps.length)}`, cordCount: 3 },
  ];
  const contents = Object.fromEntries(
    holds.map(({ device, areCorded }, index) => [
      `d${String(index)}`,
      { device, count: 1, ...(areCorded ? { cords } : {}) },
    ]),
  );
  if (count > 0) contents['more'] = { device: asked, count };
  const type = { ...library.rackTypes['apc-ar3300'], id: 'own', payload_kg };
  plan['catalogue'] = { rackTypes: { own: type } };
  plan['racks'] = {
    [rackId]: {
      hall: hallId,
      rackType: 'own',
      count: 1,
      feeds,
      contents,
      coolingCapacity_kW: limits.rackCooling_kW,
    },
  };
  plan['halls'][hallId].coolingCapacity_kW = limits.hallCooling_kW;
  plan['halls'][hallId].itCapacity_kW = limits.hallPower_kW;
  plan['cooling'].airHeatPerRackLimit_kW = limits.airHeatPerRackLimit_kW;
  return plan;
}

function prepared(plan: LoosePlan): {
  readonly facility: Facility | null;
  readonly codes: ReadonlySet<string>;
} {
  const { facility, findings } = prepare(scenarioAt(parsePlan(plan), 'plan'), library);
  const found = [...findings, ...(facility === null ? [] : check(facility))];
  return { facility, codes: new Set(found.map(({ code }) => code)) };
}

describe('the additional number of a device in a rack', () => {
  it('is the number that the checks allow, and one more is not allowed', () => {
    const stops = new Set<string>();
    fc.assert(
      fc.property(anyCase, (any) => {
        const { facility, codes } = prepared(planOf(any, any.asked, 0));
        const device = library.devices[any.asked];
        if (facility === null || device === undefined) return;
        const more = capacityReport(facility, { device }).racks[0]?.more;
        if (more?.count === undefined || more.count === null || more.stoppedBy === null)
          throw new Error('endless');
        const { count, stoppedBy } = more;
        stops.add(stoppedBy.kind);
        const known = Object.values(codesOf).flat();
        if (count > 0) {
          const { codes: after } = prepared(planOf(any, any.asked, count));
          expect(known.filter((code) => after.has(code) && !codes.has(code))).toEqual([]);
        }
        const { codes: beyond } = prepared(planOf(any, any.asked, count + 1));
        expect(codesOf[stoppedBy.kind]?.some((code) => beyond.has(code))).toBe(true);
      }),
      { seed: 20_260_401, numRuns: runs(300) },
    );
    expect([...stops].sort()).toEqual(Object.keys(codesOf).sort());
  });
});
