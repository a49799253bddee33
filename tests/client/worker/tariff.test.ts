import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeEntries } from '../../../models/edit/commands/entries.ts';
import { chooseTariffKind, stateRecord, type TariffStart } from '../../../models/edit/commands/tariff.ts';
import { applyEdits } from '../../../models/edit/document/edit.ts';
import { entryAt, valueAt, type Json, type JsonObject } from '../../../models/edit/document/json.ts';
import { patchTo } from '../../../models/edit/document/patchTo.ts';
import type { Command } from '../../../models/edit/document/command.ts';
import { fieldPage } from '../../../client/state/fieldPage.ts';
import { formsOf } from '../../../client/worker/forms/forms.ts';
import type { TariffForm } from '../../../client/worker/protocol/protocol.ts';
import { readAddedRacks } from '../../../client/worker/details/readAddedRacks.ts';
import { readTariffFile } from '../../../client/worker/files/readTariffFile.ts';
import example from '../../../examples/air-vs-liquid.json' with { type: 'json' };
import { mergePatch } from '../../../models/plan/document/mergePatch.ts';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { reviewPlan } from '../../../models/report/reportPlan.ts';
import type { Report } from '../../../models/report/reportSchema.ts';
import { library } from '../../support/library.ts';
import { rateRecord } from '../../support/rateRecord.ts';
import { runs } from '../../support/runs.ts';

const plan = example as unknown as JsonObject;
const start: TariffStart = {
  currency: 'USD',
  energyPrice_per_kWh: 0.05,
  designPeak_kW: 72.8,
  designItPeak_kW: 45.5,
};

const after = (document: JsonObject, command: Command): JsonObject =>
  applyEdits(document, command.edits).document;
const withTariff = (tariff: JsonObject): JsonObject => ({ ...plan, tariff });
const reportOf = (document: JsonObject): Report | null => reviewPlan(parsePlan(document), library).report;

/** The tariff of an option as it counts. */
const counts = (document: JsonObject, optionId: string): unknown =>
  mergePatch(
    valueAt(document, ['tariff']),
    valueAt(document, ['options', optionId, 'changes', 'tariff']) ?? {},
  );

const json = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<Json>(true, 0, 'text', [1, 2]),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

describe('the patch from one value to another', () => {
  it('transforms one into the other', () => {
    fc.assert(
      fc.property(json, json, (from, wanted) => {
        expect(mergePatch(from, patchTo(from, wanted))).toEqual(wanted);
      }),
      { seed: 5, numRuns: runs(1000) },
    );
  });
});

describe('choosing a kind of tariff', () => {
  it('retains currency, energy price and water, and starts power at the design peak of its load', () => {
    const document = withTariff({ kind: 'flat', currency: 'USD', water: { waterPrice_per_m3: 1 } });
    const chosen = after(
      document,
      chooseTariffKind(document, { kind: 'colocation', start, optionId: undefined }),
    );
    expect(chosen['tariff']).toEqual({
      kind: 'colocation',
      currency: 'USD',
      energyPrice_per_kWh: 0.05,
      // committed on IT: 45.5 to two digits, upwards
      committed_kW: 46,
      water: { waterPrice_per_m3: 1 },
    });
  });

  it('does not assume a demand charge: the plan reports that it is missing', () => {
    const chosen = after(plan, chooseTariffKind(plan, { kind: 'large-load', start, optionId: undefined }));
    expect(() => parsePlan(chosen)).toThrow(/demandPrice_per_kW_month/);
  });

  it('is undone whole', () => {
    for (const kind of ['flat', 'colocation', 'large-load']) {
      const { edits } = chooseTariffKind(plan, { kind, start, optionId: 'liquid' });
      const { document, inverse } = applyEdits(plan, edits);
      expect(applyEdits(document, inverse).document).toEqual(plan);
    }
  });

  it('does not change an option that depended on the base plan’s kind', () => {
    const document: JsonObject = {
      ...plan,
      options: {
        air: { name: 'Air', changes: {} },
        liquid: { name: 'Liquid', changes: { tariff: { energyPrice_per_kWh: 0.2 } } },
      },
    };
    const before = counts(document, 'liquid');
    const chosen = after(
      document,
      chooseTariffKind(document, { kind: 'colocation', start, optionId: undefined }),
    );
    expect(counts(chosen, 'liquid')).toEqual(before);
  });

  it('does not change an option of the base plan’s kind either', () => {
    const base: JsonObject = { kind: 'colocation', currency: 'USD', committed_kW: 500 };
    const changes = { tariff: { kind: 'colocation', energyPrice_per_kWh: 0.04 } };
    const document = { ...withTariff(base), options: { liquid: { name: 'Liquid', changes } } };
    const before = counts(document, 'liquid');
    const chosen = after(document, chooseTariffKind(document, { kind: 'flat', start, optionId: undefined }));
    expect(counts(chosen, 'liquid')).toEqual(before);
  });

  it('of an option can be reset to the base plan', () => {
    const own = after(plan, chooseTariffKind(plan, { kind: 'colocation', start, optionId: 'liquid' }));
    const left = after(own, chooseTariffKind(own, { kind: undefined, start, optionId: 'liquid' }));
    expect(left).toEqual(plan);
  });
});

