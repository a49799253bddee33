import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../../models/plan/document/planSchema.ts';
import { scenarioAt } from '../../../../models/plan/document/scenarioAt.ts';
import { library } from '../../../support/library.ts';
import { examplePlan, type LoosePlan } from '../../../support/plans.ts';
import { rateRecord } from '../../../support/rateRecord.ts';
import { allRows, figuresByHand, figuresOfRow, openStudy } from '../../../support/studies.ts';

const computed = examplePlan('air-vs-liquid-computed');
const owned = examplePlan('hall-owned');
const { options: _options, ...following } = {
  ...computed,
  site: { climate: { kind: 'catalogue', id: 'leesburg-va' } },
  tariff: { kind: 'flat' },
  carbon: { kind: 'annual' },
} as Plan;

/** Checks that each row is the report of a plan with a change made by hand. */
function rowsAreReports(
  plan: Plan,
  question: object,
  byHand: readonly (readonly [points: readonly number[], change: (plan: LoosePlan) => void])[],
  option?: string,
): void {
  const study = openStudy(plan, { ...question, ...(option === undefined ? {} : { option }) });
  const rows = allRows(study);
  expect(rows.reasons).toEqual(rows.reasons.map(() => null));
  for (const [points, change] of byHand) {
    expect(figuresOfRow(study, rows, points), String(points)).toEqual(
      figuresByHand(study, plan, change, option),
    );
  }
}

