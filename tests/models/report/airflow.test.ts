import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../../models/math/runToEnd.ts';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { airflowOfOption } from '../../../models/report/airflow/airflowOfOption.ts';
import type { AirflowRequest } from '../../../models/report/airflow/airflowOfPlan.ts';
import { airflowReportSchema, type AirflowReport } from '../../../models/report/airflow/airflowSchema.ts';
import { facilityOf } from '../../../models/report/facilityOf.ts';
import { exampleAirHall } from '../../../server/http/routes/exampleHall.ts';
import { library } from '../../support/library.ts';
import { exampleText, type LoosePlan } from '../../support/plans.ts';

interface Asked extends Partial<AirflowRequest> {
  readonly change?: (plan: LoosePlan) => void;
}

function airflowOf(source: object, optionId: string, { change, ...request }: Asked): AirflowReport {
  const loose = JSON.parse(JSON.stringify(source)) as LoosePlan;
  change?.(loose);
  const plan = parsePlan(loose);
  const steps = airflowOfOption(plan, optionId, facilityOf(plan, optionId, library), {
    hallId: Object.keys(plan.halls)[0] ?? '',
    outUnitId: null,
    answer: 'instant',
    ...request,
  });
  const { report } = runToEnd(steps);
  return airflowReportSchema.parse(report);
}

const small = (asked: Asked = {}): AirflowReport => airflowOf(exampleAirHall, 'air', asked);
const hall1MW = JSON.parse(exampleText('hall-1mw')) as object;
const large = (asked: Asked = {}): AirflowReport => airflowOf(hall1MW, 'air', asked);
const codesOf = ({ findings }: AirflowReport): string[] => findings.map(({ code }) => code);
const roomOf = (plan: LoosePlan): LoosePlan =>
  Object.values(plan.halls as Record<string, LoosePlan>)[0]?.room as LoosePlan;

describe('the airflow of a hall', () => {
  it('draws what the devices state: seven DGX A100 of 840 CFM in each of 22 racks', () => {
    const { rackAirflow_m3_s, airHeat_kW, supplyRatio, racks } = large();
    expect(rackAirflow_m3_s).toBeCloseTo(22 * 7 * 0.396436, 6);
    expect(airHeat_kW).toBeCloseTo(1001, 6);
    // Six CRAH of 200 kW at 12 K: 1,200 / (1.19 * 1.006 * 12) m3/s.
    expect(supplyRatio).toBeCloseTo(1200 / (1.19 * 1.006 * 12) / (22 * 7 * 0.396436), 6);
    expect(racks[0]?.airflowBasis).toBe('devices');
  });

  it('leaves inlets of a contained hot aisle at the supply, but for the leakage within racks', () => {
    const { racks, supply_C } = large();
    expect(racks).toHaveLength(22);
    for (const { highest_C, airHeat_kW, airflow_m3_s } of racks) {
      const rise_K = airHeat_kW / (1.19 * 1.006 * airflow_m3_s);
      // Leakage of 10 %: a tenth of the air has the rise of the rack on it, which is higher by the same leakage.
      expect(highest_C).toBeGreaterThan(supply_C + (0.1 * rise_K) / 0.9 - 0.05);
      expect(highest_C).toBeLessThan(supply_C + (0.1 * rise_K) / 0.9 + 0.6);
    }
  });

  it('warms inlets once the containment is taken away, and says so with the rack and the number', () => {
    const open = large({
      answer: 'settled',
      change: (plan) => {
        delete roomOf(plan)['containments'];
        plan.halls['hall-1'].airflow = { supplyRatio: 0.9 };
      },
    });
    const closed = large();
    const hottest = (report: AirflowReport): number =>
      Math.max(...report.racks.map(({ highest_C }) => highest_C));
    expect(hottest(open)).toBeGreaterThan(hottest(closed) + 3);
    expect(codesOf(open)).toContain('airflow-supply-short');
    const told = open.findings.find(({ code }) => code.startsWith('inlet-above'));
    expect(told?.message).toContain(`${hottest(open).toFixed(1)} °C`);
  });

  it('takes the heat of the racks out through the units', () => {
    const { units, airHeat_kW } = large();
    const heat_kW = units.reduce((sum, unit) => sum + unit.heat_kW, 0);
    expect(heat_kW / airHeat_kW).toBeCloseTo(1, 2);
  });

  it('is settled within its limits, and warmer with a unit out', () => {
    const change = (plan: LoosePlan): void => {
      roomOf(plan)['units']['crah-2'] = { ...roomOf(plan)['units']['crah-1'], x_mm: 3300 };
      plan.halls.main.airflow = { supplyAir_C: 20, supplyRatio: 1.1 };
    };
    const all = small({ answer: 'settled', change });
    expect(all.isSettled).toBe(true);
    expect(all.quality?.heatBalanceRatio).toBeCloseTo(1, 2);
    expect(all.quality?.divergenceFraction).toBeLessThan(1e-3);
    const one = small({ answer: 'settled', change, outUnitId: 'crah-2' });
    expect(one.units.map(({ id }) => id)).toEqual(['crah-1']);
    const warmest = (report: AirflowReport): number => Math.max(...report.racks.map(({ mean_C }) => mean_C));
    expect(warmest(one)).toBeGreaterThan(warmest(all));
  });

  it('tells what each place could take more, and what stops it', () => {
    const { racks } = large({ hasHeadrooms: true });
    // 1.37 times the air that the racks draw: the rest carries 1,001 kW times 0.37 more, at the rise of a rack, wherever it is.
    for (const { headroom } of racks) {
      expect(headroom?.airHeat_kW).toBeGreaterThan(0);
      expect(headroom?.airHeat_kW).toBeLessThanOrEqual(1001 * (83.53 / 61.05 - 1) + 1);
    }
  });

  it('tells how long a hall with one unit out lasts, and that nothing is left without its only one', () => {
    const change = (plan: LoosePlan): void => {
      roomOf(plan)['units']['crah-2'] = {
        ...roomOf(plan)['units']['crah-1'],
        x_mm: 3300,
        coolingCapacity_kW: 20,
      };
      plan.halls.main.airflow = { supplyAir_C: 20 };
    };
    const { outages } = small({ hasOutages: true, change });
    expect(outages?.map(({ unitId }) => unitId)).toEqual(['crah-1', 'crah-2']);
    expect(outages?.[0]?.highest_C).toBeGreaterThan(outages?.[1]?.highest_C ?? Infinity);
    expect(outages?.[0]?.untilAllowable_s).toBeGreaterThan(0);
    const alone = small({ hasOutages: true }).outages;
    expect(alone).toMatchObject([{ unitId: 'crah-1', highest_C: null, supplyRatio: 0 }]);
  });

  it('tells no temperature of racks whose instant answer is beyond all measure, and says so', () => {
    const starved = small({
      change: (plan) => (plan.halls.main.airflow = { supplyAir_C: 20, supplyRatio: 0.1 }),
    });
    expect(starved.racks).toEqual([]);
    expect(starved.rciHighFraction).toBeNull();
    expect(starved.findings.find(({ code }) => code === 'airflow-instant-unknown')?.message).toContain(
      '2 racks',
    );
    expect(codesOf(small())).not.toContain('airflow-instant-unknown');
  });

  it('has a band that encloses the answer', () => {
    const { racks } = small({ answer: 'with-band' });
    for (const { band, highest_C } of racks) {
      expect(band?.low_C).toBeLessThanOrEqual(highest_C);
      expect(band?.high_C).toBeGreaterThanOrEqual(highest_C);
    }
  });
});

