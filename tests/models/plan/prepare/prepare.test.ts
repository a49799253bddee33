import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../../models/plan/document/parse.ts';
import { groupRacks } from '../../../../models/plan/prepare/groupRacks.ts';
import { prepare, type Prepared } from '../../../../models/plan/prepare/prepare.ts';
import { scenarioAt } from '../../../../models/plan/document/scenarioAt.ts';
import { library } from '../../../support/library.ts';
import { examplePlan, looseDesign, type LoosePlan } from '../../../support/plans.ts';

function preparedWith(change: (plan: LoosePlan) => void): Prepared {
  const plan = looseDesign();
  change(plan);
  return prepare(scenarioAt(parsePlan(plan), 'plan'), library);
}

const codesOf = ({ findings }: Prepared): string[] => findings.map(({ code }) => code);

describe('prepare', () => {
  it('resolves the flagship plan', () => {
    const { facility } = preparedWith(() => undefined);
    expect(facility?.loads).toMatchObject([{ shape: { kind: 'flat' }, idle_kW: 10.5, active_kW: 35 }]);
    expect(facility?.tariff).toMatchObject({ energyPrice_per_kWh: 0.0899, currency: 'USD' });
    expect(facility?.carbon.basis).toBe('direct');
    expect(facility?.carbon.terms.gridIntensity_g_per_kWh[0]).toBe(270.5);
    expect(facility?.utcOffset_min).toBe(-300);
  });

  it.each<[string, (plan: LoosePlan) => void, string]>([
    [
      'device-unknown',
      (plan) => (plan.racks['rack-1'].contents.dgx.device = 'dgx-z9'),
      'racks.rack-1.contents.dgx.device',
    ],
    [
      'device-unknown',
      (plan) => (plan.racks['rack-1'].contents.dgx.device = 'constructor'),
      'racks.rack-1.contents.dgx.device',
    ],
    ['rack-type-unknown', (plan) => (plan.racks['rack-1'].rackType = 'none'), 'racks.rack-1.rackType'],
    ['hall-unknown', (plan) => (plan.racks['rack-1'].hall = 'attic'), 'racks.rack-1.hall'],
    ['price-unknown', (plan) => (plan.tariff.price = 'none'), 'tariff.price'],
    ['tariff-incomplete', (plan) => (plan['tariff'] = { kind: 'flat' }), 'tariff'],
    ['tariff-incomplete', (plan) => (plan['tariff'] = { kind: 'flat', energyPrice_per_kWh: 0.1 }), 'tariff'],
    ['currency-differs', (plan) => (plan.tariff.currency = 'EUR'), 'tariff.currency'],
    ['grid-unknown', (plan) => (plan.carbon.grid = 'none'), 'carbon.grid'],
    ['carbon-incomplete', (plan) => (plan['carbon'] = { kind: 'annual' }), 'carbon'],
    ['time-zone-unknown', (plan) => (plan.site.timeZone = 'Mars/Olympus'), 'site.timeZone'],
    [
      'device-height-missing',
      (plan) => (plan.racks['rack-1'].contents.dgx.device = 'mi350x-8u-air'),
      'racks.rack-1.contents.dgx.device',
    ],
    [
      'position-outside-rack',
      (plan) => (plan.racks['rack-1'].contents.dgx.position_U = 43),
      'racks.rack-1.contents.dgx.position_U',
    ],
    [
      'position-overlap',
      (plan) => (plan.racks['rack-1'].contents.switch = { device: 'qm9700', position_U: 3 }),
      'racks.rack-1.contents.switch.position_U',
    ],
    [
      'rack-overfull',
      (plan) => (plan.racks['rack-1'].contents.switch = { device: 'qm9700' }),
      'racks.rack-1.contents.switch',
    ],
  ])('finds %s, returns no facility, and states the path', (code, change, path) => {
    const prepared = preparedWith(change);
    expect(prepared.facility).toBeNull();
    expect(prepared.findings.find((finding) => finding.code === code)).toMatchObject({
      severity: 'error',
      path,
    });
  });

  it('does not stop at the first problem', () => {
    const prepared = preparedWith((plan) => {
      plan.tariff.price = 'none';
      plan.carbon.grid = 'none';
      plan.racks['rack-1'].contents.dgx.device = 'none';
    });
    expect(codesOf(prepared)).toEqual(
      expect.arrayContaining(['price-unknown', 'grid-unknown', 'device-unknown']),
    );
  });

  it('lists every default used, with its source', () => {
    const { facility } = preparedWith((plan) => {
      delete plan['power'];
      delete plan['energyBasis'];
      delete plan['site'];
    });
    const used = facility?.inputs.filter(({ origin }) => origin === 'default');
    expect(used?.map(({ path, value }) => [path, value])).toEqual([
      ['site.calendarYear', 2025],
      ['site.timeZone', 'standard time'],
      ['energyBasis', 'typical'],
      ['power.powerFactor', 0.95],
      ['itMetering', 'rack-input'],
      ['cooling.airHeatPerRackLimit_kW', 30],
    ]);
    for (const input of used ?? []) expect(input.source).not.toBe('');
  });

  it('uses a custom row instead of a built-in one, with a finding', () => {
    const prepared = preparedWith((plan) => {
      const own = { ...library.devices['dgx-a100-640'], maximum_kW: 6, note: 'measured here' };
      plan['catalogue'] = { devices: { 'dgx-a100-640': own } };
    });
    // 7 x (6.0 - 1.5) kW
    expect(prepared.facility?.loads[0]?.active_kW).toBe(31.5);
    expect(codesOf(prepared)).toContain('own-row-used');
    expect(prepared.facility?.inputs.some(({ origin }) => origin === 'own-row')).toBe(true);
  });

  it('reports a custom row whose source is not listed', () => {
    const prepared = preparedWith((plan) => {
      const own = { ...library.devices['dgx-a100-640'], id: 'mine', sources: ['my-meter'] };
      plan['catalogue'] = { devices: { mine: own } };
    });
    expect(prepared.findings.find(({ code }) => code === 'own-row-unsourced')?.message).toContain('my-meter');
  });

  it('uses a custom price instead of the catalogue price', () => {
    const { facility } = preparedWith((plan) => (plan.tariff.energyPrice_per_kWh = 0.05));
    expect(facility?.tariff).toMatchObject({ energyPrice_per_kWh: 0.05, currency: 'USD' });
  });

  it('warns of an unverified price', () => {
    const prepared = preparedWith((plan) => (plan.tariff.price = 'FRA-large-industrial-2025'));
    expect(codesOf(prepared)).toContain('price-weak');
    expect(prepared.facility).not.toBeNull();
  });

  it('brings racks into service in the hour their phase starts', () => {
    const { facility } = preparedWith((plan) => {
      plan['phases'] = { first: { date: '2025-07-01', adds: { racks: 'all' } } };
    });
    expect(facility?.firstHour).toBe(181 * 24);
  });

  it('freezes the facility', () => {
    expect(Object.isFrozen(preparedWith(() => undefined).facility)).toBe(true);
  });
});

