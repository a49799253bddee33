import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { reportPlan } from '../../../models/report/reportPlan.ts';
import type { OptionReport } from '../../../models/report/reportSchema.ts';
import { library } from '../../support/library.ts';
import { looseDesign, type LoosePlan } from '../../support/plans.ts';

/** A hall of 600 kW in Phoenix, half full. */
function hallWith(change: (plan: LoosePlan) => void = () => undefined): OptionReport {
  const plan = looseDesign();
  plan['site'] = { climate: { kind: 'catalogue', id: 'phoenix-az' }, calendarYear: 2025 };
  plan['halls'] = { 'hall-1': { name: 'Hall 1', itCapacity_kW: 600 } };
  plan['racks'] = { 'rack-1': { ...plan['racks']['rack-1'], count: 7 } };
  plan['cooling'] = { kind: 'system', preset: 'midsize-air-cooled' };
  plan['power'] = { kind: 'chain', preset: 'midsize', powerFactor: 1 };
  plan['workload'] = { kind: 'constant', utilisationFraction: 0.8 };
  change(plan);
  const [option] = reportPlan(parsePlan(plan), library).options;
  if (option === undefined) throw new TypeError('A plan has an option.');
  return option;
}

const codesOf = ({ findings }: OptionReport): string[] => findings.map(({ code }) => code);
const messageOf = ({ findings }: OptionReport, code: string): string | undefined =>
  findings.find((found) => found.code === code)?.message;

describe('the peaks of a half-full hall', () => {
  it('differ: the design peak is the worse design hour at 600 kW, the operating peak that of the year', () => {
    const { peak, plant } = hallWith();
    expect(peak.designIt_kW).toBe(600);
    expect(peak.designBasis).toBe('design-hour');
    expect(peak.designFacility_kW).toBe(
      Math.max(plant?.hottest.facility_kW ?? 0, plant?.mostHumid.facility_kW ?? 0),
    );
    expect(peak.facility_kW).toBeLessThan(0.7 * peak.designFacility_kW);
  });

  it('are near each other in a full hall at full load; a year that is hotter than its design weather is reported', () => {
    const option = hallWith((plan) => {
      delete plan['halls']['hall-1'].itCapacity_kW;
      plan['energyBasis'] = 'maximum';
      plan['workload'] = { kind: 'constant', utilisationFraction: 1 };
    });
    const { peak } = option;
    expect(peak.it_kW).toBeCloseTo(peak.designIt_kW, 9);
    // The warmest hour of the year is above the dry bulb that is exceeded in 0.4 % of the hours.
    expect(peak.facility_kW).toBeGreaterThan(peak.designFacility_kW);
    expect(peak.facility_kW).toBeLessThan(1.1 * peak.designFacility_kW);
    expect(messageOf(option, 'operating-peak-above-design')).toContain('exceeds the design peak of');
    expect(codesOf(hallWith())).not.toContain('operating-peak-above-design');
  });

  it('with a stated PUE are the capacity and the draw, each times the PUE', () => {
    const { peak } = hallWith((plan) => {
      plan['cooling'] = { kind: 'fixed-pue', pue: 1.5 };
      plan['power'] = { kind: 'within-pue', powerFactor: 0.9 };
      plan['energyBasis'] = 'maximum';
    });
    expect(peak.designFacility_kW).toBeCloseTo(900, 9);
    expect(peak.designIt_kVA).toBeCloseTo(600 / 0.9, 9);
    expect(peak.designBasis).toBe('stated-pue');
    expect(peak.facility_kW).toBeCloseTo(1.5 * peak.it_kW, 9);
    expect(peak.facility_kW).toBeLessThan(900);
  });
});