describe('a hall whose airflow cannot be computed', () => {
  it('has no cooling unit', () => {
    const report = small({ change: (plan) => delete roomOf(plan)['units'] });
    expect(report.isComputed).toBe(false);
    expect(codesOf(report)).toEqual(['airflow-without-units']);
    expect(report.findings[0]?.message).toContain('52 kW');
  });

  it('is cooled by liquid, with a PUE that tells no share of it', () => {
    const report = airflowOf(hall1MW, 'liquid', {});
    expect(report.isComputed).toBe(false);
    expect(codesOf(report)).toEqual(['airflow-heat-unknown']);
  });

  it('has no rack on its floor', () => {
    const report = small({ change: (plan) => delete plan.racks['rack-1'].places });
    expect(codesOf(report)).toEqual(['airflow-without-racks']);
  });

  it('has a unit that blows into a wall, as its only one', () => {
    const report = small({
      change: (plan) => {
        Object.assign(roomOf(plan)['units']['crah-1'], { facing_deg: 180, y_mm: 0 });
      },
    });
    expect(report.isComputed).toBe(false);
    expect(codesOf(report)).toEqual(['airflow-unit-blocked', 'airflow-without-units']);
  });

  it('goes on without a rack whose front stands on a wall, and names it', () => {
    const report = small({
      change: (plan) => {
        plan.racks['rack-1'].places.A02 = { x_mm: 0, y_mm: 3600, facing_deg: 270 };
      },
    });
    expect(report.isComputed).toBe(true);
    expect(report.racks.map(({ label }) => label)).toEqual(['A01']);
    expect(report.findings.find(({ code }) => code === 'airflow-front-blocked')?.message).toContain('A02');
  });

  it('encloses a cold aisle without gaps and without a supply', () => {
    const report = small({
      change: (plan) => {
        plan.halls.main.airflow = { supplyAir_C: 20, containmentGapFraction: 0 };
        roomOf(plan)['containments'] = {
          cold: { kind: 'cold-aisle', x_mm: 1800, y_mm: 1200, width_mm: 1200, depth_mm: 1200 },
        };
      },
    });
    expect(report.isComputed).toBe(false);
    expect(codesOf(report)).toEqual(['airflow-closed-space']);
    expect(report.findings[0]?.message).toContain('A01');
  });

  it('is too large for cells that show an aisle', () => {
    const report = small({
      change: (plan) => {
        roomOf(plan)['outline'] = [
          { x_mm: 0, y_mm: 0 },
          { x_mm: 400_000, y_mm: 0 },
          { x_mm: 400_000, y_mm: 400_000 },
          { x_mm: 0, y_mm: 400_000 },
        ];
      },
    });
    expect(codesOf(report)).toEqual(['airflow-hall-too-large']);
  });

  it('is unknown, or has no such unit', () => {
    expect(() => small({ hallId: 'other' })).toThrow('no hall other');
    expect(() => small({ outUnitId: 'crah-9' })).toThrow('no CRAH or in-row cooler crah-9');
  });
});