describe('a row is the report of a plan that was changed by hand', () => {
  it('by a preset, in the place of a stated capture, with the rest of the cooling section', () => {
    const plan = { ...computed, cooling: { ...computed.cooling, redundancy: 'N+1' } } as Plan;
    const ids = ['rear-door', 'large-waterside-economizer'];
    rowsAreReports(
      plan,
      { axes: [{ kind: 'presets', ids }] },
      ids.map((preset, point) => [
        [point],
        (json) => (json['cooling'] = { kind: 'system', preset, redundancy: 'N+1' }),
      ]),
      'air',
    );
  });

  it('by a climate alone: price, grid, country and time zone stay', () => {
    const ids = ['leesburg-va', 'frankfurt-de'];
    rowsAreReports(following, { axes: [{ kind: 'climates', ids }] }, [
      [[0], () => undefined],
      [
        [1],
        (json) => {
          const { price, grid, timeZone } = library.climates['leesburg-va'] ?? {};
          json['site'] = {
            country: 'US',
            region: 'US-VA',
            timeZone,
            climate: { kind: 'catalogue', id: 'frankfurt-de' },
          };
          json['tariff'].price = price;
          json['carbon'].grid = grid;
        },
      ],
    ]);
  });

  it('by a place: price, grid, country and time zone are those of the place, and only the year stays', () => {
    const ids = ['leesburg-va', 'frankfurt-de'];
    const stated = {
      ...following,
      site: {
        ...following.site,
        name: 'Here',
        country: 'US',
        timeZone: 'America/New_York',
        calendarYear: 2024,
      },
    };
    const question = { axes: [{ kind: 'climates', ids, follows: 'place' }] };
    rowsAreReports(
      stated,
      question,
      ids.map((id, point) => [
        [point],
        (json) => (json['site'] = { calendarYear: 2024, climate: { kind: 'catalogue', id } }),
      ]),
    );
  });

  it('by a device, in all racks that have the other', () => {
    const ids = ['dgx-a100-640', 'dgx-a100-320'];
    rowsAreReports(
      computed,
      { axes: [{ kind: 'devices', replaces: 'dgx-a100-640', ids }] },
      ids.map((id, point) => [[point], (json) => (json['racks']['rack-1'].contents.dgx.device = id)]),
      'air',
    );
  });

  it('by a device that only an option describes', () => {
    const row = { ...library.devices['dgx-a100-640'], id: 'own-node', typical_kW: 5, maximum_kW: 6 };
    const plan = {
      ...computed,
      options: { own: { name: 'Own', changes: { catalogue: { devices: { 'own-node': row } } } } },
    } as Plan;
    rowsAreReports(
      plan,
      { axes: [{ kind: 'devices', replaces: 'dgx-a100-640', ids: ['own-node'] }] },
      [[[0], (json) => (json['racks']['rack-1'].contents.dgx.device = 'own-node')]],
      'own',
    );
  });

  it('by tariffs of all kinds, with a price that is changed in each', () => {
    const tariffs = [
      { name: 'rate', tariff: { kind: 'urdb', record: rateRecord } },
      {
        name: 'colocation',
        tariff: {
          kind: 'colocation',
          currency: 'USD',
          committed_kW: 40,
          committedPrice_per_kW_month: 120,
          energyPrice_per_kWh: 0.08,
        },
      },
    ];
    const prices = [1, 4];
    // The price is listed first; it is applied to each tariff all the same.
    rowsAreReports(
      computed,
      {
        axes: [
          { kind: 'values', path: 'tariff.water.waterPrice_per_m3', values: prices },
          { kind: 'tariffs', tariffs },
        ],
      },
      prices.flatMap((waterPrice_per_m3, price) =>
        tariffs.map(({ tariff }, point): [number[], (json: LoosePlan) => void] => [
          [price, point],
          (json) => (json['tariff'] = { ...tariff, water: { waterPrice_per_m3 } }),
        ]),
      ),
      'air',
    );
  });

  it('by options, of which the last changes only what is paid', () => {
    const ids = ['air', 'liquid', 'contract'];
    const study = openStudy(owned, {
      axes: [
        { kind: 'values', path: 'carbon.intensity_g_per_kWh', values: [50, 400] },
        { kind: 'options', ids },
      ],
    });
    const rows = allRows(study);
    for (const [point, id] of ids.entries()) {
      const byHand = figuresByHand(
        study,
        owned,
        (json) => {
          const { boundary, gwp, year, transmissionLossFraction } = library.grids['US-SRVC-2023'] ?? {};
          delete json['carbon'].grid;
          json['carbon'] = {
            ...json['carbon'],
            boundary,
            gwp,
            year,
            transmissionLossFraction,
            intensity_g_per_kWh: 400,
          };
        },
        id,
      );
      expect(figuresOfRow(study, rows, [1, point])).toEqual(byHand);
    }
  });

  it('by named changes, with a field that is changed in each', () => {
    const changes = [
      { name: 'cold', changes: { cooling: { capture: { kind: 'room-air', supplyAir_C: 18 } } } },
      { name: 'doors', changes: { cooling: { preset: 'rear-door', capture: null, redundancy: '2N' } } },
    ];
    const shares = [0.5, 0.9];
    rowsAreReports(
      computed,
      {
        axes: [
          { kind: 'values', path: 'workload.utilisationFraction', values: shares },
          { kind: 'changes', changes },
        ],
      },
      shares.flatMap((utilisationFraction, share): [number[], (json: LoosePlan) => void][] => [
        [
          [share, 0],
          (json) => {
            json['workload'].utilisationFraction = utilisationFraction;
            json['cooling'].capture = { kind: 'room-air', fanPressure_Pa: 400, supplyAir_C: 18 };
          },
        ],
        [
          [share, 1],
          (json) => {
            json['workload'].utilisationFraction = utilisationFraction;
            json['cooling'] = { kind: 'system', preset: 'rear-door', redundancy: '2N' };
          },
        ],
      ]),
      'air',
    );
  });

  it('by a number inside a system that another axis chooses, in whatever order the axes are listed', () => {
    const presets = { kind: 'presets', ids: ['small-air-cooled', 'rear-door'] };
    const named = { kind: 'values', path: 'cooling.preset', values: ['small-air-cooled', 'rear-door'] };
    const supply = { kind: 'values', path: 'cooling.capture.supplyAir_C', values: [18, 24] };
    const plan = {
      ...scenarioAt(computed, 'air'),
      cooling: { kind: 'system', preset: 'small-air-cooled' },
    } as Plan;
    const handMade = [18, 24].flatMap((supplyAir_C, temperature) =>
      (['small-air-cooled', 'rear-door'] as const).map((preset, system) => {
        const kind = preset === 'rear-door' ? 'rear-door' : 'room-air';
        const change = (json: LoosePlan): void => {
          json['cooling'] = { kind: 'system', preset, capture: { kind, supplyAir_C } };
        };
        return [[temperature, system], change] as const;
      }),
    );
    rowsAreReports(plan, { axes: [supply, presets] }, handMade);
    rowsAreReports(plan, { axes: [supply, named] }, handMade);
  });

  it('by draws of a price below each of several tariffs', () => {
    const uncertain = [
      {
        path: 'tariff.energyPrice_per_kWh',
        distribution: { kind: 'discrete', values: [0.06, 0.2], probabilities: [0.5, 0.5] },
      },
    ];
    const tariffs = [5, 10].map((waterPrice_per_m3) => ({
      name: `water at ${String(waterPrice_per_m3)}`,
      tariff: { kind: 'flat', energyPrice_per_kWh: 1, currency: 'USD', water: { waterPrice_per_m3 } },
    }));
    const study = openStudy(computed, {
      option: 'air',
      uncertain,
      draws: { method: 'one-at-a-time', count: 1, seed: 1 },
      axes: [{ kind: 'tariffs', tariffs }],
    });
    const rows = allRows(study);
    for (const [draw, energyPrice_per_kWh] of [0.06, 0.06, 0.2].entries()) {
      const byHand = figuresByHand(
        study,
        computed,
        (json) =>
          (json['tariff'] = {
            kind: 'flat',
            energyPrice_per_kWh,
            currency: 'USD',
            water: { waterPrice_per_m3: 10 },
          }),
        'air',
      );
      expect(figuresOfRow(study, rows, [1], draw)).toEqual(byHand);
    }
  });

  it('by a phase that begins in the year, under a rate with a ratchet', () => {
    const dates = ['2025-01-01', '2025-05-01', '2025-11-15'];
    rowsAreReports(
      owned,
      {
        axes: [
          { kind: 'values', path: 'phases.second.date', values: dates },
          { kind: 'values', path: 'tariff.record.fixedchargefirstmeter', values: [850, 2000] },
        ],
      },
      dates.map((date, point) => [
        [point, 1],
        (json) => {
          json['phases'].second.date = date;
          json['tariff'].record.fixedchargefirstmeter = 2000;
        },
      ]),
      'air',
    );
  });

  it('in the cost of ownership, which needs a report', () => {
    const figures = [
      'ownership.totals.presentCost',
      'ownership.annualised.totalCost',
      'topology.singleFailureCount',
    ];
    rowsAreReports(
      owned,
      { figures, axes: [{ kind: 'values', path: 'finance.discountFraction', values: [0.04, 0.12] }] },
      [0.04, 0.12].map((discountFraction, point) => [
        [point],
        (json) => (json['finance'].discountFraction = discountFraction),
      ]),
      'liquid',
    );
  });

  it('with a weather file of the plan, under a changed field of the site', () => {
    const hour = (value: (of: number) => number): number[] =>
      Array.from({ length: 8760 }, (_, of) => value(of));
    const climate = {
      kind: 'hourly',
      name: 'Measured',
      country: 'US',
      region: 'US-VA',
      latitude_deg: 39,
      longitude_deg: -77.5,
      elevation_m: 90,
      source: 'a test',
      dryBulb_C: hour(
        (of) => 14 + 12 * Math.sin(((of - 2500) / 8760) * 2 * Math.PI) + 4 * Math.sin(of / 3.82),
      ),
      dewPoint_C: hour((of) => 4 + 8 * Math.sin(((of - 2500) / 8760) * 2 * Math.PI)),
      pressure_Pa: hour(() => 100_200),
    };
    const plan = { ...following, site: { climate } } as unknown as Plan;
    const shares = [0.3, 0.8];
    rowsAreReports(
      plan,
      { axes: [{ kind: 'values', path: 'workload.utilisationFraction', values: shares }] },
      shares.map((share, point) => [[point], (json) => (json['workload'].utilisationFraction = share)]),
    );
    rowsAreReports(plan, { axes: [{ kind: 'climates', ids: ['phoenix-az'] }] }, [
      [
        [0],
        (json) => {
          json['site'] = {
            country: 'US',
            region: 'US-VA',
            timeZone: 'America/New_York',
            climate: { kind: 'catalogue', id: 'phoenix-az' },
          };
          json['tariff'].price = library.climates['leesburg-va']?.price;
          json['carbon'].grid = library.climates['leesburg-va']?.grid;
        },
      ],
    ]);
  });
});
