import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { floorHeadroom_kg } from '../../../models/floor/capacityOfFloor.ts';
import type { PlacedRack } from '../../../models/floor/Floor.ts';
import { loadInAir } from '../../../models/plan/prepare/designLoad.ts';
import type { Facility } from '../../../models/plan/prepare/Facility.ts';
import { prepare } from '../../../models/plan/prepare/prepare.ts';
import { optionsOf, scenarioAt } from '../../../models/plan/document/scenarioAt.ts';
import { capacityReport, type CapacityRequest } from '../../../models/report/capacity/capacityReport.ts';
import { capacityReportSchema, type CapacityReport } from '../../../models/report/capacity/capacitySchema.ts';
import { sizingOfPlan } from '../../../models/report/capacity/sizingOfPlan.ts';
import { electricalPlantSchema } from '../../../models/power/sizing/sizingSchema.ts';
import { library } from '../../support/library.ts';
import { exampleText, type LoosePlan } from '../../support/plans.ts';

const unchanged = (): void => undefined;

/** The hall of 1 MW as a list of racks: no room, no cords, nothing upstream of the feeds. */
function listed(plan: LoosePlan): void {
  delete plan['powerTopology'];
  delete plan.halls['hall-1'].room;
  delete plan.halls['hall-1'].coolingCapacity_kW;
  const { gpu } = plan.racks;
  delete gpu.places;
  for (const feed of Object.values(gpu.feeds as Record<string, LoosePlan>)) delete feed['from'];
  gpu.contents = { dgx: { device: 'dgx-a100-640', count: 7, position_U: 1 } };
}

function facilityOf(example: string, change: (plan: LoosePlan) => void = unchanged): Facility {
  const loose = JSON.parse(exampleText(example)) as LoosePlan;
  if (example === 'hall-1mw') listed(loose);
  change(loose);
  const plan = parsePlan(loose);
  const { facility, findings } = prepare(scenarioAt(plan, optionsOf(plan)[0]?.id ?? ''), library);
  if (facility === null) throw new Error(findings.map(({ message }) => message).join(' '));
  return facility;
}

const device = (id: string): CapacityRequest => {
  const row = library.devices[id];
  if (row === undefined) throw new Error(`no device ${id}`);
  return { device: row };
};
const floorHeadroom = ({ floors: [floor] }: Facility, rack: PlacedRack): number =>
  floor === undefined ? NaN : (floorHeadroom_kg(rack, floor) ?? NaN);
const limitsOf = (report: CapacityReport, kind: string) =>
  report.racks[0]?.limits.filter((limit) => limit.kind === kind) ?? [];

describe('the capacity of 22 racks of seven DGX A100', () => {
  const report = capacityReport(facilityOf('hall-1mw'));

  it('has 42 of 42 U used', () => {
    expect(limitsOf(report, 'space')).toMatchObject([{ used: 42, limit: 42, headroom: 0 }]);
  });

  it('has 839 kg of payload headroom per rack: 862 of 1,701 kg', () => {
    const [payload] = limitsOf(report, 'weight');
    expect(payload?.used).toBeCloseTo(862.12, 2);
    expect(payload?.headroom).toBeCloseTo(838.88, 2);
  });

  it('has 11.75 kVA of headroom on a feed at failover', () => {
    // 45.5 / 4 = 11.375 in normal operation, 45.5 / 2 = 22.75 after, against 415 V x 60 A x sqrt 3 x 0.8 = 34.50
    const [normal] = limitsOf(report, 'feed');
    const [after] = limitsOf(report, 'failover');
    expect(normal?.used).toBeCloseTo(11.375, 9);
    expect(normal?.shareFraction).toBe(0.25);
    expect(after?.used).toBeCloseTo(22.75, 9);
    expect(after?.headroom).toBeCloseTo(11.7525, 3);
    expect(after?.shareFraction).toBe(0.5);
  });

  it('is above the rule of thumb for air: 45.5 of 30 kW', () => {
    expect(limitsOf(report, 'air-heat')).toMatchObject([{ used: 45.5, limit: 30, headroom: -15.5 }]);
  });

  it('lists limits that are not stated without a number', () => {
    expect(limitsOf(report, 'cooling')).toMatchObject([{ limit: null, headroom: null }]);
    expect(limitsOf(report, 'floor')).toMatchObject([{ limit: null, headroom: null }]);
  });

  it('is full by space, which strands 49 of 1,050 kW', () => {
    const [hall] = report.halls;
    // 22 x 45.5 = 1001
    expect(hall?.binding?.kind).toBe('space');
    expect(hall?.stranded.power_kW).toBeCloseTo(49, 9);
    expect(report.findings.map(({ code }) => code)).toEqual(['capacity-stranded']);
  });

  it('is a result that its schema accepts', () => {
    expect(capacityReportSchema.safeParse(report).error).toBeUndefined();
    expect(
      capacityReportSchema.safeParse(capacityReport(facilityOf('mixed-hall'), device('dgx-h100'))).error,
    ).toBeUndefined();
  });
});

