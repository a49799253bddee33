import { describe, expect, it } from 'vitest';
import { stateCarbonFactor } from '../../../models/edit/commands/carbon.ts';
import { chooseCostRow, countEnergyOnly, countOwnership } from '../../../models/edit/commands/finance.ts';
import type { Command } from '../../../models/edit/document/command.ts';
import { applyEdits } from '../../../models/edit/document/edit.ts';
import { valueAt, type JsonObject } from '../../../models/edit/document/json.ts';
import { asKind, chosenKind } from '../../../client/pages/carbon/accounting/contractKinds.ts';
import { formsOf } from '../../../client/worker/forms/forms.ts';
import type { FormField } from '../../../client/worker/protocol/formTypes.ts';
import type { CarbonForm, FinanceForm } from '../../../client/worker/protocol/sectionForms.ts';
import { decodeCarbonFile } from '../../../client/worker/files/decodeCarbonFile.ts';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import example from '../../../examples/air-vs-liquid.json' with { type: 'json' };
import { library } from '../../support/library.ts';
import { callWorker } from './callWorker.ts';

const plan = example as unknown as JsonObject;
const done = (document: JsonObject, command: Command): JsonObject =>
  applyEdits(document, command.edits).document;
const financeOf = (document: JsonObject, optionId = ''): FinanceForm =>
  formsOf({ revision: 1, document, optionId }, library).finance;
const carbonOf = (document: JsonObject, optionId = ''): CarbonForm =>
  formsOf({ revision: 1, document, optionId }, library).carbon;
const fieldIn = (fields: readonly FormField[] | undefined, ...path: string[]): FormField | undefined =>
  fields?.find((field) => field.path.join('.') === path.join('.'));
const groupIn = ({ groups }: FinanceForm | CarbonForm, id: string): readonly FormField[] =>
  groups.find((group) => group.id === id)?.fields ?? [];
const counted = done(plan, countOwnership(plan, 'northern-virginia-2025'));

describe('the form of finance', () => {
  it('states whether a design has more than energy cost', () => {
    expect(financeOf(plan).isCounted).toBe(false);
    expect(financeOf(counted).isCounted).toBe(true);
    expect(financeOf(counted, 'liquid').isCounted).toBe(true);
  });

  it('shows defaults with their sources, and money in the currency of the tariff', () => {
    const discount = fieldIn(groupIn(financeOf(counted), 'terms'), 'finance', 'discountFraction');
    expect(discount).toMatchObject({ fallback: 0.08, unit: '%', min: 0 });
    expect(discount?.source).toContain('Barroso');
    expect(fieldIn(groupIn(financeOf(counted), 'terms'), 'finance', 'staffCost_per_year')?.unit).toBe(
      'USD/year',
    );
    expect(fieldIn(groupIn(financeOf(counted), 'terms'), 'finance', 'firstYear')?.fallback).toBe(2025);
  });

  it('has every number of the schema', () => {
    const form = financeOf(counted);
    const names = form.groups.flatMap(({ fields }) => fields.map(({ path }) => path.slice(1).join('.')));
    expect(names).toEqual([
      'firstYear',
      'life_years',
      'discountFraction',
      'energyEscalationFraction',
      'opexEscalationFraction',
      'staffCost_per_year',
      'currency',
      'facility.capexPrice_per_W',
      'facility.liquidPremiumFraction',
      'facility.extraCost',
      'facility.life_years',
      'facility.opexPrice_per_W_month',
      'servers.life_years',
      'servers.maintenanceFraction',
      'servers.priceTrendFraction',
    ]);
  });

  it('shows the price of the chosen city, and states that nothing is counted before one is chosen', () => {
    const price = (document: JsonObject): FormField | undefined =>
      fieldIn(groupIn(financeOf(document), 'facility'), 'finance', 'facility', 'capexPrice_per_W');
    expect(price(counted)).toMatchObject({ fallback: 10.92, unit: 'USD/W' });
    const without = price(done(plan, countOwnership(plan)));
    expect(without?.fallback).toBeUndefined();
    expect(without?.source).toMatch(/not counted/);
  });

  it('has a price for each device type in the racks, with the catalogue price and its quality', () => {
    const { fields } = financeOf(counted).prices;
    expect(fields).toHaveLength(1);
    expect(fields[0]).toMatchObject({ label: 'NVIDIA DGX A100 640GB', fallback: 199_000, unit: 'USD' });
    expect(fields[0]?.source).toContain('unverified');
  });

  it('has no price in another currency than the tariff', () => {
    const tariff = { kind: 'flat', energyPrice_per_kWh: 0.1, currency: 'EUR' };
    const { fields } = financeOf({ ...counted, tariff }).prices;
    expect(fields[0]?.fallback).toBeUndefined();
    expect(fields[0]?.unit).toBe('EUR');
  });

  it('of an option defaults to the value of the base plan', () => {
    const own: JsonObject = { ...counted, finance: { kind: 'ownership', facility: { extraCost: 5000 } } };
    const field = fieldIn(groupIn(financeOf(own, 'liquid'), 'facility'), 'finance', 'facility', 'extraCost');
    expect(field).toMatchObject({ fallback: 5000, source: 'the base plan' });
  });
});

