import { describe, expect, it } from 'vitest';
import { reportSchema, type OptionReport } from '../../models/report/reportSchema.ts';
import { exampleReport } from '../support/exampleReports.ts';

const codesOf = ({ findings }: OptionReport): string[] => findings.map(({ code }) => code);

describe('the hall of 1 MW', () => {
  const report = exampleReport('hall-1mw');
  const [air, liquid] = report.options;

  it('is 22 of the flagship racks: 1,001 kW and 22 times the energy', () => {
    expect(air?.peak.it_kW).toBeCloseTo(1001, 9);
    // 22 x 398,580 kWh, x 1.6 and x 1.15
    expect(air?.annual.itEnergy_kWh).toBeCloseTo(8_768_760, 5);
    expect(air?.annual.facilityEnergy_kWh).toBeCloseTo(14_030_016, 5);
    expect(liquid?.annual.facilityEnergy_kWh).toBeCloseTo(10_084_074, 5);
  });

  it('holds on its feeds after the loss of a side', () => {
    for (const option of report.options) {
      expect(codesOf(option)).not.toContain('feed-overload');
      expect(codesOf(option)).not.toContain('feed-failover-overload');
    }
  });
});

describe('the hall of 1 MW on its floor and on its feeds', () => {
  const [air] = exampleReport('hall-1mw').options;

  it('stands in its room without breaking a placement rule', () => {
    const placed = air?.findings.filter(({ path }) => path.includes('.places.') || path.startsWith('halls.'));
    expect(placed).toEqual([]);
  });

  it('is proved to carry any single failure', () => {
    expect(air?.topology?.proven).toBe('any-single-failure');
    expect(air?.topology?.survivedFraction).toBe(1);
  });

  it('has UPS A carry all of it after the loss of side B', () => {
    const ups = air?.topology?.nodes.find(({ id }) => id === 'ups-a');
    // 22 racks of 45.5 kW over two sides, and then on one, with 2 kW of controls on A; three modules of 500 kVA.
    expect(ups?.normal.load_kVA).toBeCloseTo(500.5 + 2, 6);
    expect(ups?.worst?.load_kVA).toBeCloseTo(1003, 6);
    expect(ups?.worst?.limit_kVA).toBeCloseTo(1500, 6);
  });
});

