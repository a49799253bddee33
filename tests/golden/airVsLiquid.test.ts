import { describe, expect, it } from 'vitest';
import { reportSchema, type OptionReport } from '../../models/report/reportSchema.ts';
import { exampleReport } from '../support/exampleReports.ts';

/**
 * The comparison that Plenum began with. 7 x 6.5 kW = 45.5 kW; 45.5 kW x 8760 h = 398,580 kWh; times PUE 1.6 or 1.15;
 * times 0.0899 USD/kWh (EIA, Virginia, industrial, 2024); times 270.5 g/kWh (eGRID2023, SRVC).
 */
const report = exampleReport('air-vs-liquid');

function option(id: string): OptionReport {
  const found = report.options.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no option ${id}`);
  return found;
}

describe('one rack of seven DGX A100 at full load in Northern Virginia', () => {
  it.each([
    ['air', 637_728, 57_331.75, 172.51],
    ['liquid', 458_367, 41_207.19, 123.99],
  ])('cooled by %s uses %i kWh, costs %f USD and emits %f t', (id, energy_kWh, cost, carbon_t) => {
    const { annual, peak } = option(id);
    expect(peak.it_kW).toBe(45.5);
    expect(annual.itEnergy_kWh).toBeCloseTo(398_580, 6);
    expect(annual.facilityEnergy_kWh).toBeCloseTo(energy_kWh, 6);
    expect(annual.electricityCost).toBeCloseTo(cost, 2);
    expect(annual.carbonLocation_kg / 1000).toBeCloseTo(carbon_t, 2);
  });

  it('has the PUE that was stated, in the year and at the peak', () => {
    expect(option('air').annual.pue).toBeCloseTo(1.6, 12);
    expect(option('liquid').annual.pue).toBeCloseTo(1.15, 12);
    expect(option('liquid').annual.peakPue).toBeCloseTo(1.15, 12);
  });

  it('saves 179,361 kWh, 28.1 %, 16,124.55 USD and 48.5 t with liquid', () => {
    expect(report.comparison.baseline).toBe('air');
    expect(report.comparison.options).toHaveLength(1);
    const [liquid] = report.comparison.options;
    expect(liquid?.id).toBe('liquid');
    expect(liquid?.energySaving_kWh).toBeCloseTo(179_361, 6);
    expect(liquid?.energySavingFraction).toBeCloseTo(0.28125, 9);
    expect(liquid?.costSaving).toBeCloseTo(16_124.55, 2);
    expect(liquid?.carbonSaving_kg).toBeCloseTo(48_517.15, 2);
  });

  it('is valid under the schema that is the contract', () => {
    expect(reportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
  });
});

describe('what the findings tell the planner', () => {
  const words = (id: string, code: string): string =>
    option(id).findings.find((finding) => finding.code === code)?.message ?? `no finding ${code}`;

  it('all 42 of 42 U are taken and no switch fits', () => {
    expect(words('air', 'rack-full')).toMatch(/All 42 of 42 U are used.*no switch fits/);
  });

  it('45.5 kW is more than any one feed up to 415 V 60 A carries at 80 %, and what would carry it', () => {
    const message = words('air', 'rack-beyond-single-feed');
    expect(message).toContain('45.5 kW');
    expect(message).toContain('exceeds any single feed up to 415 V three-phase 60 A at 80 % (34.50 kVA)');
    expect(message).toContain('415 V three-phase 100 A (57.50 kVA)');
    expect(message).toContain('2 feeds of 415 V three-phase 60 A that share the load (69.00 kVA)');
    expect(message).toContain('for 2N, the same on each side');
  });

  it('it is above the rule of thumb for air', () => {
    expect(words('air', 'air-heat-above-rule')).toContain('at most 30 kW per rack');
  });

  it('the devices weigh 862 kg against a payload of 1,701 kg, and 996 kg stand on the floor', () => {
    expect(words('air', 'rack-weight')).toBe(
      'The devices weigh 862 kg against a payload of 1,701 kg; installed weight 996 kg.',
    );
  });

  it('a DGX A100 has no liquid loop, so PUE 1.15 is asserted, not modelled', () => {
    expect(words('liquid', 'liquid-asserted')).toMatch(
      /DGX A100.*no liquid loop.*PUE 1.15.*asserted, not modelled/,
    );
    expect(option('air').findings.map(({ code }) => code)).not.toContain('liquid-asserted');
  });

  it('nothing of it is an error, and nothing was estimated', () => {
    const findings = report.options.flatMap((one) => one.findings);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(findings.filter(({ code }) => code.includes('estimate'))).toEqual([]);
  });
});

describe('for every input', () => {
  it('the report names a source and a basis', () => {
    for (const input of option('air').inputs) {
      expect(input.source, input.path).not.toBe('');
      expect(input.basis, input.path).not.toBe('');
    }
  });

  it('the figures of the catalogue carry year and quality', () => {
    const figures = option('air').inputs.filter(({ origin }) => origin === 'catalogue');
    expect(figures.map(({ label, value, unit }) => `${label}: ${String(value)} ${unit}`)).toEqual([
      'NVIDIA DGX A100 640GB, maximum draw: 6.5 kW',
      'NVIDIA DGX A100 640GB, idle draw: 1.5 kW',
      'NVIDIA DGX A100 640GB, weight: 123.16 kg',
      'NVIDIA DGX A100 640GB, heat to liquid: 0 ',
      'APC NetShelter SX AR3300, 42U, payload: 1701 kg',
      'APC NetShelter SX AR3300, 42U, empty weight: 134.09 kg',
      'Electricity price: 0.0899 USD/kWh',
      'Carbon intensity: 270.5 g/kWh',
    ]);
    for (const figure of figures)
      expect(figure).toMatchObject({ year: expect.any(Number), quality: expect.any(String) });
  });
});
