import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../../models/plan/document/parse.ts';
import type { Finding } from '../../../../models/problems/Finding.ts';
import { reviewPlan } from '../../../../models/report/reportPlan.ts';
import { library } from '../../../support/library.ts';
import { looseDesign, type LoosePlan } from '../../../support/plans.ts';

function findingsWith(change: (plan: LoosePlan) => void): readonly Finding[] {
  const plan = looseDesign();
  change(plan);
  return reviewPlan(parsePlan(plan), library).options[0]?.findings ?? [];
}

const messageOf = (findings: readonly Finding[], code: string): string | undefined =>
  findings.find((finding) => finding.code === code)?.message;

const rackWith =
  (contents: unknown, rest: object = {}) =>
  (plan: LoosePlan): void => {
    plan['racks'] = { r: { hall: 'hall-1', rackType: 'apc-ar3300', contents, ...rest } };
  };

describe('weight', () => {
  it('of the flagship rack exceeds a payload of 800 kg', () => {
    const findings = findingsWith((plan) => (plan.racks['rack-1'].rackType = 'conteg-ri7-48-80-120'));
    expect(messageOf(findings, 'rack-overweight')).toBe(
      'The devices weigh 862 kg against a payload of 800 kg.',
    );
  });

  it('that is unknown is reported, with the known part', () => {
    const findings = findingsWith(rackWith({ a: { device: 'mi325x-8u' }, b: { device: 'dgx-a100-640' } }));
    expect(messageOf(findings, 'weight-missing')).toMatch(/MI325X.* at least 123 kg/);
    expect(messageOf(findings, 'rack-weight')).toBe(
      'The devices weigh at least 123 kg against a payload of 1,701 kg.',
    );
  });
});

describe('space', () => {
  it('is not checked if a switch is already in the rack', () => {
    const findings = findingsWith(
      rackWith({ dgx: { device: 'dgx-a100-640', count: 6 }, switch: { device: 'qm8700', count: 6 } }),
    );
    expect(messageOf(findings, 'rack-full')).toBeUndefined();
  });

  it('is not checked for a rack-scale device, which includes switches', () => {
    const findings = findingsWith((plan) => {
      plan['racks'] = {
        r: { hall: 'hall-1', rackType: 'nvl72-frame', contents: { nvl: { device: 'gb200-nvl72' } } },
      };
    });
    expect(messageOf(findings, 'rack-full')).toBeUndefined();
  });
});

describe('stated cooling capacity', () => {
  const unit = { kind: 'crah', x_mm: 0, y_mm: 0, width_mm: 900, depth_mm: 900, coolingCapacity_kW: 20 };
  const corners = [
    [0, 0],
    [9000, 0],
    [9000, 9000],
    [0, 9000],
  ];

  it('of a hall is an error if its racks dissipate more: 45.5 of 40 kW', () => {
    const findings = findingsWith((plan) => (plan.halls['hall-1'].coolingCapacity_kW = 40));
    expect(messageOf(findings, 'hall-over-cooling')).toMatch(
      /^Heat of the racks in .* is 45.5 kW at their maximum; cooling capacity 40 kW\.$/,
    );
  });

  it('of a hall is the total of its units, if each of them states it', () => {
    const withUnits = (second: object) => (plan: LoosePlan) => {
      const outline = corners.map(([x_mm, y_mm]) => ({ x_mm, y_mm }));
      plan.halls['hall-1'].room = { outline, units: { one: unit, two: { ...unit, x_mm: 5000, ...second } } };
    };
    expect(messageOf(findingsWith(withUnits({})), 'hall-over-cooling')).toContain(
      'total capacity of the cooling units on its floor 40 kW',
    );
    const unstated = findingsWith(withUnits({ coolingCapacity_kW: undefined }));
    expect(messageOf(unstated, 'hall-over-cooling')).toBeUndefined();
  });

  it('of a rack is an error if it dissipates more, and no finding if equal', () => {
    const coolingOf = (coolingCapacity_kW: number): readonly Finding[] =>
      findingsWith((plan) => (plan.racks['rack-1'].coolingCapacity_kW = coolingCapacity_kW));
    expect(messageOf(coolingOf(45), 'rack-over-cooling')).toBe(
      'Heat of the rack is 45.5 kW at its maximum; cooling capacity 45 kW.',
    );
    expect(messageOf(coolingOf(45.5), 'rack-over-cooling')).toBeUndefined();
  });
});

describe('a hall', () => {
  it('above its IT capacity is an error with both figures', () => {
    const findings = findingsWith((plan) => {
      plan.halls['hall-1'].itCapacity_kW = 100;
      plan.racks['rack-1'].count = 3;
    });
    expect(messageOf(findings, 'hall-over-capacity')).toBe(
      'Maximum draw of the racks in Hall 1 is 136.5 kW; the hall’s IT capacity is 100 kW.',
    );
  });

  it('without a capacity has no limit', () => {
    const findings = findingsWith((plan) => (plan.racks['rack-1'].count = 1000));
    expect(messageOf(findings, 'hall-over-capacity')).toBeUndefined();
  });
});

