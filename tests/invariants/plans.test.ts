import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../models/plan/document/parse.ts';
import type { Plan } from '../../models/plan/document/planSchema.ts';
import { ModelError, type InputIssue } from '../../models/problems/ModelError.ts';
import { reportPlan, reviewPlan } from '../../models/report/reportPlan.ts';
import { reportSchema, type Report } from '../../models/report/reportSchema.ts';
import { library } from '../support/library.ts';
import { runs } from '../support/runs.ts';

/** Devices with a draw and a height, so that any of them makes a valid plan. */
const devices = Object.values(library.devices).filter(
  ({ height_U, maximum_kW, nameplate_kW, typical_kW }) =>
    height_U !== undefined &&
    height_U <= 42 &&
    (maximum_kW !== undefined || nameplate_kW !== undefined || typical_kW !== undefined),
);

const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const workload = fraction.map((utilisationFraction) => ({ kind: 'constant' as const, utilisationFraction }));
const feed = fc.record({
  phaseCount: fc.constantFrom(1 as const, 3 as const),
  voltage_V: fc.constantFrom(208, 230, 400, 415),
  current_A: fc.integer({ min: 16, max: 125 }),
  deratingFraction: fc.constantFrom(0.8, 1),
});
const rack = fc.record(
  {
    hall: fc.constantFrom('north', 'south'),
    rackType: fc.constantFrom('generic-48u', 'apc-ar3300', 'nvidia-recommended-52u'),
    count: fc.integer({ min: 1, max: 40 }),
    contents: fc
      .constantFrom(...devices)
      .chain(({ id, height_U = 1 }) =>
        fc
          .integer({ min: 1, max: Math.max(1, Math.floor(42 / Math.max(height_U, 1))) })
          .map((count) => ({ main: { device: id, count } })),
      ),
    feeds: fc.dictionary(fc.constantFrom('A', 'B', 'C', 'D'), feed),
    workload,
  },
  { requiredKeys: ['hall', 'rackType', 'contents'] },
);
const site = fc.record({
  calendarYear: fc.constantFrom(2023, 2024, 2025),
  timeZone: fc.constantFrom('UTC', 'America/New_York', 'Asia/Kolkata', 'Australia/Sydney'),
});

/** Any valid plan, as JSON. */
const anyPlan = fc
  .record({
    site,
    racks: fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9-]{0,6}$/), rack, { maxKeys: 6 }),
    pue: fc.double({ min: 1, max: 3, noNaN: true }),
    otherPue: fc.double({ min: 1, max: 3, noNaN: true }),
    workload,
    energyBasis: fc.constantFrom('typical', 'maximum'),
    energyPrice_per_kWh: fc.double({ min: 0.001, max: 1, noNaN: true }),
    grid: fc.constantFrom('US-SRVC-2023', 'US-CAMX-2023', 'US-US-2023'),
    powerFactor: fc.double({ min: 0.5, max: 1, noNaN: true }),
    date: fc.constantFrom(undefined, '2020-01-01', '2024-03-15'),
  })
  .map(({ pue, otherPue, energyPrice_per_kWh, grid, powerFactor, date, ...rest }) => ({
    schemaVersion: 1,
    name: 'drawn',
    halls: { north: { name: 'North' }, south: { name: 'South', itCapacity_kW: 500 } },
    ...rest,
    power: { kind: 'within-pue', powerFactor },
    cooling: { kind: 'fixed-pue', pue },
    tariff: { kind: 'flat', energyPrice_per_kWh, currency: 'USD' },
    carbon: { kind: 'annual', grid },
    ...(date === undefined ? {} : { phases: { p: { date, adds: { racks: 'all' } } } }),
    options: {
      first: { name: 'First', changes: {} },
      other: { name: 'Other', changes: { cooling: { pue: otherPue } } },
    },
  }));

type PlanJson = { readonly racks: Readonly<Record<string, { readonly count?: number }>> };
const read = (json: unknown): Plan => parsePlan(json);
const reportOf = (json: unknown): Report => reportPlan(read(json), library);

