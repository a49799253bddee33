import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parsePlan, parsePlanText } from '../../../../models/plan/document/parse.ts';
import { planSchema } from '../../../../models/plan/document/planSchema.ts';
import { optionsOf, scenarioAt } from '../../../../models/plan/document/scenarioAt.ts';
import { checkRanges } from '../../../../models/plan/prepare/checkRanges.ts';
import { adviseOn } from '../../../../models/plan/prepare/adviseOn.ts';
import { ModelError } from '../../../../models/problems/ModelError.ts';
import { plausibleRange } from '../../../../models/units/plausible/plausibleRange.ts';
import { plausibleRanges } from '../../../../models/units/plausible/ranges.ts';
import { library } from '../../../support/library.ts';
import { examplePlan, looseDesign, type LoosePlan } from '../../../support/plans.ts';

const slipsOf = (plan: LoosePlan): string[] =>
  adviseOn(scenarioAt(parsePlan(plan), 'plan'), library)
    .filter(({ code }) => code === 'value-implausible')
    .map(({ message }) => message);

/** Fields without a range: by unit, or by the end of their path; each with the reason. */
const withoutRange: Readonly<Record<string, string>> = {
  'unit count': 'whole numbers without a unit to slip',
  'unit K': 'the schema states the plausible range of each difference',
  'unit W_per_kW': 'the schema states the plausible range',
  'unit kPa': 'the schema states the plausible range',
  'unit kWh_per_kg': 'the schema states the plausible range',
  'unit GB': 'memory of one accelerator, from 16 GB up; the schema states the range',
  'unit deg': 'bounded by the globe',
  'unit year': 'a calendar year',
  'unit month': 'a calendar month',
  'unit hour of day': 'an hour of the day',
  'unit version': 'no quantity',
  'unit s': 'the schema states the plausible range',
  'unit A': 'breakers of 1 to 20,000 A exist; the schema states the range',
  'unit U': 'a position in the rack; the height of the rack bounds it',
  'unit mm': 'a coordinate or a size on a drawing of any scale',
  'unit fraction': 'the schema bounds a share; a percentage is refused with the share that was meant',
  'unit ratio': 'the schema states the plausible range',
  'unit C': 'a setting of a plant, whose plausible range the schema states',
  'unit h': 'the schema states the plausible range',
  generation_kWh: 'hours of any plant, down to none at night',
};

interface SchemaField {
  readonly keys: readonly string[];
  readonly unit: string | undefined;
}

interface JsonSchema {
  readonly type?: string;
  readonly unit?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}

/** Every number field of a plan with its keys: `*` for ids, none for entries of lists. */
function fieldsOf(
  schema: JsonSchema,
  root: JsonSchema,
  keys: readonly string[] = [],
  unit?: string,
): SchemaField[] {
  const ref = schema.$ref?.split('/').at(-1);
  const target = ref === undefined ? undefined : root.$defs?.[ref];
  if (target !== undefined) return fieldsOf(target, root, keys, unit);
  const own = schema.unit ?? unit;
  const here = schema.type === 'number' || schema.type === 'integer' ? [{ keys, unit: own }] : [];
  return [
    ...here,
    ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])].flatMap((branch) =>
      fieldsOf(branch, root, keys, own),
    ),
    ...Object.entries(schema.properties ?? {}).flatMap(([key, child]) =>
      fieldsOf(child, root, [...keys, key]),
    ),
    ...(typeof schema.additionalProperties === 'object'
      ? fieldsOf(schema.additionalProperties, root, [...keys, '*'], own)
      : []),
    ...(schema.items === undefined ? [] : fieldsOf(schema.items, root, keys, own)),
  ];
}

