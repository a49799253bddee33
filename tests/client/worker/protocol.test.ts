import { describe, expect, it } from 'vitest';
import { isStale, learn, nothingKnown } from '../../../client/state/answers.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import { initialWorkerState, applyRequest } from '../../../client/worker/workerState.ts';
import {
  followsCountryGrid,
  namesClimate,
  namesCosts,
  namesCountryGrid,
  namesPlace,
} from '../../../client/worker/tables/namedRows.ts';
import { decodePlanFile } from '../../../client/worker/files/decodePlanFile.ts';
import { reviewDocument } from '../../../client/worker/review.ts';
import example from '../../../examples/air-vs-liquid.json' with { type: 'json' };
import { loadNodeLibrary } from '../../../server/files/nodeLibrary.ts';

const plan = example as unknown as JsonObject;
const library = loadNodeLibrary();
const manyHalls = (count: number): JsonObject =>
  Object.fromEntries(
    Array.from({ length: count }, (_none, place) => [`hall-${String(place)}`, { name: 'Hall' }]),
  );
const withPue = (pue: number): JsonObject => ({ ...plan, cooling: { kind: 'fixed-pue', pue } });

describe('the worker state', () => {
  it('applies edits to its document', () => {
    const loaded = applyRequest(initialWorkerState, { kind: 'load', revision: 1, document: plan });
    const edited = applyRequest(loaded, {
      kind: 'edit',
      revision: 2,
      edits: [{ kind: 'set', path: ['cooling', 'pue'], value: 1.3 }],
    });
    expect(edited).toMatchObject({ revision: 2, isStale: true, document: { cooling: { pue: 1.3 } } });
  });

  it('is not stale with a plan whose calculation was cancelled, until the next change', () => {
    const shows = { kind: 'shows', shown: { forms: '', hours: null, moreRacks: null } } as const;
    const cancelled = applyRequest(applyRequest(initialWorkerState, shows), {
      kind: 'load',
      revision: 1,
      document: plan,
      isAnswered: false,
    });
    expect(cancelled).toMatchObject({ revision: 1, document: plan, isStale: false, areDetailsStale: false });
    const edited = applyRequest(cancelled, { kind: 'edit', revision: 2, edits: [] });
    expect(edited).toMatchObject({ document: plan, isStale: true, areDetailsStale: true });
  });

  it('is stale once for many edits, with the latest', () => {
    const edits = [1.5, 1.4, 1.3].map((value, index) => ({
      kind: 'edit' as const,
      revision: index + 2,
      edits: [{ kind: 'set' as const, path: ['cooling', 'pue'], value }],
    }));
    const state = edits.reduce(
      applyRequest,
      applyRequest(initialWorkerState, { kind: 'load', revision: 1, document: plan }),
    );
    expect(state).toMatchObject({ revision: 4, document: { cooling: { pue: 1.3 } } });
  });

  it('has stale forms and hours after every change, and when the page shows other details', () => {
    const loaded = applyRequest(initialWorkerState, { kind: 'load', revision: 1, document: plan });
    expect(loaded.areDetailsStale).toBe(true);
    const sent = { ...loaded, isStale: false, areDetailsStale: false };
    const shows = applyRequest(sent, {
      kind: 'shows',
      shown: { forms: 'liquid', hours: null, moreRacks: null },
    });
    expect(shows).toMatchObject({
      revision: 1,
      isStale: false,
      areDetailsStale: true,
      shown: { forms: 'liquid' },
    });
  });

  it('discards a request older than its document', () => {
    const state = applyRequest(initialWorkerState, { kind: 'load', revision: 5, document: plan });
    expect(applyRequest(state, { kind: 'load', revision: 4, document: {} })).toBe(state);
    expect(
      applyRequest(state, { kind: 'edit', revision: 5, edits: [{ kind: 'remove', path: ['racks'] }] }),
    ).toBe(state);
  });
});

describe('the model state of the page', () => {
  const first = learn(nothingKnown, reviewDocument(1, plan, library), 1);

  it('are the results of the example', () => {
    expect(first.report?.options.map(({ annual }) => annual.facilityEnergy_kWh)).toEqual([
      expect.closeTo(637_728, 6),
      expect.closeTo(458_367, 6),
    ]);
    expect(isStale(first)).toBe(false);
  });

  it('is not overwritten by a late answer', () => {
    const newer = learn(first, reviewDocument(3, withPue(1.3), library), 1);
    expect(learn(newer, reviewDocument(2, withPue(2), library), 1)).toBe(newer);
  });

  it('retains the last report, marked as stale, while a value is invalid', () => {
    const broken = learn(first, reviewDocument(2, withPue(0.5), library), 1);
    expect(broken.issues).toEqual([
      { path: 'cooling.pue', rule: 'minimum 1', message: 'must be at least 1; given: 0.5.' },
    ]);
    expect(broken.report).toBe(first.report);
    expect(isStale(broken)).toBe(true);
    const fixed = learn(broken, reviewDocument(3, withPue(1.2), library), 1);
    expect(isStale(fixed)).toBe(false);
    expect(fixed.issues).toEqual([]);
  });

  it('retains findings and the last report while a device is unknown', () => {
    const unknown = {
      ...plan,
      racks: { 'rack-1': { hall: 'hall-1', rackType: 'apc-ar3300', contents: { a: { device: 'none' } } } },
    };
    const blocked = learn(first, reviewDocument(2, unknown, library), 1);
    expect(isStale(blocked)).toBe(true);
    expect(blocked.options[0]?.computable).toBe(false);
    expect(blocked.options[0]?.findings.map(({ code }) => code)).toContain('device-unknown');
  });

  it('does not show the report of one plan with another', () => {
    const other = learn(first, reviewDocument(2, withPue(0.5), library), 2);
    expect(other.report).toBeNull();
    expect(isStale(other)).toBe(false);
  });
});

