import { describe, expect, it } from 'vitest';
import type { HallAnswers } from '../../../models/newHall/answersSchema.ts';
import type { NewHall } from '../../../models/newHall/newHallSchema.ts';
import { proposeHall } from '../../../models/newHall/proposeHall.ts';
import type { Plan } from '../../../models/plan/document/planSchema.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { reviewPlan } from '../../../models/report/reportPlan.ts';
import { hallAnswers, placeIn } from '../../support/hallAnswers.ts';
import { library } from '../../support/library.ts';

const proposed = (others: Partial<HallAnswers> = {}): NewHall => proposeHall(hallAnswers(others), library);

const racksOf = (device: string, rackCount: number, devicesPerRackCount?: number): HallAnswers['runs'] => ({
  kind: 'racks',
  device,
  rackCount,
  ...(devicesPerRackCount === undefined ? {} : { devicesPerRackCount }),
});

const hallOf = (plan: Plan): NonNullable<Plan['halls'][string]> => {
  const hall = plan.halls['hall-1'];
  if (hall === undefined) throw new Error('no hall');
  return hall;
};

const unitsOf = (plan: Plan, kind: string): string[] =>
  Object.entries(hallOf(plan).room?.units ?? {}).flatMap(([id, unit]) => (unit.kind === kind ? [id] : []));