describe('a rack with a payload of 800 kg', () => {
  const report = capacityReport(
    facilityOf('hall-1mw', (plan) => {
      const { racks } = plan;
      racks.gpu.rackType = 'own-48';
      const own = { ...library.rackTypes['apc-ar3300'], id: 'own-48', height_U: 48, payload_kg: 800 };
      plan['catalogue'] = { rackTypes: { 'own-48': own } };
    }),
    device('dgx-a100-640'),
  );

  it('is overloaded by seven DGX A100, though six more U are free', () => {
    expect(limitsOf(report, 'weight')[0]?.headroom).toBeCloseTo(-62.12, 2);
    expect(limitsOf(report, 'space')[0]?.headroom).toBe(6);
    // The payload is exceeded by 8 %, the rule for air by 52 %.
    expect(report.racks[0]?.more).toMatchObject({ count: 0, stoppedBy: { kind: 'air-heat' } });
  });
});

describe('more DGX A100 in racks of three', () => {
  const change = (plan: LoosePlan): void => {
    plan.racks.gpu.contents.dgx.count = 3;
    plan.cooling.airHeatPerRackLimit_kW = 45;
    delete plan['options'];
  };
  const question = device('dgx-a100-640');

  it('end at the rule for air in each rack, and at the hall in all of them', () => {
    // A rack: 4 places, (45 - 19.5) / 6.5 = 3.9. The hall: (1050 - 22 x 19.5) / 6.5 = 95.5, more than 22 x 3 = 66.
    const report = capacityReport(facilityOf('hall-1mw', change), question);
    expect(report.racks[0]?.more).toMatchObject({ count: 3, stoppedBy: { kind: 'air-heat' } });
    expect(report.halls[0]?.more).toMatchObject({ count: 66, stoppedBy: { kind: 'air-heat' } });
    // 1050 - 429 - 66 x 6.5 = 192 kW; space: 924 - 396 - 396 = 132 U
    expect(report.halls[0]?.stranded.power_kW).toBeCloseTo(192, 9);
    expect(report.halls[0]?.stranded.space_U).toBe(132);
  });

  it('end at the hall if it is the smaller limit', () => {
    const report = capacityReport(
      facilityOf('hall-1mw', (plan) => {
        change(plan);
        plan.halls['hall-1'].itCapacity_kW = 450;
      }),
      question,
    );
    // (450 - 429) / 6.5 = 3.2
    expect(report.halls[0]?.more).toMatchObject({ count: 3, stoppedBy: { kind: 'hall' } });
    expect(report.racks[0]?.more).toMatchObject({ count: 3 });
  });

  it('end at the cooling capacity of each rack, if stated', () => {
    const report = capacityReport(
      facilityOf('hall-1mw', (plan) => {
        change(plan);
        plan.racks.gpu.coolingCapacity_kW = 27;
      }),
      question,
    );
    // (27 - 19.5) / 6.5 = 1.2
    expect(report.racks[0]?.more).toMatchObject({ count: 1, stoppedBy: { kind: 'cooling' } });
  });

  it('end at the node that feeds the hall, in normal operation or after a failure', () => {
    const fedBy = (rating_kW: number): CapacityReport =>
      capacityReport(
        facilityOf('hall-1mw', (plan) => {
          change(plan);
          const ups = { kind: 'ups', from: ['utility'], unitCount: 1, unitRating_kW: rating_kW };
          plan['powerTopology'] = { nodes: { utility: { kind: 'utility' }, a: ups, b: ups } };
          const feeds: Record<string, LoosePlan> = plan.racks.gpu.feeds;
          for (const feed of Object.values(feeds)) {
            feed['from'] = feed['side'] === 'A' ? 'a' : 'b';
          }
        }),
        question,
      );
    // 22 x 19.5 = 429 kW, all of it on the other UPS after the loss of one: (440 - 429) / 6.5 = 1.7
    expect(fedBy(440).halls[0]?.more).toMatchObject({ count: 1, stoppedBy: { kind: 'upstream-failover' } });
    // Half of it each in normal operation: 214.5 of 210 kW
    const overloaded = fedBy(210).halls[0]?.limits.find(({ kind }) => kind === 'upstream');
    expect(overloaded?.used).toBeCloseTo(214.5, 6);
    expect(overloaded?.headroom).toBeCloseTo(-4.5, 6);
    expect(overloaded?.shareFraction).toBeCloseTo(0.5, 9);
  });

  it('are not limited by unstated nodes, which is reported', () => {
    const report = capacityReport(facilityOf('hall-1mw', change), question);
    expect(report.halls[0]?.more?.unchecked).toContain('Upstream power of the hall');
  });
});