/** Equal within a relative 1e-9. */
function expectSame(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(Math.abs(expected), 1));
}

const seeded = { seed: 20_261_122, numRuns: runs(60) };

describe('any valid plan', () => {
  it('gives a valid report with finite numbers only', () => {
    fc.assert(
      fc.property(anyPlan, (json) => {
        const report = reportOf(json);
        expect(reportSchema.safeParse(report).error).toBeUndefined();
        forEachNumber(report, (value) => {
          expect(Number.isFinite(value)).toBe(true);
        });
      }),
      seeded,
    );
  });

  it('adds up: months are the year, parts are the whole', () => {
    fc.assert(
      fc.property(anyPlan, (json) => {
        for (const { annual, monthly, racks } of reportOf(json).options) {
          const total = (figure: (month: (typeof monthly)[number]) => number): number =>
            monthly.reduce((sum, month) => sum + figure(month), 0);
          expectSame(
            total((month) => month.itEnergy_kWh),
            annual.itEnergy_kWh,
          );
          expectSame(
            total((month) => month.facilityEnergy_kWh),
            annual.facilityEnergy_kWh,
          );
          expectSame(
            total((month) => month.electricityCost),
            annual.electricityCost,
          );
          expectSame(
            total((month) => month.carbonLocation_kg),
            annual.carbonLocation_kg,
          );
          expectSame(annual.itEnergy_kWh + annual.overheadEnergy_kWh, annual.facilityEnergy_kWh);
          const ofRacks = racks.reduce((sum, one) => sum + one.annualEnergy_kWh * one.rackCount, 0);
          expectSame(ofRacks, annual.itEnergy_kWh);
        }
      }),
      seeded,
    );
  });

  it('with n times the racks has n times the IT energy', () => {
    fc.assert(
      fc.property(anyPlan, fc.integer({ min: 2, max: 9 }), (json, factor) => {
        const { racks } = json as PlanJson;
        const counted = Object.fromEntries(
          Object.entries(racks).map(([id, one]) => [id, { ...one, count: (one.count ?? 1) * factor }]),
        );
        const copied = Object.fromEntries(
          Object.entries(racks).flatMap(([id, one]) =>
            Array.from({ length: factor }, (_, index) => [`${id}-${String(index)}`, one]),
          ),
        );
        const once = reportOf(json).options[0]?.annual.itEnergy_kWh ?? NaN;
        expectSame(
          reportOf({ ...json, racks: counted }).options[0]?.annual.itEnergy_kWh ?? NaN,
          once * factor,
        );
        expectSame(
          reportOf({ ...json, racks: copied }).options[0]?.annual.itEnergy_kWh ?? NaN,
          once * factor,
        );
      }),
      seeded,
    );
  });

  it('does not depend on the order of its racks', () => {
    fc.assert(
      fc.property(anyPlan, (json) => {
        const { racks } = json as PlanJson;
        const reversed = Object.fromEntries(Object.entries(racks).reverse());
        const [a] = reportOf(json).options;
        const [b] = reportOf({ ...json, racks: reversed }).options;
        expectSame(b?.annual.facilityEnergy_kWh ?? NaN, a?.annual.facilityEnergy_kWh ?? NaN);
        expectSame(b?.annual.electricityCost ?? NaN, a?.annual.electricityCost ?? NaN);
        const reported = (option: typeof a): string[] =>
          (option?.findings ?? []).map(({ code, message }) => `${code} ${message}`).sort();
        expect(reported(b)).toEqual(reported(a));
      }),
      seeded,
    );
  });

  it('is not changed by being read and reported', () => {
    fc.assert(
      fc.property(anyPlan, (json) => {
        const before = structuredClone(json);
        const plan = deepFreeze(read(json));
        reportPlan(plan, library);
        expect(json).toEqual(before);
      }),
      seeded,
    );
  });

  it('uses no less energy with a higher PUE, and never less than its IT', () => {
    fc.assert(
      fc.property(anyPlan, (json) => {
        const [first, other] = reportOf(json).options;
        if (first === undefined || other === undefined) throw new Error('two options were drawn');
        const higherFirst = json.cooling.pue >= json.options.other.changes.cooling.pue;
        const [low, high] = higherFirst ? [other, first] : [first, other];
        expect(high.annual.facilityEnergy_kWh).toBeGreaterThanOrEqual(
          low.annual.facilityEnergy_kWh * (1 - 1e-12),
        );
        expect(low.annual.facilityEnergy_kWh).toBeGreaterThanOrEqual(low.annual.itEnergy_kWh * (1 - 1e-12));
      }),
      seeded,
    );
  });
});