describe('a cost row', () => {
  const path = ['finance', 'facility', 'facilityCost'];
  const ownPath = ['finance', 'facility', 'capexPrice_per_W'];
  const owners = [{ path: ['finance', 'facility'], initial: {} }];
  const own: JsonObject = { ...plan, finance: { kind: 'ownership', facility: { capexPrice_per_W: 9 } } };

  it('removes a custom price, which would override it', () => {
    const command = chooseCostRow(own, { path, ownPath, owners, rowId: 'oslo-2025', optionId: undefined });
    expect(done(own, command)['finance']).toEqual({
      kind: 'ownership',
      facility: { facilityCost: 'oslo-2025' },
    });
    const cleared = { path, ownPath, owners, rowId: undefined, optionId: undefined };
    expect(done(counted, chooseCostRow(counted, cleared))['finance']).toEqual({ kind: 'ownership' });
  });

  it('removes the custom price of the base plan in an option', () => {
    const optionOwners = [{ path: ['finance'], initial: { kind: 'ownership' } }, ...owners];
    const choice = { path, ownPath, owners: optionOwners, rowId: 'oslo-2025', optionId: 'liquid' };
    const changed = done(own, chooseCostRow(own, choice));
    expect(valueAt(changed, ['options', 'liquid', 'changes', 'finance'])).toEqual({
      kind: 'ownership',
      facility: { facilityCost: 'oslo-2025', capexPrice_per_W: null },
    });
    expect(() => parsePlan(changed)).not.toThrow();
  });
});

describe('energy cost only', () => {
  it('leaves a valid plan, whatever the options state', () => {
    const options = {
      air: { name: 'Air', changes: { finance: { facility: { extraCost: 1 } } } },
      liquid: { name: 'Liquid', changes: {} },
    };
    const before = { ...counted, options };
    const after = done(before, countEnergyOnly(before));
    expect(after['finance']).toBeUndefined();
    expect(() => parsePlan(after)).not.toThrow();
  });
});

const hourly = (hours: number, value = 200): string => `${String(value)}\n`.repeat(hours);
const choice = { basis: 'lifecycle', year: 2025 } as const;

describe('a file of hourly carbon', () => {
  it('without dates has the given year', () => {
    const { carbon } = decodeCarbonFile({ text: hourly(8760), ...choice });
    expect(carbon).toMatchObject({ kind: 'hourly', year: 2025, basis: 'lifecycle' });
  });

  it('with dates has the year of its dates', () => {
    const start = Date.UTC(2023, 0, 1);
    const lines = Array.from(
      { length: 8760 },
      (_, hour) =>
        `${new Date(start + hour * 3_600_000).toISOString().slice(0, 16)}Z,${String(100 + (hour % 24))}`,
    );
    const { carbon } = decodeCarbonFile({ text: ['Datetime,g/kWh', ...lines].join('\n'), ...choice });
    expect(carbon).toMatchObject({ kind: 'hourly', year: 2023 });
  });

  it('that is invalid is rejected with a reason', async () => {
    const refusalOf = async (text: string): Promise<unknown> => callWorker('readCarbon', { text, ...choice });
    expect(await refusalOf(hourly(100))).toMatchObject({
      isDone: false,
      message: expect.stringMatching(/8760 or 8784/),
    });
    expect(await refusalOf('milk, bread')).toMatchObject({
      isDone: false,
      message: expect.stringMatching(/./),
    });
  });
});