describe('what is stated below the design peak', () => {
  const largeLoad = (contract_kW: number, ramp?: { from: string; contract_kW: number }[]): LoosePlan => ({
    kind: 'large-load',
    currency: 'USD',
    contract_kW,
    ...(ramp === undefined ? {} : { ramp }),
    parts: [{ name: 'Demand', demandPrice_per_kW_month: 10, minimumFraction: 0.8 }],
    energyPrice_per_kWh: 0.05,
  });

  it('is reported for a contract demand that covers the operating peak only', () => {
    const option = hallWith((plan) => (plan['tariff'] = largeLoad(800)));
    expect(option.peak.facility_kW).toBeLessThan(800);
    expect(codesOf(option)).not.toContain('contract-exceeded');
    expect(messageOf(option, 'contract-below-design-peak')).toContain(
      'Contract demand of 800 kW is below the design peak',
    );
    // Billed demand is the operating peak, at least 80 % of the contract.
    const demand = option.bill.lines.find(({ label }) => label === 'Demand');
    expect(Math.max(...(demand?.quantities ?? []))).toBeCloseTo(Math.max(option.peak.facility_kW, 640), 9);
  });

  it('is not reported for a contract demand whose ramp reaches the design peak', () => {
    const ramp = [{ from: '2027-01', contract_kW: 1500 }];
    expect(codesOf(hallWith((plan) => (plan['tariff'] = largeLoad(800, ramp))))).not.toContain(
      'contract-below-design-peak',
    );
  });

  it('is compared with the load that is measured: a commitment on IT with the IT design peak', () => {
    const committed = (committed_kW: number, committedOn: string) => (plan: LoosePlan) => {
      plan['tariff'] = {
        kind: 'colocation',
        currency: 'USD',
        committed_kW,
        committedOn,
        committedPrice_per_kW_month: 100,
        energyPrice_per_kWh: 0.05,
      };
    };
    expect(messageOf(hallWith(committed(500, 'it')), 'contract-below-design-peak')).toContain(
      'IT design peak of 600 kW: 100 kW',
    );
    expect(codesOf(hallWith(committed(600, 'it')))).not.toContain('contract-below-design-peak');
    expect(codesOf(hallWith(committed(600, 'facility')))).toContain('contract-below-design-peak');
  });

  it('is reported for a tariff of smaller customers, although the operating peak is within it', () => {
    const option = hallWith((plan) => {
      plan['tariff'] = {
        kind: 'urdb',
        record: {
          label: 'x',
          utility: 'U',
          name: 'Small',
          peakkwcapacitymax: 1000,
          energyratestructure: [[{ rate: 0.1 }]],
          energyweekdayschedule: Array.from({ length: 12 }, () => Array<number>(24).fill(0)),
          energyweekendschedule: Array.from({ length: 12 }, () => Array<number>(24).fill(0)),
        },
      };
    });
    expect(codesOf(option)).not.toContain('tariff-not-eligible');
    expect(messageOf(option, 'tariff-below-design-peak')).toContain('up to 1,000 kW; the design peak is');
  });

  it('is reported for a grid connection, and the default connection of a law is the design peak', () => {
    const law = (regulation: LoosePlan) => (plan: LoosePlan) => {
      plan['carbon'].regulation = { country: 'DE', ...regulation };
    };
    const stated = hallWith(law({ gridConnection_kW: 1000 }));
    expect(messageOf(stated, 'connection-below-design-peak')).toContain(
      'The grid connection of 1,000 kW is below the design peak',
    );
    expect(codesOf(hallWith(law({ gridConnection_kW: 2000 })))).not.toContain('connection-below-design-peak');
    // One rack draws far below the German threshold of 300 kW; its hall is built for 600 kW.
    const oneRack = hallWith((plan) => {
      law({})(plan);
      plan['racks']['rack-1'].count = 1;
    });
    expect(oneRack.peak.facility_kW).toBeLessThan(300);
    expect(oneRack.findings.map(({ path }) => path)).toContain('carbon.regulation');
  });

  it('is reported for utility and generator nodes whose ratings are known', () => {
    const nodes = (utility_kW: number | undefined) => (plan: LoosePlan) => {
      plan['powerTopology'] = {
        nodes: {
          grid: { kind: 'utility', ...(utility_kW === undefined ? {} : { unitRating_kW: utility_kW }) },
          gen: { kind: 'generator', unitCount: 2, unitRating_kW: 500 },
          board: { kind: 'switchgear', from: ['grid', 'gen'] },
        },
      };
    };
    const below = hallWith(nodes(900));
    expect(messageOf(below, 'connection-below-design-peak')).toContain('together supply 900 kW');
    expect(messageOf(below, 'generators-below-design-peak')).toContain('together supply 1,000 kW');
    expect(codesOf(hallWith(nodes(5000)))).not.toContain('connection-below-design-peak');
    expect(codesOf(hallWith(nodes(undefined)))).not.toContain('connection-below-design-peak');
  });
});
