import { beforeEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import { messagesAt } from '../../../client/fields/messages.ts';
import { currencyOf } from '../../../client/fields/currency.ts';
import { priceNote } from '../../../client/fields/rowNote.ts';
import { learn, nothingKnown } from '../../../client/state/answers.ts';
import { codeTexts } from '../../../client/state/details.ts';
import { start } from '../../../client/state/editor.ts';
import { identicalRacks, blocker } from '../../../client/state/findings.ts';
import { catalogue, known } from '../../../client/state/models.ts';
import { reviewDocument } from '../../../client/worker/review.ts';
import example from '../../../examples/air-vs-liquid.json' with { type: 'json' };
import { findingCodes } from '../../../models/problems/findingCodes.ts';
import { loadNodeLibrary } from '../../../server/files/nodeLibrary.ts';

const library = loadNodeLibrary();
const plan = example as unknown as JsonObject;
const TEXAS = 'US-TX-industrial-2024';

/** The plan with these changes of its second option, and with what else is given, on the page and reviewed. */
function show(changes: JsonObject, more: JsonObject = {}): void {
  const options = { air: { name: 'Air', changes: {} }, liquid: { name: 'Liquid', changes } };
  const document = { ...plan, ...more, options };
  start(document, 'draft-1');
  known.value = learn(known.value, reviewDocument(known.value.revision + 1, document, library), 1);
}

beforeEach(() => {
  known.value = nothingKnown;
  codeTexts.value = findingCodes;
  catalogue.value = {
    ...library,
    presets: [],
    climates: null,
    hasCountryGrids: false,
  };
});

describe('what prevents results of one option', () => {
  it('is shown at the field of the option, not of the base plan', () => {
    show({ tariff: { price: 'nowhere' } });
    expect(messagesAt(['tariff', 'price'])).toEqual([]);
    const path = ['options', 'liquid', 'changes', 'tariff', 'price'];
    expect(messagesAt(path)[0]).toContain('Unknown price "nowhere"');
    expect(blocker.value).toMatchObject({ path: path.join('.'), optionId: 'liquid' });
  });

  it('is shown in the option that changes the section if it states another value of it', () => {
    show({ tariff: { currency: 'EUR', energyPrice_per_kWh: 0.1 } });
    expect(blocker.value?.path).toBe('options.liquid.changes.tariff.currency');
    const ours = { ...library.prices[TEXAS], id: 'ours', currency: 'EUR' } as unknown as JsonObject;
    show({ tariff: { price: 'ours' } }, { catalogue: { prices: { ours } } });
    expect(blocker.value?.path).toBe('options.liquid.changes.tariff.currency');
    expect(messagesAt(['tariff', 'currency'])).toEqual([]);
  });

  it('is shown at the field of the plan if the plan states the value', () => {
    show({ cooling: { capture: 'immersion' } }, { tariff: { kind: 'flat', price: 'nowhere' } });
    expect(messagesAt(['tariff', 'price'])).toHaveLength(1);
    expect(blocker.value?.path).toBe('tariff.price');
  });
});

describe('identical racks', () => {
  it('are known only while the results are of the current plan', () => {
    show({});
    expect(identicalRacks.value.get('rack-1')).toEqual(['rack-1']);
    show({}, { cooling: { kind: 'fixed-pue', pue: 0.5 } });
    expect(known.value.report).not.toBeNull();
    expect(identicalRacks.value.size).toBe(0);
  });
});

describe('the note below a price', () => {
  const own = { tariff: { kind: 'flat', price: 'US-VA-industrial-2024', energyPrice_per_kWh: 0.05 } };

  it('describes the row', () => {
    show({ tariff: { price: TEXAS } });
    expect(priceNote('liquid')).toMatch(/^[\d.]+ USD\/kWh · 2024/);
  });

  it('is absent if an option states no price', () => {
    show({}, own);
    expect(priceNote('liquid')).toBeUndefined();
    expect(priceNote()).toMatch(/^Not used: the custom value below overrides it/);
  });

  it('states that the row of an option is not used if the base plan has a custom price', () => {
    show({ tariff: { price: TEXAS } }, own);
    expect(priceNote('liquid')).toMatch(/^Not used: the value of the base plan overrides it/);
    show({ tariff: { price: TEXAS, energyPrice_per_kWh: null } }, own);
    expect(priceNote('liquid')).toMatch(/^[\d.]+ USD\/kWh/);
  });

  it('states that the row of the base plan is not used in an option with a custom price', () => {
    show({ tariff: { energyPrice_per_kWh: 0.2 } });
    expect(priceNote('liquid')).toMatch(/^Not used: the custom value below/);
  });
});

describe('the effective currency', () => {
  it('is the stated one, otherwise the currency of the price', () => {
    show({ tariff: { currency: 'EUR' } });
    expect([currencyOf(), currencyOf('air'), currencyOf('liquid')]).toEqual(['USD', 'USD', 'EUR']);
  });

  it('is unknown without a price and a stated currency', () => {
    show({}, { tariff: { kind: 'flat', energyPrice_per_kWh: 0.1 } });
    expect(currencyOf()).toBeUndefined();
  });

  it('is the currency of a custom price row', () => {
    show({ tariff: { price: 'ours' } }, { catalogue: { prices: { ours: { currency: 'CHF' } } } });
    expect(currencyOf('liquid')).toBe('CHF');
  });
});