describe('the grid factor', () => {
  const { carbon } = decodeCarbonFile({ text: hourly(8760), ...choice });
  const accounted: JsonObject = {
    ...plan,
    carbon: {
      kind: 'annual',
      grid: 'US-SRVC-2023',
      cleanFraction: 0.4,
      transmissionLossFraction: 0.05,
      contracts: [{ kind: 'annual-volume', energy_kWh: 1000 }],
    },
  };
  const section = valueAt(accounted, ['carbon']) as JsonObject;

  it('becomes hourly with the stated contracts, and without annual fields', () => {
    const command = stateCarbonFactor(accounted, {
      factor: carbon,
      section,
      label: 'x',
      optionId: undefined,
    });
    const changed = done(accounted, command);
    expect(Object.keys(changed['carbon'] as JsonObject).sort()).toEqual(
      [...Object.keys(carbon), 'contracts', 'transmissionLossFraction'].sort(),
    );
    expect(() => parsePlan(changed)).not.toThrow();
    const { groups, hourly: facts } = carbonOf(changed);
    expect(facts).toMatchObject({
      hourCount: 8760,
      year: 2025,
      mean_g_per_kWh: 200,
      hasCleanFractions: false,
    });
    const names = groups[0]?.fields.map(({ path }) => path[1]);
    expect(names).toEqual([
      'basis',
      'boundary',
      'year',
      'gwp',
      'source',
      'yearlyChangeFraction',
      'transmissionLossFraction',
    ]);
  });

  it('becomes hourly in an option alone, and goes back', () => {
    const change = { factor: carbon, section, label: 'x', optionId: 'liquid' };
    const changed = done(accounted, stateCarbonFactor(accounted, change));
    expect(changed['carbon']).toEqual(accounted['carbon']);
    expect(carbonOf(changed, 'liquid').kind).toBe('hourly');
    expect(carbonOf(changed).kind).toBe('annual');
    expect(() => parsePlan(changed)).not.toThrow();
    const back = {
      factor: { kind: 'annual', intensity_g_per_kWh: 200 },
      section,
      label: 'x',
      optionId: 'liquid',
    };
    const again = done(changed, stateCarbonFactor(changed, back));
    expect(carbonOf(again, 'liquid').kind).toBe('annual');
    expect(() => parsePlan(again)).not.toThrow();
  });

  it('of options that depend on the annual one stays annual if the base plan becomes hourly', () => {
    const options = { other: { name: 'Other', changes: { carbon: { grid: 'US-ERCT-2023' } } } };
    const document: JsonObject = { ...accounted, options };
    const change = { factor: carbon, section, label: 'x', optionId: undefined };
    const changed = done(document, stateCarbonFactor(document, change));
    expect(carbonOf(changed, 'other').kind).toBe('annual');
    expect(() => parsePlan(changed)).not.toThrow();
  });
});

describe('the form of carbon', () => {
  it('shows T&D losses and regulation of the grid’s country', () => {
    const form = carbonOf(plan);
    const loss = fieldIn(groupIn(form, 'grid'), 'carbon', 'transmissionLossFraction');
    expect(loss?.source).toBe('catalogue grid');
    expect(form.regulation.ruleSets.every(({ counts }) => !counts)).toBe(true);
    const german = carbonOf({
      ...plan,
      carbon: { kind: 'annual', grid: 'US-SRVC-2023', regulation: { country: 'DE' } },
    });
    const laws = german.regulation.ruleSets.filter(({ counts }) => counts).map(({ id }) => id);
    expect(laws).toEqual(['de-enefg-2023', 'eu-2024-1364']);
    expect(german.regulation.areStated).toBe(false);
  });

  it('of an option falls back to texts of the base plan, as to its numbers', () => {
    const document: JsonObject = {
      ...plan,
      carbon: { kind: 'annual', grid: 'US-SRVC', regulation: { country: 'DE', startDate: '2027-01-01' } },
      options: { a: { name: 'A', changes: {} } },
    };
    const { fields } = carbonOf(document, 'a').regulation.group;
    expect(fieldIn(fields, 'carbon', 'regulation', 'country')).toMatchObject({
      isText: true,
      label: 'Country',
      fallback: 'DE',
      source: 'the base plan',
    });
    expect(fieldIn(fields, 'carbon', 'regulation', 'startDate')?.fallback).toBe('2027-01-01');
  });

  it('has what an own factor counts only where there is one', () => {
    const names = (carbon: JsonObject): (string | undefined)[] =>
      groupIn(carbonOf({ ...plan, carbon }), 'grid').map(({ path }) => path[1]);
    expect(names({ kind: 'annual', grid: 'US-SRVC-2023' })).not.toContain('boundary');
    expect(names({ kind: 'annual', intensity_g_per_kWh: 300 })).toContain('boundary');
  });

  it('has the fields of each kind of contract', () => {
    const { fields } = carbonOf(plan).contracts;
    expect(Object.keys(fields)).toEqual(['annual-volume', 'profile', 'hourly']);
    expect(fields['profile']?.map(({ path }) => path[0])).toEqual([
      'energy_kWh',
      'latitude_deg',
      'name',
      'intensity_g_per_kWh',
      'basis',
    ]);
  });

  it('stays while a value is invalid', () => {
    const broken = { kind: 'hourly', values_g_per_kWh: ['a'], year: 'soon', contracts: 'none' };
    expect(carbonOf({ ...plan, carbon: broken }).hourly).toMatchObject({ hourCount: 0, mean_g_per_kWh: 0 });
  });
});

describe('a contract of another kind', () => {
  const solar = { kind: 'profile', shape: 'solar', energy_kWh: 5, latitude_deg: 50, name: 'Park' };

  it('retains the fields of both kinds', () => {
    expect(asKind(solar, 'wind')).toEqual({ kind: 'profile', shape: 'wind', energy_kWh: 5, name: 'Park' });
    expect(asKind(solar, 'annual-volume')).toEqual({ kind: 'annual-volume', energy_kWh: 5, name: 'Park' });
    expect(chosenKind(asKind(solar, 'annual-volume'))).toBe('annual-volume');
    expect(chosenKind(solar)).toBe('solar');
  });
});