const sections = [
  'site',
  'halls',
  'racks',
  'power',
  'cooling',
  'workload',
  'tariff',
  'carbon',
  'catalogue',
  'phases',
];
const ownRow = { ...library.devices['dgx-a100-640'], id: 'own' };

describe('any JSON', () => {
  it('is either read or rejected with a model error, never anything else', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (json) => {
        try {
          parsePlan(json);
        } catch (error) {
          expect(error).toMatchObject({ name: 'ModelError' });
        }
      }),
      { seed: 7, numRuns: runs(300) },
    );
  });

  it('in place of any section of a plan is either read, or rejected with a path into that section', () => {
    fc.assert(
      fc.property(
        anyPlan,
        fc.constantFrom(...sections),
        fc.jsonValue({ maxDepth: 3 }),
        (plan, section, value) => {
          const issues = issuesOf({ ...plan, [section]: value });
          for (const { path, rule, message } of issues) {
            expect(path.startsWith(section) || path.startsWith('options.')).toBe(true);
            expect(rule).not.toBe('');
            expect(message).not.toBe('');
          }
        },
      ),
      { seed: 8, numRuns: runs(300) },
    );
  });

  it('in the changes of an option is either read and reported, or rejected with a path into the option', () => {
    fc.assert(
      fc.property(
        anyPlan,
        fc.constantFrom(...sections),
        fc.jsonValue({ maxDepth: 4 }),
        (plan, section, value) => {
          const changed = { ...plan, options: { odd: { name: 'Odd', changes: { [section]: value } } } };
          const issues = issuesOf(changed);
          for (const { path } of issues) expect(path.startsWith('options.odd.changes')).toBe(true);
          if (issues.length === 0) {
            forEachNumber(reviewPlan(parsePlan(changed), library), (number) => {
              expect(Number.isFinite(number)).toBe(true);
            });
          }
        },
      ),
      { seed: 9, numRuns: runs(300) },
    );
  });

  it('as a custom catalogue row is either read and reported, or rejected with a path into the row', () => {
    const field = fc.constantFrom(
      ...Object.keys(ownRow),
      'psuRequiredCount',
      'sources',
      'quality',
      'figureSources',
    );
    fc.assert(
      fc.property(anyPlan, field, fc.jsonValue({ maxDepth: 2 }), (plan, name, value) => {
        const changed = {
          ...plan,
          racks: { r: { hall: 'north', rackType: 'generic-48u', contents: { own: { device: 'own' } } } },
          catalogue: { devices: { own: { ...ownRow, [name]: value } } },
        };
        const issues = issuesOf(changed);
        for (const { path } of issues) expect(path.startsWith('catalogue.devices')).toBe(true);
        if (issues.length === 0) {
          expect(JSON.stringify(reviewPlan(parsePlan(changed), library))).not.toContain('undefined');
        }
      }),
      { seed: 10, numRuns: runs(300) },
    );
  });
});

/** Errors for which a plan is rejected; none if it is read. */
function issuesOf(json: unknown): readonly InputIssue[] {
  try {
    parsePlan(json);
    return [];
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    expect(error.issues.length).toBeGreaterThan(0);
    return error.issues;
  }
}

function forEachNumber(value: unknown, visit: (value: number) => void): void {
  if (typeof value === 'number') visit(value);
  else if (typeof value === 'object' && value !== null) {
    for (const child of Object.values(value)) forEachNumber(child, visit);
  }
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}