describe('draws', () => {
  it('that are estimates are reported if feeds are sized on them', () => {
    const findings = findingsWith(
      rackWith({ nvl: { device: 'vera-rubin-nvl72' } }, { rackType: 'nvl72-frame' }),
    );
    expect(messageOf(findings, 'sizing-from-estimate')).toContain('Vera Rubin');
  });

  it('that are missing on the basis are replaced by the next one, with a finding', () => {
    const findings = findingsWith((plan) => {
      const row: Record<string, unknown> = structuredClone(library.devices['hgx-b300-9u-air'] ?? {});
      for (const part of [row, row['quality'], row['figureSources']] as Record<string, unknown>[]) {
        delete part['typical_kW'];
      }
      plan['catalogue'] = { devices: { 'hgx-b300-9u-air': row } };
      rackWith({ hgx: { device: 'hgx-b300-9u-air' } })(plan);
      plan['energyBasis'] = 'typical';
      plan['workload'] = { kind: 'constant', utilisationFraction: 0.5 };
    });
    expect(messageOf(findings, 'basis-missing')).toContain('HGX B300');
    expect(messageOf(findings, 'idle-missing')).toContain('HGX B300');
  });

  it('after a rectifier are reported', () => {
    const findings = findingsWith(rackWith({ nvl: { device: 'gb200-nvl72' } }, { rackType: 'nvl72-frame' }));
    expect(messageOf(findings, 'dc-input')).toContain('efficiency 0.973 at the sizing load');
  });
});

describe('heat capture', () => {
  const liquid = (plan: LoosePlan): void => {
    plan['cooling'] = { kind: 'fixed-pue', pue: 1.15, capture: 'direct-to-chip' };
  };

  it('by liquid suits a device with a loop', () => {
    const findings = findingsWith((plan) => {
      rackWith({ hgx: { device: 'hgx-h100-dlc-4u', count: 4 } })(plan);
      liquid(plan);
    });
    expect(messageOf(findings, 'liquid-asserted')).toBeUndefined();
    // 4 x 9.2 kW x 20 % stay in the air.
    expect(messageOf(findings, 'air-heat-above-rule')).toBeUndefined();
  });

  it('by liquid leaves switches air-cooled without a finding', () => {
    const findings = findingsWith((plan) => {
      rackWith({ switch: { device: 'qm9700', count: 4 } })(plan);
      liquid(plan);
    });
    expect(messageOf(findings, 'liquid-asserted')).toBeUndefined();
  });

  it('uses the limit stated in the plan', () => {
    const findings = findingsWith((plan) => (plan.cooling.airHeatPerRackLimit_kW = 50));
    expect(messageOf(findings, 'air-heat-above-rule')).toBeUndefined();
  });

  it('by rear doors is not checked with the rule for room air', () => {
    const findings = findingsWith((plan) => (plan.cooling.capture = 'rear-door'));
    expect(messageOf(findings, 'air-heat-above-rule')).toBeUndefined();
  });
});

describe('identical racks', () => {
  it('have their finding reported once, with the number of racks', () => {
    const findings = findingsWith((plan) => {
      for (let index = 0; index < 30; index += 1) plan.racks[`r${String(index)}`] = plan.racks['rack-1'];
    });
    const full = findings.filter(({ code }) => code === 'rack-full');
    expect(full).toHaveLength(1);
    expect(full[0]?.occurrenceCount).toBe(31);
  });
});

describe('estimates', () => {
  it('of less than a twentieth of the sizing load are a note, not a warning', () => {
    const findings = findingsWith(
      rackWith({ dgx: { device: 'dgx-h100', count: 4 }, switch: { device: 'sn2201' } }),
    );
    expect(messageOf(findings, 'sizing-partly-estimated')).toContain('0.1 of the 40.9 kW');
    expect(messageOf(findings, 'sizing-from-estimate')).toBeUndefined();
  });

  it('of idle draws are reported if racks are ever partly idle', () => {
    const partly = findingsWith((plan) => (plan.workload.utilisationFraction = 0.05));
    expect(partly.filter(({ code }) => code === 'energy-from-estimate')[0]?.message).toContain('idle draws');
    const never = findingsWith(() => undefined);
    expect(messageOf(never, 'energy-from-estimate')).toBeUndefined();
  });

  it('that are typical draws because others are missing are too low for sizing', () => {
    const findings = findingsWith((plan) => {
      const row: Record<string, unknown> = { ...library.devices['dgx-a100-640'] };
      delete row['maximum_kW'];
      delete row['nameplate_kW'];
      const quality = { typical_kW: 'E', idle_kW: 'E', height_U: 'S' };
      plan['catalogue'] = { devices: { mine: { ...row, id: 'mine', quality, figureSources: {} } } };
      rackWith({ mine: { device: 'mine' } })(plan);
    });
    expect(messageOf(findings, 'sizing-from-typical')).toContain('too low');
    expect(messageOf(findings, 'basis-missing')).toContain('probably too low');
  });
});

describe('a rack-scale device with liquid loops', () => {
  it('requires liquid cooling if the plan cools with air', () => {
    const findings = findingsWith(rackWith({ nvl: { device: 'gb200-nvl72' } }, { rackType: 'nvl72-frame' }));
    expect(messageOf(findings, 'liquid-needed')).toContain('GB200');
  });
});

describe('cooling equipment in a rack', () => {
  it('loads its feeds but not the IT capacity of the hall', () => {
    const findings = findingsWith((plan) => {
      rackWith({ cdu: { device: 'cdu-inrow' } })(plan);
      plan.halls['hall-1'].itCapacity_kW = 10;
    });
    expect(messageOf(findings, 'hall-over-capacity')).toBeUndefined();
  });
});

describe('a price and a grid', () => {
  it('stated in an option in addition to custom values are reported as overridden', () => {
    const plan = looseDesign();
    plan['tariff'] = { kind: 'flat', energyPrice_per_kWh: 0.09, currency: 'USD' };
    plan['carbon'] = { kind: 'annual', intensity_g_per_kWh: 400, basis: 'direct' };
    const changes = { tariff: { price: 'US-TX-industrial-2024' }, carbon: { grid: 'US-ERCT-2023' } };
    plan['options'] = { here: { name: 'Here', changes: {} }, texas: { name: 'Texas', changes } };
    const codes = reviewPlan(parsePlan(plan), library).options[1]?.findings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['price-overridden', 'grid-overridden']));
  });
});