describe('a utility rate', () => {
  it('is billed as soon as its record is stated', () => {
    const report = reportOf(after(plan, stateRecord(plan, rateRecord)));
    const kinds = report?.options[0]?.bill.lines.map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['energy', 'demandFlat', 'demandTou', 'fixed']));
  });

  it('of an option is used alone, whatever else the base plan’s record has', () => {
    const { demandratestructure, mincharge, ...smaller } = rateRecord;
    expect([demandratestructure, mincharge]).not.toContain(undefined);
    const base = after(plan, stateRecord(plan, rateRecord));
    const both = after(base, stateRecord(base, smaller, 'liquid'));
    expect(counts(both, 'liquid')).toEqual({ kind: 'urdb', record: smaller });
    const other = after(both, stateRecord(both, { ...rateRecord, name: 'Another', extra: 1 }));
    expect(counts(other, 'liquid')).toEqual({ kind: 'urdb', record: smaller });
  });

  it('retains the water prices of the previous tariff', () => {
    const document = withTariff({
      kind: 'flat',
      price: 'US-VA-industrial-2024',
      water: { waterPrice_per_m3: 1 },
    });
    expect(valueAt(after(document, stateRecord(document, rateRecord)), ['tariff', 'water'])).toEqual({
      waterPrice_per_m3: 1,
    });
  });
});

describe('a file of utility rates', () => {
  const other = { ...rateRecord, name: 'Second' };

  it('with one record gives it', () => {
    expect(readTariffFile(JSON.stringify(rateRecord))).toMatchObject({
      record: rateRecord,
      message: '',
    });
    expect(readTariffFile(`\uFEFF${JSON.stringify([rateRecord])}`).record).toEqual(rateRecord);
  });

  it('with several lists them, and returns the requested one', () => {
    const text = JSON.stringify({ items: [rateRecord, other] });
    const { record, choices, message } = readTariffFile(text);
    expect([record, message]).toEqual([null, '']);
    expect(choices.map(({ name }) => name)).toEqual(['General Service, Time of Use', 'Second']);
    expect(readTariffFile(text, 1).record).toEqual(other);
  });

  it.each([
    ['not JSON', '{', /not JSON/],
    ['no rate', '{"milk": 2}', /not a utility rate/],
    ['nothing', '[]', /no tariff/],
    ['an invalid record', JSON.stringify({ ...rateRecord, energyratestructure: 'x' }), /energyratestructure/],
  ])('with %s reports it', (_what, text, message) => {
    const reading = readTariffFile(text);
    expect(reading.record).toBeNull();
    expect(reading.message).toMatch(message);
  });
});

describe('the form of a tariff', () => {
  const formOf = (document: JsonObject, optionId = ''): TariffForm =>
    formsOf({ revision: 1, document, optionId }, library).tariff;

  it('has units in the currency of the tariff, and the range of every number', () => {
    const { groups, lists } = formOf(withTariff({ kind: 'large-load', currency: 'EUR' }));
    const fields = [...groups.flatMap((group) => group.fields), ...lists.flatMap((list) => list.fields)];
    const unitOf = (name: string): string | undefined =>
      fields.find(({ path }) => path.at(-1) === name)?.unit;
    expect(unitOf('demandPrice_per_kW_month')).toBe('EUR/kW-month');
    expect(unitOf('minimumFraction')).toBe('%');
    expect(unitOf('energyPrice_per_kWh')).toBe('EUR/kWh');
    expect(unitOf('waterPrice_per_m3')).toBe('EUR/m³');
    for (const { label, path } of fields) expect(label, path.join('.')).toMatch(/^[A-Z]/);
  });

  it('summarises a record', () => {
    const { facts } = formOf(withTariff({ kind: 'urdb', record: rateRecord }));
    const texts = Object.fromEntries(facts?.charges.map(({ label, text }) => [label, text]) ?? []);
    expect(texts).toMatchObject({
      Energy: '2 periods, up to 2 tiers, 0.025 to 0.11 USD/kWh',
      'TOU demand': '2 periods, 0 to 12 USD/kW',
      Fixed: '150.00 USD per month',
      'Minimum bill': '1,000.00 USD per month',
    });
  });

  it('states why a record cannot be billed', () => {
    const record = { ...rateRecord, energyratestructure: 'x' };
    expect(formOf(withTariff({ kind: 'urdb', record })).facts?.refusal).toMatch(/energyratestructure/);
  });

  it('shows the values of the base plan in an option', () => {
    const document = withTariff({ kind: 'colocation', currency: 'USD', committed_kW: 500 });
    const [group] = formOf(document, 'liquid').groups;
    const committed = group?.fields.find(({ path }) => path.at(-1) === 'committed_kW');
    expect(committed).toMatchObject({ fallback: 500, source: 'the base plan' });
    expect(group?.owners).toEqual([{ path: ['tariff'], initial: { kind: 'colocation' } }]);
  });
});