describe('the feeds of the hall of 1 MW, corded 4 and 3 servers to the strips of a side', () => {
  it('have 13.0 and 9.75 kVA, and 26.0 and 19.5 kVA at failover', () => {
    const plan = parsePlan(JSON.parse(exampleText('hall-1mw')));
    const { facility } = prepare(scenarioAt(plan, 'air'), library);
    if (facility === null) throw new Error('the hall has no numbers');
    const feeds = capacityReport(facility).racks[0]?.feeds ?? [];
    const reported = feeds.map(({ id, load_kVA, worst }) => [id, load_kVA, worst?.load_kVA, worst?.lost]);
    // 4 x 6.5 / 2 and 3 x 6.5 / 2 at power factor 1
    expect(reported).toEqual([
      ['A1', 13, 26, 'side B'],
      ['A2', 9.75, 19.5, 'side B'],
      ['B1', 13, 26, 'side A'],
      ['B2', 9.75, 19.5, 'side A'],
    ]);
    expect(feeds[0]?.worst?.headroom_kVA).toBeCloseTo(34.5 - 26, 2);
  });
});

describe('feeds that are corded', () => {
  const strip = (side: string) => ({ side, phaseCount: 3, voltage_V: 415, current_A: 60 });

  it('are limited by the worst of them at failover', () => {
    const report = capacityReport(
      facilityOf('hall-1mw', (plan) => {
        const cords = (a: string, b: string) => [
          { feed: a, cordCount: 3 },
          { feed: b, cordCount: 3 },
        ];
        plan.racks.gpu.feeds = { A1: strip('A'), A2: strip('A'), B1: strip('B'), B2: strip('B') };
        plan.racks.gpu.contents = {
          left: { device: 'dgx-a100-640', count: 4, cords: cords('A1', 'B1') },
          right: { device: 'dgx-a100-640', count: 3, cords: cords('A2', 'B2') },
        };
      }),
    );
    // Four of 6.5 kW on one strip: 26.0 of 34.50
    const [after] = limitsOf(report, 'failover');
    expect(after?.used).toBeCloseTo(26, 9);
    expect(after?.headroom).toBeCloseTo(8.5025, 3);
  });

  it('count devices that stop with a side as load', () => {
    const report = capacityReport(
      facilityOf('hall-1mw', (plan) => {
        plan.racks.gpu.feeds = { A: strip('A'), B: strip('B') };
        plan.racks.gpu.contents = {
          dgx: { device: 'dgx-a100-640', count: 2, cords: [{ feed: 'A', cordCount: 6 }] },
        };
      }),
    );
    // Both servers are on A: 13 kW that B would have to supply.
    expect(limitsOf(report, 'failover')[0]?.used).toBeCloseTo(13, 9);
  });

  it('on one side have no limit after its loss', () => {
    const report = capacityReport(
      facilityOf('hall-1mw', (plan) => {
        plan.racks.gpu.feeds = { A1: strip('A'), A2: strip('A') };
      }),
    );
    expect(limitsOf(report, 'failover')).toMatchObject([{ limit: null }]);
  });
});

describe('racks on a floor', () => {
  const facility = facilityOf('hall-1mw', (plan) => {
    const places = Object.fromEntries(
      Array.from({ length: 22 }, (_, index) => {
        const row = index < 11 ? 0 : 1;
        return [
          `${row === 0 ? 'A' : 'B'}${String((index % 11) + 1).padStart(2, '0')}`,
          { x_mm: 1200 + 600 * (index % 11), y_mm: 1200 + 2400 * row, facing_deg: row === 0 ? 0 : 180 },
        ];
      }),
    );
    plan.racks.gpu.places = places;
    const corner = (x_mm: number, y_mm: number) => ({ x_mm, y_mm });
    plan.halls['hall-1'].room = {
      outline: [corner(0, 0), corner(9000, 0), corner(9000, 6000), corner(0, 6000)],
      floorLoad_kg_per_m2: 1000,
      units: {
        c1: { kind: 'crah', x_mm: 0, y_mm: 0, width_mm: 900, depth_mm: 900, coolingCapacity_kW: 600 },
        c2: { kind: 'crah', x_mm: 0, y_mm: 5100, width_mm: 900, depth_mm: 900, coolingCapacity_kW: 600 },
      },
    };
  });
  const report = capacityReport(facility, device('dgx-a100-640'));

  it('are reported by row', () => {
    expect(report.rows.map(({ first, last, rackCount }) => [first, last, rackCount])).toEqual([
      ['A01', 'A11', 11],
      ['B01', 'B11', 11],
    ]);
    expect(report.rows[0]?.limits[0]).toMatchObject({ kind: 'space', used: 462, limit: 462 });
    // The row is full, but heat is above the rule for air already.
    expect(report.rows[0]?.more).toMatchObject({ count: 0, stoppedBy: { kind: 'air-heat' } });
  });

  it('are limited by the floor load under the worst of them', () => {
    const [floor] = limitsOf(report, 'floor');
    const least_kg = Math.min(
      ...(facility.floors[0]?.racks ?? []).map((rack) => floorHeadroom(facility, rack)),
    );
    expect(floor?.used).toBeCloseTo(996.21, 2);
    expect(floor?.headroom).toBeCloseTo(least_kg, 6);
  });

  it('are cooled by the units on the floor: 1,200 kW together', () => {
    const cooling = report.halls[0]?.limits.find(({ kind }) => kind === 'cooling');
    expect(cooling).toMatchObject({ used: 1001, limit: 1200 });
  });
});