describe('a plan file', () => {
  it('is read', () => {
    expect(decodePlanFile(JSON.stringify(plan))).toMatchObject({
      document: plan,
    });
  });

  it.each([
    ['no JSON', '{', 'not JSON'],
    ['a list', '[]', 'must be a JSON object'],
    ['too large', JSON.stringify({ ...plan, halls: manyHalls(201) }), 'halls'],
    ['another version', JSON.stringify({ ...plan, schemaVersion: 99 }), '99'],
    ['forbidden keys', '{"__proto__": {}}', '__proto__'],
    ['deep nesting', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'deep'],
  ])('that is %s is rejected with a reason and an issue', (_what, text, reason) => {
    const { document, message, issues } = decodePlanFile(text);
    expect(document).toBeNull();
    expect(message).toContain(reason);
    expect(issues.length).toBeGreaterThan(0);
  });
});

describe('a plan file saved by the page with invalid values', () => {
  it.each([
    ['a value out of its range', withPue(0.9), 'cooling.pue'],
    ['text where a number belongs', { ...plan, cooling: { kind: 'fixed-pue', pue: '1,25' } }, 'cooling.pue'],
    ['no racks at all', { ...plan, racks: undefined }, 'racks'],
    ['an unknown field', { ...plan, colour: 1 }, 'colour'],
  ])('is opened with %s, which is reported', (_what, document, path) => {
    const text = JSON.stringify(document);
    const reading = decodePlanFile(`\uFEFF${text}`);
    expect(reading.document).toEqual(JSON.parse(text));
    expect(reading.issues.map((issue) => issue.path)).toContain(path);
  });
});

describe('the climates', () => {
  it('are requested when the plan or an option uses one, and not before', () => {
    expect(namesClimate(plan)).toBe(false);
    expect(namesClimate({ site: { climate: { kind: 'catalogue', id: 'london-gb' } } })).toBe(true);
    expect(namesClimate({ options: { a: { changes: { site: { climate: { id: 'london-gb' } } } } } })).toBe(
      true,
    );
    expect(namesClimate({ site: { climate: { kind: 'hourly', dryBulb_C: [] } } })).toBe(false);
  });
});

describe('the cost tables', () => {
  it('are requested when the plan or an option has more than energy cost, and not before', () => {
    expect(namesCosts(plan)).toBe(false);
    expect(namesCosts({ finance: { kind: 'energy-only' } })).toBe(false);
    expect(namesCosts({ finance: { kind: 'ownership' } })).toBe(true);
    expect(namesCosts({ options: { a: { changes: { finance: { kind: 'ownership' } } } } })).toBe(true);
  });
});

describe('the country grids', () => {
  it('are requested when the plan or an option uses one, and not before', () => {
    expect(namesCountryGrid(plan)).toBe(false);
    expect(namesCountryGrid({ carbon: { grid: 'EMBER-DEU' } })).toBe(true);
    expect(namesCountryGrid({ options: { a: { changes: { carbon: { grid: 'EMBER-FRA' } } } } })).toBe(true);
    expect(namesCountryGrid({ options: { a: { changes: null } } })).toBe(false);
  });
});

describe('tables that a place needs', () => {
  const following = (site: JsonObject): JsonObject => ({ site, carbon: { kind: 'annual' } });
  const at = (id: string): JsonObject => ({ climate: { kind: 'catalogue', id } });

  it('are the country grids where no grid is stated abroad', () => {
    const { climates } = library;
    expect(followsCountryGrid(following(at('frankfurt-de')), climates)).toBe(true);
    expect(followsCountryGrid(following({ country: 'FR' }), climates)).toBe(true);
    expect(followsCountryGrid(following(at('leesburg-va')), climates)).toBe(false);
    const stated = { site: at('frankfurt-de'), carbon: { kind: 'annual', grid: 'US-SRVC-2023' } };
    expect(followsCountryGrid(stated, climates)).toBe(false);
    const options = { abroad: { changes: { site: at('frankfurt-de') } } };
    expect(followsCountryGrid({ ...following(at('leesburg-va')), options }, climates)).toBe(true);
  });

  it('are countries and regions where the plan states its place or has weather of a file', () => {
    expect(namesPlace({ site: { region: 'US-VA' } })).toBe(true);
    expect(namesPlace({ site: { climate: { kind: 'hourly' } } })).toBe(true);
    expect(namesPlace({ site: at('frankfurt-de') })).toBe(false);
  });
});
