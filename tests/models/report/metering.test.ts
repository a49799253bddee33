import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { reportPlan } from '../../../models/report/reportPlan.ts';
import type { OptionReport } from '../../../models/report/reportSchema.ts';
import { library } from '../../support/library.ts';

const fixed = { kind: 'fixed-pue', pue: 1.15, capture: 'direct-to-chip' };
const system = { kind: 'system', preset: 'direct-to-chip-w32-dry' };
const chain = { kind: 'chain', preset: 'large' };
const within = { kind: 'within-pue' };

/** Ten racks of one device at full load in Chicago. */
function reportOf(changes: Readonly<Record<string, unknown>>, device = 'gb200-nvl72'): OptionReport {
  const plan = {
    schemaVersion: 1,
    name: 'metering',
    site: {
      timeZone: 'America/Chicago',
      calendarYear: 2025,
      climate: { kind: 'catalogue', id: 'chicago-il' },
    },
    halls: { h: { name: 'H' } },
    racks: { r: { hall: 'h', rackType: 'nvl72-frame', count: 10, contents: { d: { device } } } },
    power: within,
    cooling: fixed,
    workload: { kind: 'constant', utilisationFraction: 1 },
    energyBasis: 'maximum',
    tariff: { kind: 'flat', energyPrice_per_kWh: 0.1, currency: 'USD' },
    carbon: { kind: 'annual', grid: 'US-SRVC-2023' },
    ...changes,
  };
  const [option] = reportPlan(parsePlan(plan), library).options;
  if (option === undefined) throw new Error('a report has an option');
  return option;
}

const codesOf = ({ findings }: OptionReport): string[] => findings.map(({ code }) => code);
const pueAt = ({ metering }: OptionReport): (number | null)[] => metering.categories.map(({ pue }) => pue);

describe('the IT energy of racks fed by power shelves', () => {
  // 132 kW at the busbar; shelves of five rectifiers and one redundant, so 5/6 loaded: 0.0042 · 1.2 + 0.0088 + 0.0169 / 1.2
  // of the load are lost, 135.68588 kW are drawn; 8,760 hours of ten racks.
  const it_kWh = 10 * 132 * (1 + 0.00504 + 0.0088 + 0.0169 / 1.2) * 8760;

  it.each([
    ['a stated PUE', { cooling: fixed, power: within }],
    ['a stated PUE with a power chain', { cooling: fixed, power: chain }],
    ['a computed system', { cooling: system, power: chain }],
    ['a computed system without a power chain', { cooling: system, power: within }],
    ['a laboratory chain', { cooling: system, power: { kind: 'chain', preset: 'laboratory' } }],
    ['a tower', { cooling: { kind: 'system', preset: 'direct-to-chip-w32-tower' }, power: chain }],
  ])('is the same with %s', (_name, changes) => {
    const { annual, racks } = reportOf(changes);
    expect(annual.itEnergy_kWh).toBeCloseTo(it_kWh, 3);
    expect(racks[0]?.annualEnergy_kWh).toBeCloseTo(it_kWh / 10, 4);
  });

  it('is the draw before the shelves, whichever side a row states', () => {
    // 230 kW are stated at the AC input: nothing is added, and the busbar gets 1 / 1.027923 of it.
    const computed = reportOf({ cooling: system, power: chain }, 'vera-rubin-nvl72');
    expect(computed.annual.itEnergy_kWh).toBeCloseTo(2300 * 8760, 3);
    expect(reportOf({}, 'vera-rubin-nvl72').annual.itEnergy_kWh).toBeCloseTo(2300 * 8760, 3);
    const loss = 0.00504 + 0.0088 + 0.0169 / 1.2;
    const { energy } = computed.plant ?? { energy: undefined };
    expect(energy?.rectifierLoss_kWh).toBeCloseTo((2300 * 8760 * loss) / (1 + loss), 3);
    expect(energy?.serverSupplyLoss_kWh).toBe(0);
  });

  it.each([
    ['a stated efficiency', { power: { ...within, rectifierEfficiency: 0.96 } }, 132 / 0.96],
    [
      'the rectifiers of 2021',
      { power: { ...chain, rectifier: { kind: 'shelf-2021', redundancy: 'N' } } },
      (132 + (0.017 * 132) / 13.67) / 0.96,
    ],
    ['no rectifiers', { power: { ...chain, rectifier: { kind: 'none' } } }, 132],
    // Twice as large shelves are half as loaded.
    [
      'a rating in kW',
      { power: { ...chain, rectifier: { ratedLoad_kW: 2640 } } },
      132 * (1 + 0.0042 * 2.4 + 0.0088 + 0.0169 / 2.4),
    ],
  ])('follows %s', (_name, changes, rack_kW) => {
    for (const cooling of [fixed, system]) {
      expect(reportOf({ ...changes, cooling }).annual.itEnergy_kWh).toBeCloseTo(10 * rack_kW * 8760, 3);
    }
  });

  it('follows the curve of the shelves below full load, in racks, loads and bill alike', () => {
    const day = Array.from({ length: 24 }, (_, hour) => (hour < 12 ? 0.25 : 0.75));
    const workload = { kind: 'schedule', weekdayFractions: day };
    const option = reportOf({ workload });
    // Busbar 18 kW idle, 132 kW full: 46.5 kW and 103.5 kW; loss 132 · 0.00504 + (0.0088 + 0.0169 / 1.2 · L / 132) · L.
    const drawn = (busbar_kW: number): number =>
      busbar_kW + 132 * 0.00504 + (0.0088 + (0.0169 / 1.2 / 132) * busbar_kW) * busbar_kW;
    const it_kWh_ = 10 * 4380 * (drawn(46.5) + drawn(103.5));
    expect(option.annual.itEnergy_kWh).toBeCloseTo(it_kWh_, 3);
    expect(option.racks[0]?.annualEnergy_kWh).toBeCloseTo(it_kWh_ / 10, 4);
    expect(reportOf({ workload, cooling: system, power: chain }).annual.itEnergy_kWh).toBeCloseTo(it_kWh_, 3);
  });
});