describe('the hall of 20 MW', () => {
  const [hall] = exampleReport('hall-20mw').options;

  it('is 475 racks of four DGX H100 and 25 of switches: 19.7 MW', () => {
    const racks = hall?.racks ?? [];
    expect(racks.reduce((total, { rackCount }) => total + rackCount, 0)).toBe(500);
    // 475 x 4 x 10.2 + 25 x 8 x 1.72
    expect(racks.reduce((total, rack) => total + rack.rackCount * rack.sizing_kW, 0)).toBeCloseTo(19_724, 2);
  });

  it('passes: no error, and any single failure is carried', () => {
    expect(hall?.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(hall?.topology?.proven).toBe('any-single-failure');
  });

  it('explains what it does not survive', () => {
    expect(codesOf(hall as OptionReport)).toContain('topology-failure-in-maintenance');
    expect(hall?.topology?.harmfulPairCount).toBeGreaterThan(0);
  });
});

describe('the mixed hall', () => {
  const report = exampleReport('mixed-hall');
  const [air] = report.options;

  it('has the IT load that the arithmetic gives', () => {
    // Typical draws; draw = idle + (typical - idle) x utilisation.
    // DGX H100: 2.0 + 5.75 x 0.8 = 6.60; DGX B200, typically 76 % of 14.3 kW: 2.6 + 8.268 x 0.8 = 9.2144; SN2201 at 0.8: 0.05 + 0.015 x 0.8 = 0.062
    const gpu_kW = 8 * (4 * 6.6 + 0.062) + 4 * (2 * 9.2144 + 0.062);
    // Storage at 0.5: 0.35 + 0.25 x 0.5 = 0.475; 0.6 + 0.25 x 0.5 = 0.725; SN2201: 0.0575
    const storage_kW = 2 * (6 * 0.475 + 4 * 0.725 + 0.0575);
    // Switches at 1: 2 x 0.94 + 8 x 0.75 + 2 x 0.065
    const network_kW = 2 * 0.94 + 8 * 0.75 + 2 * 0.065;
    expect(air?.peak.it_kW).toBeCloseTo(gpu_kW + storage_kW + network_kW, 9);
  });

  it('sizes feeds on the maximum while energy uses the typical draw', () => {
    const h100 = air?.racks.find(({ name }) => name === 'DGX H100');
    // 4 x 10.2 kW + 0.1 kW, at power factor 0.95
    expect(h100?.sizing_kW).toBeCloseTo(40.9, 9);
    expect(h100?.sizing_kVA).toBeCloseTo(40.9 / 0.95, 9);
    expect(h100?.typical_kW).toBeCloseTo(31.065, 9);
  });

  it('says that three of six supplies keep too few H100 and B200 up after the loss of a side', () => {
    // DGX H100 needs 4 of 6, DGX B200 5 of 6; corded 3 and 3.
    const messages = air?.findings
      .filter(({ code }) => code === 'supplies-after-side-loss')
      .map(({ message }) => message);
    expect(messages).toHaveLength(2);
    expect(messages?.[0]).toContain(
      'DGX H100 has 6 power supplies and needs 4. With evenly distributed cords, 3 remain energised after the loss of side A or B',
    );
  });

  it('says what was estimated', () => {
    expect(air === undefined ? [] : codesOf(air)).toEqual(
      expect.arrayContaining([
        'sizing-partly-estimated',
        'sizing-from-estimate',
        'energy-from-estimate',
        'air-heat-above-rule',
      ]),
    );
  });

  it('costs more in Virginia and emits less', () => {
    const moved = report.comparison.options.find(({ id }) => id === 'rear-door-virginia');
    expect(moved?.costSaving).toBeLessThan(0);
    expect(moved?.carbonSaving_kg).toBeGreaterThan(0);
  });

  it('is valid under the schema', () => {
    expect(reportSchema.safeParse(report).success).toBe(true);
  });
});

describe('the hall that is owned for fifteen years', () => {
  const report = exampleReport('hall-owned');
  const [air, liquid, contract] = report.options;

  it('is billed by line, month and year, and each adds up to the cent', () => {
    for (const { bill, annual } of report.options) {
      const lines = bill.lines.reduce((sum, { cost }) => sum + cost, 0);
      const months = bill.monthly.reduce((sum, { totalCost }) => sum + totalCost, 0);
      const split = bill.split.reduce((sum, { totalCost }) => sum + totalCost, 0);
      for (const sum of [lines, months, split]) expect(sum).toBeCloseTo(bill.annual.totalCost, 6);
      expect(annual.electricityCost).toBe(bill.annual.electricityCost);
    }
  });

  it('pays for the summer’s peaks in winter too: 90 % of the highest at 14.90', () => {
    const demand = air?.bill.lines.find(({ kind }) => kind === 'demandFlat');
    expect(demand?.linePrice).toBe(14.9);
    const summer = Math.max(...(demand?.quantities.slice(5, 9) ?? []));
    const held = demand?.quantities.filter((_, month) => demand.peakTimes?.[month] === null) ?? [];
    expect(held.length).toBeGreaterThan(0);
    for (const quantity of held) expect(quantity).toBeCloseTo(0.9 * summer, 9);
    expect(demand?.peakTimes?.[6]).toBe('2025-07-10T15:00-05:00');
  });

  it('pays for 85 and 60 % of its contract, which rises with the second row', () => {
    const [transmission, generation] = contract?.bill.lines.filter(({ kind }) => kind === 'demandFlat') ?? [];
    expect(transmission?.quantities[0]).toBe(850);
    expect(generation?.quantities[0]).toBe(600);
    // From July 2026 on 2,000 kW are contracted: 1,700 kW at 6.50, and 1,200 kW, or what is drawn, at 8.40.
    const years = contract?.ownership?.years ?? [];
    expect(contract?.ownership?.simulatedYearCount).toBe(3);
    expect(years[2]?.energyCost).toBeGreaterThan(years[0]?.energyCost ?? Infinity);
  });

  it('covers more of its carbon by the year than by the hour', () => {
    const { marketAnnual_kg, marketHourly_kg, location_kg } = air?.carbon ?? {};
    expect(marketAnnual_kg).toBeLessThan(marketHourly_kg ?? 0);
    expect(marketHourly_kg).toBeLessThan(location_kg ?? 0);
    // 7,682,684 kWh - 6,000,000 kWh of solar, at 270.5 g/kWh.
    expect(marketAnnual_kg).toBeCloseTo(((air?.annual.facilityEnergy_kWh ?? 0) - 6e6) * 0.2705, 3);
  });

  it('pays back what liquid costs more to build: 7 % of 10.92 USD for each of 1,001 kW', () => {
    const [gap] = report.comparison.options;
    expect(gap?.ownership?.extraCapexCost).toBeCloseTo(0.07 * 10.92 * 1_001_000, 4);
    expect(gap?.ownership?.simplePayback_years).toBeGreaterThan(1);
    expect(gap?.ownership?.simplePayback_years).toBeLessThan(5);
    expect(liquid?.ownership?.totals.presentCost).toBeLessThan(air?.ownership?.totals.presentCost ?? 0);
  });
});