describe('identical racks', () => {
  it('have separate places in a common finding', () => {
    const { findings } = preparedWith((plan) => {
      const rack = plan.racks['rack-1'];
      plan['racks'] = {
        a: { ...rack, contents: { one: { device: 'none' } } },
        b: { ...rack, contents: { two: { device: 'none' } } },
      };
    });
    const unknown = findings.find(({ code }) => code === 'device-unknown');
    expect(unknown).toMatchObject({
      path: 'racks.a.contents.one.device',
      alsoAt: ['racks.b.contents.two.device'],
    });
  });

  it('are computed once, independent of their names', () => {
    const plan = examplePlan('air-vs-liquid');
    const rack = plan.racks['rack-1'];
    if (rack === undefined) throw new Error('the example has lost its rack');
    const groups = groupRacks({
      a: rack,
      b: { ...rack, name: 'other', count: 3 },
      c: { ...rack, contents: {} },
    });
    expect(groups.map(({ ids, rackCount }) => ({ ids, rackCount }))).toEqual([
      { ids: ['a', 'b'], rackCount: 4 },
      { ids: ['c'], rackCount: 1 },
    ]);
  });

  it('share a build if only feeds or workload differ, which are checked separately', () => {
    const rack = examplePlan('air-vs-liquid').racks['rack-1'];
    if (rack === undefined) throw new Error('the example has lost its rack');
    const feeds = { A: { phaseCount: 3, voltage_V: 415, current_A: 60 } } as const;
    const workload = { kind: 'constant', utilisationFraction: 0.5 } as const;
    const [group, ...others] = groupRacks({ a: rack, b: { ...rack, feeds }, c: { ...rack, workload } });
    expect(others).toEqual([]);
    expect(group?.duties.map(({ ids }) => ids)).toEqual([['a', 'b'], ['c']]);
    expect(group?.feedings.map(({ ids }) => ids)).toEqual([['a', 'c'], ['b']]);
  });
});
