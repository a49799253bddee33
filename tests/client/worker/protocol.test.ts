import { describe, expect, it } from 'vitest';
import { isStale, learn, nothingKnown } from '../../../client/state/answers.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import { initialWorkerState, applyRequest } from '../../../client/worker/workerState.ts';
import { namesClimate, namesCosts, namesCountryGrid } from '../../../client/worker/tables/namedRows.ts';
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

describe('the worker’s desk', () => {
  it('applies edits to the document that lies there', () => {
    const loaded = applyRequest(initialWorkerState, { kind: 'load', revision: 1, document: plan });
    const edited = applyRequest(loaded, {
      kind: 'edit',
      revision: 2,
      edits: [{ kind: 'set', path: ['cooling', 'pue'], value: 1.3 }],
    });
    expect(edited).toMatchObject({ revision: 2, isStale: true, document: { cooling: { pue: 1.3 } } });
  });

  it('owes one answer for many edits, to the latest', () => {
    const edits = [1.5, 1.4, 1.3].map((value, index) => ({
      kind: 'edit' as const,
      revision: index + 2,
      edits: [{ kind: 'set' as const, path: ['cooling', 'pue'], value }],
    }));
    const desk = edits.reduce(
      applyRequest,
      applyRequest(initialWorkerState, { kind: 'load', revision: 1, document: plan }),
    );
    expect(desk).toMatchObject({ revision: 4, document: { cooling: { pue: 1.3 } } });
  });

  it('owes forms and hours to every change, and to what the page shows next', () => {
    const loaded = applyRequest(initialWorkerState, { kind: 'load', revision: 1, document: plan });
    expect(loaded.areDetailsStale).toBe(true);
    const said = { ...loaded, isStale: false, areDetailsStale: false };
    const shows = applyRequest(said, {
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

  it('puts a request aside that is older than what lies there', () => {
    const desk = applyRequest(initialWorkerState, { kind: 'load', revision: 5, document: plan });
    expect(applyRequest(desk, { kind: 'load', revision: 4, document: {} })).toBe(desk);
    expect(
      applyRequest(desk, { kind: 'edit', revision: 5, edits: [{ kind: 'remove', path: ['racks'] }] }),
    ).toBe(desk);
  });
});

describe('what the page knows', () => {
  const first = learn(nothingKnown, reviewDocument(1, plan, library), 1);

  it('are the numbers of the example', () => {
    expect(first.report?.options.map(({ annual }) => annual.facilityEnergy_kWh)).toEqual([
      expect.closeTo(637_728, 6),
      expect.closeTo(458_367, 6),
    ]);
    expect(isStale(first)).toBe(false);
  });

  it('is not overwritten by an answer that comes late', () => {
    const newer = learn(first, reviewDocument(3, withPue(1.3), library), 1);
    expect(learn(newer, reviewDocument(2, withPue(2), library), 1)).toBe(newer);
  });

  it('keeps the last numbers, marked as old, while a value breaks a rule', () => {
    const broken = learn(first, reviewDocument(2, withPue(0.5), library), 1);
    expect(broken.issues).toEqual([
      { path: 'cooling.pue', rule: 'minimum 1', message: 'must be at least 1; given: 0.5.' },
    ]);
    expect(broken.report).toBe(first.report);
    expect(isStale(broken)).toBe(true);
    const mended = learn(broken, reviewDocument(3, withPue(1.2), library), 1);
    expect(isStale(mended)).toBe(false);
    expect(mended.issues).toEqual([]);
  });

  it('keeps findings and the last numbers while a device is unknown', () => {
    const unknown = {
      ...plan,
      racks: { 'rack-1': { hall: 'hall-1', rackType: 'apc-ar3300', contents: { a: { device: 'none' } } } },
    };
    const blocked = learn(first, reviewDocument(2, unknown, library), 1);
    expect(isStale(blocked)).toBe(true);
    expect(blocked.options[0]?.computable).toBe(false);
    expect(blocked.options[0]?.findings.map(({ code }) => code)).toContain('device-unknown');
  });

  it('does not show the numbers of one plan beside another', () => {
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
  ])('that is %s is refused with a reason and an issue', (_what, text, reason) => {
    const { document, message, issues } = decodePlanFile(text);
    expect(document).toBeNull();
    expect(message).toContain(reason);
    expect(issues.length).toBeGreaterThan(0);
  });
});

describe('a plan file that the page saved in the middle of the work', () => {
  it.each([
    ['a value out of its range', withPue(0.9), 'cooling.pue'],
    ['text where a number belongs', { ...plan, cooling: { kind: 'fixed-pue', pue: '1,25' } }, 'cooling.pue'],
    ['no racks at all', { ...plan, racks: undefined }, 'racks'],
    ['an unknown field', { ...plan, colour: 1 }, 'colour'],
  ])('is opened with %s, which is said', (_what, document, path) => {
    const text = JSON.stringify(document);
    const reading = decodePlanFile(`\uFEFF${text}`);
    expect(reading.document).toEqual(JSON.parse(text));
    expect(reading.issues.map((issue) => issue.path)).toContain(path);
  });
});

describe('the climates', () => {
  it('are wanted when the plan or an option names one, and not before', () => {
    expect(namesClimate(plan)).toBe(false);
    expect(namesClimate({ site: { climate: { kind: 'catalogue', id: 'london-gb' } } })).toBe(true);
    expect(namesClimate({ options: { a: { changes: { site: { climate: { id: 'london-gb' } } } } } })).toBe(
      true,
    );
    expect(namesClimate({ site: { climate: { kind: 'hourly', dryBulb_C: [] } } })).toBe(false);
  });
});

describe('the tables of costs', () => {
  it('are wanted when the plan or an option counts more than energy, and not before', () => {
    expect(namesCosts(plan)).toBe(false);
    expect(namesCosts({ finance: { kind: 'energy-only' } })).toBe(false);
    expect(namesCosts({ finance: { kind: 'ownership' } })).toBe(true);
    expect(namesCosts({ options: { a: { changes: { finance: { kind: 'ownership' } } } } })).toBe(true);
  });
});

describe('the grids of countries', () => {
  it('are wanted when the plan or an option names one, and not before', () => {
    expect(namesCountryGrid(plan)).toBe(false);
    expect(namesCountryGrid({ carbon: { grid: 'EMBER-DEU' } })).toBe(true);
    expect(namesCountryGrid({ options: { a: { changes: { carbon: { grid: 'EMBER-FRA' } } } } })).toBe(true);
    expect(namesCountryGrid({ options: { a: { changes: null } } })).toBe(false);
  });
});