describe('the parts of a contract', () => {
  const list = { path: ['tariff', 'parts'], owners: [{ path: ['tariff'], initial: { kind: 'large-load' } }] };

  it('are stated as a whole by an option that changes one of them', () => {
    const document = withTariff({ kind: 'large-load', parts: [{ name: 'A' }, { name: 'B' }] });
    const entries = [{ name: 'A' }, { name: 'C' }];
    const changed = after(
      document,
      changeEntries(document, list, { entries, label: 'change', optionId: 'liquid' }),
    );
    expect(valueAt(changed, ['options', 'liquid', 'changes', 'tariff'])).toEqual({
      kind: 'large-load',
      parts: entries,
    });
    expect(entryAt(changed, ['options', 'liquid', 'changes', 'tariff', 'parts', '1', 'name'])).toBe('C');
    expect(entryAt(changed, ['tariff', 'parts', '2', 'name'])).toBeUndefined();
  });
});

describe('the page of a field', () => {
  it('is the bill page for fields of the tariff card only', () => {
    expect(fieldPage(plan, ['tariff', 'price'])).toBe('site');
    expect(fieldPage(plan, ['tariff'])).toBe('site');
    expect(fieldPage(plan, ['tariff', 'water', 'waterPrice_per_m3'])).toBe('bill');
    expect(fieldPage(plan, ['cooling', 'pue'])).toBe('cooling');
    const contract = withTariff({ kind: 'colocation' });
    expect(fieldPage(contract, ['tariff', 'currency'])).toBe('bill');
    expect(fieldPage(contract, ['options', 'liquid', 'changes', 'tariff', 'currency'])).toBe('bill');
  });
});

describe('one added rack', () => {
  const wanted = { revision: 1, optionId: 'air', rackId: 'rack-1', addedCount: 1 };

  it('of the only one doubles energy and peak', () => {
    const { now, then } = readAddedRacks({ ...wanted, document: plan }, library) ?? {};
    expect(now?.facilityEnergy_kWh).toBeCloseTo(637_728, 6);
    expect(then?.facilityEnergy_kWh).toBeCloseTo(2 * 637_728, 6);
    expect(then?.operatingPeak_kW).toBeCloseTo(2 * (now?.operatingPeak_kW ?? 0), 9);
    expect(then?.designPeak_kW).toBeCloseTo(2 * (now?.designPeak_kW ?? 0), 9);
    expect(then?.totalCost).toBeCloseTo(2 * (now?.totalCost ?? 0), 6);
  });

  it('is the same as one more rack in the base plan', () => {
    const document = after(plan, stateRecord(plan, rateRecord));
    const { then } = readAddedRacks({ ...wanted, addedCount: 4, document }, library) ?? {};
    const racks = { 'rack-1': { ...(valueAt(plan, ['racks', 'rack-1']) as JsonObject), count: 5 } };
    const five = reportOf({ ...document, racks })?.options[0];
    expect(then?.totalCost).toBeCloseTo(five?.bill.annual.totalCost ?? Number.NaN, 6);
  });

  it('of a full hall reports the new findings', () => {
    const halls = { 'hall-1': { name: 'Hall 1', itCapacity_kW: 50 } };
    const found = readAddedRacks({ ...wanted, document: { ...plan, halls } }, library);
    expect(found?.newFindings.map(({ path }) => path)).toContain('halls.hall-1.itCapacity_kW');
  });

  it('of an invalid plan, or of an unknown rack, has no result', () => {
    expect(readAddedRacks({ ...wanted, document: {} }, library)).toBeNull();
    expect(readAddedRacks({ ...wanted, rackId: 'nowhere', document: plan }, library)).toBeNull();
  });
});