const planJson = z.toJSONSchema(planSchema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
const fields = fieldsOf(planJson, planJson);

const isCovered = ({ keys, unit }: SchemaField): boolean =>
  plausibleRange(keys) !== undefined ||
  withoutRange[keys.at(-1) ?? ''] !== undefined ||
  withoutRange[`unit ${unit ?? ''}`] !== undefined;

describe('every number of a plan', () => {
  it('is found', () => {
    expect(fields.length).toBeGreaterThan(300);
    expect(fields.some(({ keys }) => keys.at(-2) === 'devicePrice')).toBe(true);
  });

  it('has a plausible range, or an exemption with a reason', () => {
    expect(
      fields.filter((field) => !isCovered(field)).map(({ keys, unit }) => `${keys.join('.')} ${unit ?? ''}`),
    ).toEqual([]);
  });

  it('has a range if it is money, power, energy, a price or a mass: no exemption by unit covers them', () => {
    const money = fields.filter(({ unit }) => unit?.startsWith('currency') === true);
    expect(money.length).toBeGreaterThan(12);
    expect(money.filter(({ keys }) => plausibleRange(keys) === undefined)).toEqual([]);
    for (const unit of ['kW', 'kVA', 'kWh', 'kg', 'Pa', 'g_per_kWh', 'V', 'kg_per_m2']) {
      expect(withoutRange[`unit ${unit}`]).toBeUndefined();
    }
  });

  it('without a range or exemption would be reported by this test', () => {
    expect(isCovered({ keys: ['tariff', 'unheard_of_kW'], unit: 'kW' })).toBe(false);
  });
});

describe('every plausible range', () => {
  it('is of fields that a plan has', () => {
    const patterns = plausibleRanges.flatMap(({ fields: names }) => names.split(' '));
    const fits = (pattern: string): boolean => {
      const keys = pattern.split('.').reverse();
      return fields.some((field) =>
        keys.every((key, index) => key === '*' || key === field.keys.at(-1 - index)),
      );
    };
    expect(patterns.filter((pattern) => !fits(pattern))).toEqual([]);
    expect(new Set(patterns).size).toBe(patterns.length);
  });

  it('has a reason and is not empty', () => {
    expect(plausibleRanges.filter(({ least, most, reason }) => !(least < most) || reason === '')).toEqual([]);
  });

  it('holds every row of the catalogue', () => {
    const { devices, rackTypes, grids, prices, climates, facilityCosts, waterPrices } = library;
    const catalogue = { devices, rackTypes, grids, prices, climates, facilityCosts, waterPrices };
    const scenario = { ...scenarioAt(parsePlan(looseDesign()), 'plan'), catalogue };
    expect(checkRanges(scenario, 'USD').map(({ path, message }) => `${path}: ${message}`)).toEqual([]);
  });

  it.each(['air-vs-liquid', 'air-vs-liquid-computed', 'hall-1mw', 'hall-20mw', 'hall-owned', 'mixed-hall'])(
    'holds the example %s',
    (name) => {
      const plan = examplePlan(name);
      for (const { id } of optionsOf(plan)) {
        const findings = adviseOn(scenarioAt(plan, id), library);
        expect(findings.filter(({ code }) => code === 'value-implausible')).toEqual([]);
      }
    },
  );
});

const flat = (energyPrice_per_kWh: number, currency: string): LoosePlan => ({
  ...looseDesign(),
  tariff: { kind: 'flat', energyPrice_per_kWh, currency },
});

describe('a slip of unit in a price', () => {
  it.each([
    [90, 'USD', '90 USD/MWh would be 0.09'],
    [9, 'USD', '9 hundredths of USD/kWh would be 0.09'],
    [0.0009, 'EUR', '0.0009 units of 100 EUR/kWh would be 0.09'],
    [90_000, 'JPY', '90,000 JPY/MWh would be 90'],
  ])('of %d %s/kWh is named', (price, currency, meant) => {
    expect(slipsOf(flat(price, currency))[0]).toContain(meant);
  });

  it('states value and range', () => {
    expect(slipsOf(flat(90, 'USD'))).toEqual([
      'Electricity price 90 USD/kWh is outside the plausible 0.005 to 1; 90 USD/MWh would be 0.09.',
    ]);
  });

  it.each([
    [0.09, 'USD'],
    [0, 'USD'],
    [22, 'JPY'],
    [8, 'INR'],
    [0.35, 'EUR'],
    [1500, 'IDR'],
  ])('is not seen in %d %s/kWh', (price, currency) => {
    expect(slipsOf(flat(price, currency))).toEqual([]);
  });

  it('is named for demand, facility, water and device prices', () => {
    const plan: LoosePlan = {
      ...looseDesign(),
      tariff: {
        kind: 'large-load',
        currency: 'USD',
        contract_kW: 1000,
        energyPrice_per_kWh: 0.05,
        parts: [{ name: 'Demand', demandPrice_per_kW_month: 180, minimumFraction: 0.8 }],
        water: { waterPrice_per_m3: 0.004 },
      },
      finance: {
        kind: 'ownership',
        facility: { capexPrice_per_W: 12_000, opexPrice_per_W_month: 40, life_years: 20 },
        servers: { devicePrice: { 'dgx-h100': 3 } },
      },
    };
    const text = slipsOf(plan).join('\n');
    expect(text).toContain('180 USD/kW and year would be 15');
    expect(text).toContain('0.004 USD per US gallon would be 1.057');
    expect(text).toContain('12,000 USD/kW would be 12');
    expect(text).toContain('40 USD/kW and month would be 0.04');
    expect(text).toMatch(/3 thousand would be 3,000|3 million would be 3,000,000/);
  });
});

describe('a slip of unit in a device', () => {
  const device = (figures: LoosePlan): LoosePlan => {
    const plan = looseDesign();
    plan['catalogue'] = {
      sources: { mine: { title: 'Sheet', publisher: 'Maker', licence: 'none' } },
      devices: {
        box: {
          id: 'box',
          name: 'Box',
          class: 'server',
          inputBasis: 'ac',
          quality: {},
          year: 2025,
          sources: ['mine'],
          ...figures,
        },
      },
    };
    return plan;
  };

  it.each([
    [{ height_U: 1, maximum_kW: 700 }, '700 W would be 0.7 kW'],
    [{ height_U: 8, weight_kg: 287 }, '287 lb would be 130.2 kg'],
    [{ acceleratorMaximum_kW: 700 }, '700 W would be 0.7'],
    [{ embodiedCarbon_kg: 2_500_000 }, '2,500,000 g would be 2,500'],
  ])('%o is named', (figures, meant) => {
    expect(slipsOf(device(figures))[0]).toContain(meant);
  });

  it('is not seen in a heavy disk shelf or a rack-scale system', () => {
    expect(slipsOf(device({ height_U: 4, weight_kg: 118, maximum_kW: 2.4 }))).toEqual([]);
    expect(slipsOf(device({ class: 'gpu-rack', height_U: 48, weight_kg: 1800, maximum_kW: 600 }))).toEqual(
      [],
    );
  });
});

describe('a slip of unit in rooms and loads', () => {
  it('is named: MW for kW of a hall', () => {
    const plan = looseDesign();
    const [hall] = Object.keys(plan['halls'] as LoosePlan);
    Object.assign(plan['halls'][hall ?? ''] as LoosePlan, { itCapacity_kW: 1.2 });
    expect(slipsOf(plan)[0]).toContain('1.2 MW would be 1,200');
  });

  it('is named in the normals of a climate: Fahrenheit, once for each field and month', () => {
    const months = library.climates['frankfurt-de']?.months.map((month) => ({
      ...month,
      dryBulbMean_C: 50,
      dryBulbDailyMax_C: 59,
      dryBulbDailyMin_C: 41,
      dewPointMean_C: 30,
    }));
    const plan = looseDesign();
    plan['site'] = { climate: { kind: 'normals', name: 'X', elevation_m: 100, source: 'test', months } };
    expect(slipsOf(plan).join()).toContain('50 °F would be 10');
  });
});

describe('a value that the schema refuses', () => {
  const refusal = (change: (plan: LoosePlan) => void): string => {
    const plan = looseDesign();
    change(plan);
    try {
      parsePlanText(JSON.stringify(plan));
    } catch (error) {
      if (error instanceof ModelError) return error.issues.map(({ message }) => message).join();
    }
    return '';
  };

  it.each<[string, (plan: LoosePlan) => void]>([
    ['115 % would be 1.15', (plan) => (plan['cooling'] = { kind: 'fixed-pue', pue: 115 })],
    ['87 % as a DCiE would be 1.149', (plan) => (plan['cooling'] = { kind: 'fixed-pue', pue: 87 })],
    ['80 % would be 0.8', (plan) => (plan['workload'] = { kind: 'constant', utilisationFraction: 80 })],
    ['95 °F would be 35', (plan) => (plan['site'].designBasis = { kind: 'own', dryBulb_C: 95 })],
    [
      '13.8 kV would be 13,800',
      (plan) =>
        (plan['powerTopology'] = {
          nodes: { u: { kind: 'utility', breaker: { current_A: 100, voltage_V: 13.8 } } },
        }),
    ],
  ])('is explained: %s', (meant, change) => {
    expect(refusal(change)).toContain(meant);
  });
});