describe('the metering point', () => {
  const ups = { itMetering: 'ups-output' };

  it('of a computed system moves IT energy and PUE, not the facility', () => {
    const atRack = reportOf({ cooling: system, power: chain });
    const atUps = reportOf({ cooling: system, power: chain, ...ups });
    expect(atUps.annual.facilityEnergy_kWh).toBe(atRack.annual.facilityEnergy_kWh);
    const loss_kWh = atRack.plant?.energy.distributionLoss_kWh ?? 0;
    expect(atUps.annual.itEnergy_kWh).toBeCloseTo(atRack.annual.itEnergy_kWh + loss_kWh, 3);
    expect(atUps.annual.pue).toBeLessThan(atRack.annual.pue ?? 0);
    expect(atUps.metering.point).toBe('ups-output');
    // Every report states all three, and its own is the PUE of the year.
    expect(pueAt(atUps)).toEqual(pueAt(atRack));
    expect(pueAt(atUps)[0]).toBeCloseTo(atUps.annual.pue ?? 0, 12);
    expect(pueAt(atRack)[2]).toBeCloseTo(atRack.annual.pue ?? 0, 12);
    expect((atUps.plant?.itue ?? 0) * (atUps.annual.pue ?? 0)).toBeCloseTo(atUps.plant?.tue ?? 0, 9);
  });

  it('of a stated PUE says which category it is of, with the distribution of the chain or a default one', () => {
    // A busway on each side: 0.002 · 2 + 0.008 / 2 = 0.8 % of the IT load at its peak.
    const assumed = reportOf(ups);
    const rack_kWh = reportOf({}).annual.itEnergy_kWh;
    expect(assumed.annual.itEnergy_kWh).toBeCloseTo(rack_kWh * 1.008, 3);
    expect(assumed.annual.facilityEnergy_kWh).toBeCloseTo(rack_kWh * 1.008 * 1.15, 3);
    expect(pueAt(assumed).map((pue) => pue?.toFixed(4))).toEqual(['1.1500', '1.1592', '1.1592']);
    expect(assumed.findings.find(({ code }) => code === 'pue-category-assumed')?.message).toContain('0.8 %');
    const stated = reportOf({ ...ups, power: { ...chain, distribution: { kind: 'none' } } });
    expect(stated.annual.itEnergy_kWh).toBeCloseTo(rack_kWh, 6);
    expect(codesOf(stated)).not.toContain('pue-category-assumed');
  });

  it('of a stated PUE leaves category 1 unknown if nothing says what is lost between UPS and racks', () => {
    expect(pueAt(reportOf({}))[0]).toBeNull();
    expect(pueAt(reportOf({ power: chain }))[0]).toBeCloseTo(1.15 / 1.008, 9);
    // A PUE of 1.005 at the racks does not contain a loss of 0.8 %.
    expect(pueAt(reportOf({ power: chain, cooling: { ...fixed, pue: 1.005 } }))[0]).toBeNull();
  });

  it('does not move what a tenant is billed for at the racks', () => {
    const tariff = {
      kind: 'colocation',
      currency: 'USD',
      committed_kW: 1000,
      committedPrice_per_kW_month: 100,
      energyPrice_per_kWh: 0.1,
    };
    const computed = { tariff, cooling: system, power: chain };
    const cost = reportOf({ ...computed, ...ups }).annual.electricityCost;
    expect(cost).toBeGreaterThan(0);
    expect(cost).toBe(reportOf(computed).annual.electricityCost);
  });

  it('that differs between options is reported', () => {
    const plan = {
      itMetering: 'rack-input',
      power: chain,
      cooling: system,
      options: { a: { name: 'A', changes: {} }, b: { name: 'B', changes: ups } },
    };
    const codes = reportPlanOptions(plan)[1]?.findings.find(({ code }) => code === 'options-not-alike');
    expect(codes?.message).toContain('IT metering point (ups-output, not rack-input)');
  });
});

function reportPlanOptions(changes: Readonly<Record<string, unknown>>): readonly OptionReport[] {
  const plan = {
    schemaVersion: 1,
    name: 'metering',
    site: { climate: { kind: 'catalogue', id: 'chicago-il' } },
    halls: { h: { name: 'H' } },
    racks: { r: { hall: 'h', rackType: 'nvl72-frame', contents: { d: { device: 'gb200-nvl72' } } } },
    workload: { kind: 'constant', utilisationFraction: 1 },
    tariff: { kind: 'flat', energyPrice_per_kWh: 0.1, currency: 'USD' },
    carbon: { kind: 'annual', grid: 'US-SRVC-2023' },
    ...changes,
  };
  return reportPlan(parsePlan(plan), library).options;
}
