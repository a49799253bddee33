import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import type { Plan } from '../../../models/plan/document/planSchema.ts';
import { optionsOf, scenarioAt } from '../../../models/plan/document/scenarioAt.ts';
import { library } from '../../support/library.ts';
import { examplePlan } from '../../support/plans.ts';
import { byName, exported, imported } from './netboxFiles.ts';
import { runs } from '../../support/runs.ts';

const examples = readdirSync(new URL('../../../examples/', import.meta.url))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''));

/** Every option of an example, as a separate plan. */
const designs = examples.flatMap((name) => {
  const plan = examplePlan(name);
  return optionsOf(plan).map(({ id }) => [name, id, scenarioAt(plan, id)] as const);
});

describe('what is exported, imported and exported again', () => {
  it.each(designs)('is the same for %s, option %s', (_name, _id, design) => {
    for (const hasCooling of [false, true]) {
      const files = exported(design, hasCooling);
      const again = exported(imported(byName(files)).plan, hasCooling);
      expect(byName(again)).toEqual(byName(files));
    }
  });

  it.each(designs)('does not change the plan itself: %s, option %s', (_name, _id, design) => {
    const { plan } = imported(byName(exported(design)), design);
    expect(plan.racks).toEqual(withFeedDetails(design, plan));
    expect(plan.halls).toEqual(design.halls);
    expect(plan.catalogue).toEqual(design.catalogue);
    expect(plan.powerTopology).toEqual(design.powerTopology);
  });
});

/** Feeds are imported with the side and the derating that NetBox always states. */
function withFeedDetails({ racks }: Plan, after: Plan): Plan['racks'] {
  return Object.fromEntries(
    Object.entries(racks).map(([id, rack]) => {
      const { feeds } = rack;
      if (feeds === undefined || (rack.count ?? 1) > 1) return [id, rack];
      const stated = Object.fromEntries(
        Object.entries(feeds).map(([feedId, feed]) => [
          feedId,
          { side: after.racks[id]?.feeds?.[feedId]?.side, deratingFraction: 0.8, ...feed },
        ]),
      );
      return [id, { ...rack, feeds: stated }];
    }),
  );
}

const devices = Object.values(library.devices).filter(
  ({ height_U }) => height_U !== undefined && height_U <= 20,
);
const names = fc.oneof(
  fc.constantFrom('Hall A', 'hall a', '=SUM(1)', '-5', '+x', '@y', 'a,"b"', 'zwölf', '10', '7'),
  fc.string({ minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== ''),
);
const place = fc.record({
  x_mm: fc.integer({ min: 0, max: 30_000 }),
  y_mm: fc.integer({ min: 0, max: 30_000 }),
  facing_deg: fc.constantFrom(0 as const, 90 as const, 180 as const, 270 as const),
});
const feed = fc.record(
  {
    side: fc.constantFrom('A', 'B', 'C', 'left'),
    phaseCount: fc.constantFrom(1 as const, 3 as const),
    voltage_V: fc.constantFrom(208, 230, 400, 415),
    current_A: fc.integer({ min: 16, max: 125 }),
    deratingFraction: fc.constantFrom(0.8, 1, 0.5),
    from: fc.constantFrom('ups-a', 'rpp-1'),
  },
  { requiredKeys: ['phaseCount', 'voltage_V', 'current_A'] },
);
const contents = fc.record(
  {
    device: fc.constantFrom(...devices.map(({ id }) => id), 'own-server', 'own-strip'),
    count: fc.integer({ min: 1, max: 3 }),
    position_U: fc.integer({ min: 1, max: 40 }),
    face: fc.constantFrom('front' as const, 'rear' as const),
  },
  { requiredKeys: ['device'] },
);
const rack = fc.record(
  {
    name: names,
    hall: fc.constantFrom('north', 'south'),
    rackType: fc.constantFrom('generic-48u', 'apc-ar3300', 'own-rack'),
    count: fc.integer({ min: 1, max: 4 }),
    contents: fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), contents, { maxKeys: 3 }),
    feeds: fc.dictionary(fc.stringMatching(/^[A-F][1-2]$/), feed, { maxKeys: 4 }),
    places: fc.dictionary(fc.stringMatching(/^[A-C][0-9]{1,2}$/), place, { maxKeys: 3 }),
    coolingCapacity_kW: fc.integer({ min: 0, max: 200 }),
  },
  { requiredKeys: ['hall', 'rackType', 'contents'] },
);
const own = { quality: {}, year: 2026, sources: ['general-knowledge'] };
const anyPlan = fc
  .record({
    name: names,
    north: names,
    south: names,
    racks: fc.dictionary(fc.stringMatching(/^([a-z][a-z0-9-]{0,6}|[1-9][0-9]{0,2})$/), rack, { maxKeys: 6 }),
    capture: fc.constantFrom('room-air', 'direct-to-chip', 'immersion'),
    watts: fc.integer({ min: 100, max: 4000 }),
    supplies: fc.integer({ min: 1, max: 7 }),
  })
  .map(({ name, north, south, racks, capture, watts, supplies }) =>
    parsePlan({
      ...examplePlan('air-vs-liquid'),
      options: undefined,
      name,
      site: undefined,
      halls: { north: { name: north }, south: { name: south } },
      racks,
      cooling: { kind: 'fixed-pue', pue: 1.3, capture },
      powerTopology: {
        nodes: { 'ups-a': { kind: 'ups', name: 'UPS A' }, 'rpp-1': { kind: 'rpp', from: ['ups-a'] } },
      },
      catalogue: {
        devices: {
          'own-server': {
            ...own,
            id: 'own-server',
            name: 'Acme Brick 7',
            class: 'server',
            inputBasis: 'ac',
            height_U: 1,
            depth: 'half',
            maximum_kW: watts / 1000,
            nameplate_kW: 5,
            psuCount: supplies,
            psuRequiredCount: 1,
          },
          'own-strip': {
            ...own,
            id: 'own-strip',
            name: 'Strip',
            class: 'network',
            inputBasis: 'dc',
            height_U: 0,
            typical_kW: 0.01,
          },
        },
        rackTypes: {
          'own-rack': { ...own, id: 'own-rack', name: 'Acme Frame', height_U: 44, payload_kg: 900 },
        },
      },
    }),
  );

describe('any plan', () => {
  it('gives the same files after an import of its files', () => {
    fc.assert(
      fc.property(anyPlan, fc.boolean(), (plan, hasCooling) => {
        const files = exported(plan, hasCooling);
        const { plan: back, review } = imported(byName(files));
        expect(review.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(byName(exported(back, hasCooling))).toEqual(byName(files));
      }),
      { seed: 20_260_922, numRuns: runs(150) },
    );
  });

  it('has every rack and every device in its files', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const racks = Object.values(plan.racks);
        const rackCount = racks.reduce((sum, { count = 1 }) => sum + count, 0);
        const deviceCount = racks.reduce(
          (sum, { count = 1, contents: all }) =>
            sum + count * Object.values(all).reduce((inRack, one) => inRack + (one.count ?? 1), 0),
          0,
        );
        const { counts } = imported(byName(exported(plan)));
        expect([counts.rackCount, counts.deviceCount]).toEqual([rackCount, deviceCount]);
      }),
      { seed: 20_260_923, numRuns: runs(60) },
    );
  });
});