function refused(others: Partial<HallAnswers>): ModelError {
  try {
    proposed(others);
  } catch (error) {
    if (error instanceof ModelError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

/**
 * Forty racks of DGX B200 in Frankfurt by hand.
 *
 * Rack: 14.3 kW a device, at most 30 kW of heat in the room air: 2 devices, 28.6 kW, at a power factor of 0.95 30.11 kVA.
 * Sides: 5 of 6 power supplies are required, so one may be lost: six sides, a fifth of the rack on each with one out, 6.02 kVA.
 * Circuit: 400 V, 16 A: √3 · 400 · 16 · 0.8 = 8.87 kVA.
 * Rows: four of ten in two pairs. Across: aisles at the walls 2 · 1.2 m, racks 4 · 1.2 m, hot aisles 2 · 1.2 m, a cold aisle of
 * 1.2 m: 10.8 m. Along: ten racks of 0.6 m, and at each end 0.9 m of CRAH and 1.8 m of clearance in tiles, 3 m: 12 m.
 * Busway: 10 · 6.02 = 60.2 kVA; 160 A carry √3 · 400 · 160 · 0.8 = 88.6 kVA.
 * UPS: 40 · 28.6 = 1,144 kW, behind a distribution of 99 % 1,155.6 kW: four modules of 300 kW on each path.
 * CRAH: 1,144 kW and the losses in the room, below 1,200 kW: six of 200 kW and one more. Four on a wall need
 * 4 · 2.4 + 5 · 0.3 = 11.1 m, more than 10.8 m: the room has 11.4 m, in tiles.
 */
describe('forty racks of DGX B200 in Frankfurt', () => {
  const hall = proposed();
  const { plan } = hall;
  const [rack] = Object.values(plan.racks);
  const nodes = plan.powerTopology?.nodes ?? {};

  it('has two devices a rack, 1,144 kW', () => {
    expect(hall.rackCount).toBe(40);
    expect(hall.shortfall).toBeNull();
    expect(rack?.contents['devices']?.count).toBe(2);
    expect(hallOf(plan).itCapacity_kW).toBe(1144);
  });

  it('has six sides of one 16 A circuit, with one cord of each device on each', () => {
    const feeds = Object.entries(rack?.feeds ?? {});
    expect(feeds.map(([id, { side }]) => [id, side])).toEqual(
      ['A', 'B', 'C', 'D', 'E', 'F'].map((side) => [side, side]),
    );
    expect(
      new Set(feeds.map(([, { voltage_V, current_A }]) => `${String(voltage_V)} ${String(current_A)}`)),
    ).toEqual(new Set(['400 16']));
    expect(rack?.contents['devices']?.cords).toEqual(
      ['A', 'B', 'C', 'D', 'E', 'F'].map((feed) => ({ feed, cordCount: 1 })),
    );
  });

  it('has four modules of 300 kW on each path, and a busway of 160 A on each side of each row', () => {
    for (const path of ['a', 'b']) {
      expect(nodes[`ups-${path}`]).toMatchObject({ unitCount: 4, unitRating_kW: 300 });
    }
    const busways = Object.values(nodes).filter(({ kind }) => kind === 'busway');
    expect(busways).toHaveLength(24);
    expect(new Set(busways.map(({ unitRating_kVA }) => unitRating_kVA))).toEqual(new Set([88.6]));
  });

  it('stands in a room of 12 by 11.4 m, centred, in four rows with alternating aisles', () => {
    const { room } = hallOf(plan);
    expect(room?.outline[2]).toEqual({ x_mm: 12_000, y_mm: 11_400 });
    const places = Object.values(rack?.places ?? {});
    const lines = [...new Set(places.map(({ y_mm, facing_deg }) => `${String(y_mm)} ${String(facing_deg)}`))];
    // 300 mm more on each side than the 10.8 m of the rows.
    expect(lines).toEqual(['1500 180', '3900 0', '6300 180', '8700 0']);
    expect(Math.min(...places.map(({ x_mm }) => x_mm))).toBe(3000);
    expect(Math.max(...places.map(({ x_mm }) => x_mm)) + 600).toBe(9000);
    expect(Object.values(room?.containments ?? {})).toEqual([
      { kind: 'hot-aisle', x_mm: 3000, y_mm: 2700, width_mm: 6000, depth_mm: 1200 },
      { kind: 'hot-aisle', x_mm: 3000, y_mm: 7500, width_mm: 6000, depth_mm: 1200 },
    ]);
    expect(unitsOf(plan, 'crah')).toHaveLength(7);
    expect(hallOf(plan).coolingCapacity_kW).toBe(1200);
  });

  it('compares air and rear doors with the same racks and power, and proves 2N', () => {
    const { options, report } = reviewPlan(plan, library);
    expect(options.map(({ id }) => id)).toEqual(['air', 'rear-door']);
    const errors = options.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'error'));
    expect(errors).toEqual([]);
    expect(report?.options.map(({ topology }) => topology?.proven)).toEqual([
      'any-single-failure',
      'any-single-failure',
    ]);
    const [air, door] = report?.options ?? [];
    expect(air?.annual.itEnergy_kWh).toBeCloseTo(door?.annual.itEnergy_kWh ?? 0, 3);
    expect(door?.annual.pue).toBeLessThan(air?.annual.pue ?? 0);
  });

  it('states each assumption at a path of the plan', () => {
    for (const { path, label, value, source } of hall.assumptions) {
      const found = path.split('.').reduce<unknown>((value_, key) => {
        const record = (value_ ?? {}) as Readonly<Record<string, unknown>>;
        return record[key];
      }, plan);
      expect(found, `${label} at ${path}`).toBeDefined();
      expect(value.length * source.length).toBeGreaterThan(0);
    }
  });
});

describe('twenty-four racks of four DGX H100 in a room of 20 by 14 m', () => {
  it('has three sides of a 60 A circuit at 415 V, since four of six supplies are required', () => {
    // 40.8 kW at 0.95 are 42.9 kVA; with one of three sides out half of it, 21.5 kVA: 60 A at 415 V carry 34.5 kVA.
    const { plan, rackCount } = proposed({
      runs: racksOf('dgx-h100', 24, 4),
      place: placeIn('chicago'),
      cooling: 'rear-door',
      room: { width_mm: 20_000, depth_mm: 14_000 },
    });
    expect(rackCount).toBe(24);
    const [rack] = Object.values(plan.racks);
    expect(
      Object.values(rack?.feeds ?? {}).map(({ voltage_V, current_A }) => [voltage_V, current_A]),
    ).toEqual([
      [415, 60],
      [415, 60],
      [415, 60],
    ]);
    expect(unitsOf(plan, 'cdu').length).toBeGreaterThan(1);
  });
});

describe('a device that cannot be cooled as asked', () => {
  it('is planned with rear doors if it has no cold plates, and says so', () => {
    const { plan, findings } = proposed({ cooling: 'direct-to-chip', runs: racksOf('dgx-h100', 4) });
    expect(plan.cooling).toMatchObject({ preset: 'rear-door' });
    expect(findings.map(({ code }) => code)).toEqual(['hall-cooling-changed']);
    expect(findings[0]?.message).toMatch(/^NVIDIA DGX H100 is air-cooled:/);
  });

  it('is planned with direct-to-chip if it cannot run without, and two water temperatures are compared', () => {
    const { plan, findings } = proposed({ runs: racksOf('gb200-nvl72', 4) });
    expect(Object.keys(plan.options ?? {})).toEqual(['direct-to-chip', 'warm-water']);
    expect(findings.map(({ code }) => code)).toEqual(['hall-cooling-changed']);
  });
});

describe('a room', () => {
  it('that is too small says how many racks it holds, and which limit stops more', () => {
    const { shortfall, rackCount } = proposed({ room: { width_mm: 9000, depth_mm: 8000 } });
    expect(rackCount).toBeLessThan(40);
    expect(shortfall).toMatchObject({ askedRackCount: 40, placedRackCount: rackCount, limit: 'floor-area' });
    expect(shortfall?.text).toContain(`${String(rackCount)} of 40 racks fit`);
  });

  it('deeper than wide has its rows along its depth', () => {
    const { plan } = proposed({
      runs: racksOf('dgx-b200', 20),
      room: { width_mm: 10_000, depth_mm: 20_000 },
    });
    const [rack] = Object.values(plan.racks);
    expect(new Set(Object.values(rack?.places ?? {}).map(({ facing_deg }) => facing_deg))).toEqual(
      new Set([270, 90]),
    );
  });

  it('with a weak floor has fewer devices in a rack', () => {
    // 42U rack of 134 kg on 0.6 · (1.2 + 1.2 / 2 + 0.9 / 2) m² = 1.35 m²: 400 kg/m² carry 540 kg, 18 servers of 22 kg.
    const { plan, assumptions } = proposed({
      runs: racksOf('srv-1u-modern', 4),
      cooling: 'rear-door',
      room: { width_mm: 12_000, depth_mm: 10_000, floorLoad_kg_per_m2: 400 },
    });
    const contents = Object.values(plan.racks).flatMap((rack) => Object.values(rack.contents));
    expect(contents.reduce((total, { count = 1 }) => total + count, 0)).toBe(18);
    expect(assumptions.find(({ label }) => label === 'Devices per rack')?.source).toContain(
      'Floor load of 400',
    );
  });

  it('for no rack at all, too low, or for a million racks is refused with the number', () => {
    expect(refused({ room: { width_mm: 3000, depth_mm: 2000 } }).message).toContain('3 × 2 m');
    expect(refused({ room: { width_mm: 20_000, depth_mm: 20_000, clearHeight_mm: 1500 } }).message).toContain(
      '1,991 mm',
    );
    expect(refused({ runs: racksOf('dgx-b200', 1_000_000) }).message).toContain('1,000,000 racks exceed');
  });
});

describe('a device', () => {
  it('of the catalogue without height or draw, unknown, or no IT equipment is refused', () => {
    expect(refused({ runs: racksOf('mi350x-8u-air', 4) }).code).toBe('hall-answers-impossible');
    expect(refused({ runs: racksOf('dgx-z', 4) }).code).toBe('device-not-listed');
    expect(refused({ runs: racksOf('cdu-inrow', 4) }).message).toContain('IT equipment');
  });

  it('with a stated draw is a custom row of the plan with that draw', () => {
    const { plan } = proposed({ runs: { kind: 'racks', device: 'dgx-b200', rackCount: 4, draw_kW: 9 } });
    expect(plan.catalogue?.devices?.['dgx-b200']?.maximum_kW).toBe(9);
    expect(hallOf(plan).itCapacity_kW).toBe(4 * 3 * 9);
    expect(reviewPlan(plan, library).report).not.toBeNull();
  });

  it('whose power supplies do not take the stated voltage is refused', () => {
    const error = refused({ runs: racksOf('gb200-nvl72', 4), voltage_V: 200 });
    expect(error.message).toContain('346 to 480 V');
  });
});

describe('what runs', () => {
  it('as IT power is the most whole racks within it', () => {
    const { rackCount, plan } = proposed({ runs: { kind: 'it-power', device: 'dgx-b200', itLoad_kW: 300 } });
    // 300 / 28.6 = 10.5.
    expect(rackCount).toBe(10);
    expect(hallOf(plan).itCapacity_kW).toBe(286);
  });

  it('as accelerators is at least as many, in whole racks', () => {
    const runs = { kind: 'accelerators', device: 'dgx-b200', acceleratorCount: 100 } as const;
    // 13 devices of eight, two a rack.
    expect(proposed({ runs }).rackCount).toBe(7);
  });

  it('as tokens per day is what serves the busiest hour, with the utilisation of the day', () => {
    const { plan, rackCount, findings } = proposed({
      runs: {
        kind: 'tokens',
        device: 'dgx-b200',
        demand_tokens_per_d: 1e11,
        throughput_tokens_per_s: 2000,
        activeParameterCount: 7e10,
      },
    });
    // 1e11 / (2000 · 86,400) = 578.7 accelerators busy on average, 868.1 at a peak ratio of 1.5: 109 devices, 55 racks.
    expect(rackCount).toBe(55);
    expect(plan.workload).toEqual({
      kind: 'inference',
      meanUtilisationFraction: expect.closeTo(578.7 / (109 * 8), 3) as number,
    });
    expect(findings).toEqual([]);
  });
});

describe('a place', () => {
  it('is stated in the plan, which finds the climate that is far from it', () => {
    const far = {
      ...placeIn('frankfurt'),
      name: 'Hof',
      latitude_deg: 50.32,
      longitude_deg: 11.92,
      elevation_m: 560,
    };
    const { plan } = proposed({ place: far, runs: racksOf('dgx-b200', 2) });
    expect(plan.site).toMatchObject({ name: 'Hof', latitude_deg: 50.32, elevation_m: 560 });
    const codes = reviewPlan(plan, library).options[0]?.findings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['weather-far', 'weather-height-differs']));
  });
});