describe('stranded power', () => {
  it('costs its facility capex', () => {
    const facility = facilityOf('hall-owned', (plan) => {
      plan.halls['hall-1'].itCapacity_kW = 1101;
    });
    const [hall] = capacityReport(facility).halls;
    const price_per_W = facility.finance?.terms.facility.capexPrice_per_W ?? NaN;
    // 1101 - 1001 = 100 kW
    expect(hall?.stranded.power_kW).toBeCloseTo(100, 9);
    expect(hall?.stranded.powerCost).toBeCloseTo(100_000 * price_per_W, 3);
    expect(price_per_W).toBeGreaterThan(0);
  });

  it('has no cost if the plan states no facility capex per watt', () => {
    const [hall] = capacityReport(facilityOf('hall-1mw')).halls;
    expect(hall?.stranded.powerCost).toBeNull();
  });
});

describe('the electrical plant of a plan', () => {
  const facility = facilityOf('hall-owned');
  const plant = sizingOfPlan(facility, { ups: { batteryRuntime_min: 5 } });

  it('supplies the draw of the site in the worst design hour', () => {
    if (facility.cooling.kind !== 'system') throw new Error('the example computes its cooling');
    const { site } = facility.cooling;
    const { hottest, mostHumid } = site.designHours;
    const drawn_kW = [hottest, mostHumid].map((air) => loadInAir(site, site.rated, air).facility_kW);
    expect(plant.utility.peak_kW).toBeGreaterThanOrEqual(Math.max(...drawn_kW) - 1e-6);
    // Both extremes combined need only a few per cent more than each.
    expect(plant.utility.peak_kW).toBeLessThan(1.05 * Math.max(...drawn_kW));
    expect(plant.transformers?.requiredCount).toBe(site.chain.transformer.requiredCount);
  });

  it('states the source of module counts', () => {
    const source = plant.inputs.find(({ path }) => path === 'transformers.requiredCount')?.source;
    expect(source).toBe('same as the power chain of the plan');
  });

  it('is a result that its schema accepts', () => {
    expect(electricalPlantSchema.safeParse(plant).error).toBeUndefined();
  });

  it('uses a requested module rating instead of the module count of the chain', () => {
    const { ups } = sizingOfPlan(facility, { ups: { unitRating_kW: 500 } });
    // 1009 / 500 = 2.02
    expect(ups?.requiredCount).toBe(3);
  });

  it('has no generators if the plan has no climate, unless air and elevation are stated', () => {
    const stated = facilityOf('hall-1mw');
    const without = sizingOfPlan(stated);
    expect(without.generators).toBeNull();
    expect(without.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['generator-site-unknown', 'plant-losses-within-pue']),
    );
    // 1050 kW x PUE 1.6 at the hall's capacity
    expect(without.utility.peak_kW).toBeCloseTo(1680, 9);
    const generators = { elevation_m: 100, intakeAir_C: 38 };
    expect(sizingOfPlan(stated, { generators }).generators?.load_kW).toBeCloseTo(1680, 9);
  });

  it('has no generators outside the derating chart, and reports it', () => {
    const generators = { elevation_m: 5000, intakeAir_C: 20 };
    const high = sizingOfPlan(facility, { generators });
    expect(high.generators).toBeNull();
    expect(high.findings.map(({ code }) => code)).toContain('generator-site-beyond-chart');
    const promised = sizingOfPlan(facility, { generators: { ...generators, siteRatingFraction: 0.6 } });
    expect(promised.generators?.siteRatingFraction).toBe(0.6);
  });
});
