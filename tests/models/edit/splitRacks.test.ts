import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  commonOfFeeds,
  commonOfRacks,
  feedFieldEdits,
  feedSides,
  firstFeedEdits,
  rackFieldEdits,
} from '../../../models/edit/commands/rackFields.ts';
import { changeChosenRacks, rackCountOf, splitRacks } from '../../../models/edit/commands/splitRacks.ts';
import { applyEdits, type Edit } from '../../../models/edit/document/edit.ts';
import { objectAt, textAt, valueAt, type Json, type JsonObject } from '../../../models/edit/document/json.ts';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import hall from '../../../examples/hall-1mw.json' with { type: 'json' };
import { runs } from '../../support/runs.ts';

const plan = hall as unknown as JsonObject;

const after = (document: JsonObject, edits: readonly Edit[]): JsonObject =>
  applyEdits(document, edits).document;

const withValue = (document: JsonObject, path: readonly string[], value: Json): JsonObject =>
  after(document, [{ kind: 'set', path, value }]);

function divided(document: JsonObject, labels: readonly string[]): { document: JsonObject; ownId: string } {
  const split = splitRacks(document, 'gpu', labels);
  if (split.refusal !== null) throw new Error(split.refusal);
  return { document: after(document, split.command.edits), ownId: split.rackId };
}

const labelsOf = (document: JsonObject, rackId: string): string[] =>
  Object.keys(objectAt(document, ['racks', rackId, 'places'])).sort();

const ofPhase = (document: JsonObject, phase: string, rackId: string): Json | undefined =>
  valueAt(document, ['phases', phase, 'adds', 'rackCounts', rackId]);

describe('an entry of identical racks', () => {
  it('is divided into the named racks and the others, next to each other, with the same contents', () => {
    const { document, ownId } = divided(plan, ['A03']);
    expect(Object.keys(objectAt(document, ['racks']))).toEqual(['gpu', ownId]);
    expect(rackCountOf(document, 'gpu')).toBe(21);
    expect(rackCountOf(document, ownId)).toBe(1);
    expect(labelsOf(document, ownId)).toEqual(['A03']);
    expect(labelsOf(document, 'gpu')).not.toContain('A03');
    expect(valueAt(document, ['racks', ownId, 'contents'])).toEqual(
      valueAt(plan, ['racks', 'gpu', 'contents']),
    );
    expect(valueAt(document, ['racks', ownId, 'feeds'])).toEqual(valueAt(plan, ['racks', 'gpu', 'feeds']));
    expect(valueAt(document, ['racks', ownId, 'name'])).toBe('DGX A100 rack, A03');
    parsePlan(document);
  });

  it('stays as it is if all of its racks are named, or none that it has', () => {
    const all = labelsOf(plan, 'gpu');
    expect(splitRacks(plan, 'gpu', all).command?.edits).toEqual([]);
    expect(splitRacks(plan, 'gpu', ['Z99']).command?.edits).toEqual([]);
  });

  it('keeps the dates of phases in total, taking the named racks from the last ones', () => {
    const phases: Json = {
      first: { date: '2026-01-01', adds: { rackCounts: { gpu: 10 } } },
      last: { date: '2026-07-01', adds: { rackCounts: { gpu: 12 } } },
    };
    const { document, ownId } = divided(withValue(plan, ['phases'], phases), ['A01', 'A02', 'A03']);
    expect(ofPhase(document, 'first', 'gpu')).toBe(10);
    expect(ofPhase(document, 'last', 'gpu')).toBe(9);
    expect(ofPhase(document, 'last', ownId)).toBe(3);
    parsePlan(document);
  });

  it('leaves phases alone that name fewer racks than stay', () => {
    const phases: Json = { first: { date: '2026-01-01', adds: { rackCounts: { gpu: 10 } } } };
    const { document, ownId } = divided(withValue(plan, ['phases'], phases), ['A01']);
    expect(ofPhase(document, 'first', 'gpu')).toBe(10);
    expect(ofPhase(document, 'first', ownId)).toBeUndefined();
  });

  it('has the changes of an option made in both entries', () => {
    const changes: Json = {
      racks: { gpu: { count: 30, coolingCapacity_kW: 40, places: { A01: { x_mm: 0 }, A02: { x_mm: 1 } } } },
    };
    const planned = withValue(plan, ['options'], { more: { name: 'More', changes } });
    const { document, ownId } = divided(planned, ['A01']);
    const racks = objectAt(document, ['options', 'more', 'changes', 'racks']);
    expect(racks['gpu']).toEqual({ count: 29, coolingCapacity_kW: 40, places: { A02: { x_mm: 1 } } });
    expect(racks[ownId]).toEqual({ coolingCapacity_kW: 40, places: { A01: { x_mm: 0 } } });
  });

  it('is not divided if an option leaves fewer racks than are named', () => {
    const changes: Json = { racks: { gpu: { count: 1 } } };
    const planned = withValue(plan, ['options'], { few: { name: 'Few', changes } });
    const split = splitRacks(planned, 'gpu', ['A01']);
    expect(split.command).toBeNull();
    expect(split.refusal).toMatch(/“Few” changes the number of racks of this entry to 1/);
  });

  it('is removed with the named racks in an option that removes it', () => {
    const planned = withValue(plan, ['options'], {
      none: { name: 'None', changes: { racks: { gpu: null } } },
    });
    const { document, ownId } = divided(planned, ['A01']);
    expect(valueAt(document, ['options', 'none', 'changes', 'racks', ownId])).toBeNull();
  });

  it('is restored byte by byte by undo, and every division is a plan with the same racks', () => {
    const all = labelsOf(plan, 'gpu');
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...all)), (labels) => {
        const split = splitRacks(plan, 'gpu', labels);
        if (split.refusal !== null) throw new Error(split.refusal);
        const applied = applyEdits(plan, split.command.edits);
        const racks = Object.keys(objectAt(applied.document, ['racks']));
        expect(racks.flatMap((id) => labelsOf(applied.document, id)).sort()).toEqual(all);
        const counts = racks.map((id) => rackCountOf(applied.document, id));
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(22);
        parsePlan(applied.document);
        const back = applyEdits(applied.document, applied.inverse).document;
        expect(JSON.stringify(back)).toBe(JSON.stringify(plan));
      }),
      { numRuns: runs(100) },
    );
  });
});

describe('chosen racks', () => {
  const rackType = (id: string): Parameters<typeof changeChosenRacks>[2] => ({
    label: 'change rack type',
    editsOf: (document, rackId) => rackFieldEdits(document, rackId, { field: ['rackType'], value: id }),
  });

  it('are changed alone: their entry is divided, and their keys are those of the new entry', () => {
    const change = changeChosenRacks(plan, [{ rackId: 'gpu', labels: ['A01', 'A02'] }], rackType('ocp-orv3'));
    if (change.refusal !== null) throw new Error(change.refusal);
    const document = after(plan, change.command.edits);
    expect(change.keys).toEqual(['rack-1/A01', 'rack-1/A02']);
    expect(valueAt(document, ['racks', 'rack-1', 'rackType'])).toBe('ocp-orv3');
    expect(valueAt(document, ['racks', 'gpu', 'rackType'])).toBe(valueAt(plan, ['racks', 'gpu', 'rackType']));
    expect(rackCountOf(document, 'rack-1')).toBe(2);
  });

  it('are not divided if all of an entry are chosen, or if it is so already', () => {
    const all = labelsOf(plan, 'gpu');
    const changed = changeChosenRacks(plan, [{ rackId: 'gpu', labels: all }], rackType('ocp-orv3'));
    expect(changed.command?.edits).toEqual([
      { kind: 'set', path: ['racks', 'gpu', 'rackType'], value: 'ocp-orv3' },
    ]);
    const present = textAt(plan, ['racks', 'gpu', 'rackType']) ?? '';
    const same = changeChosenRacks(plan, [{ rackId: 'gpu', labels: ['A01'] }], rackType(present));
    expect(same.command?.edits).toEqual([]);
    expect(same.keys).toEqual(['gpu/A01']);
  });

  it('change nothing at all if one of their entries cannot be divided', () => {
    const changes: Json = { racks: { gpu: { count: 1 } } };
    const planned = withValue(plan, ['options'], { few: { name: 'Few', changes } });
    const change = changeChosenRacks(planned, [{ rackId: 'gpu', labels: ['A01'] }], rackType('ocp-orv3'));
    expect(change.command).toBeNull();
  });
});

describe('fields of several racks', () => {
  const two = withValue(plan, ['racks', 'other'], {
    hall: 'hall-1',
    rackType: 'ocp-orv3',
    contents: {},
    feeds: { X: { side: 'A', phaseCount: 3, voltage_V: 400, current_A: 32 } },
  });

  it('are common, or mixed', () => {
    expect(commonOfRacks(two, ['gpu'], ['rackType']).isMixed).toBe(false);
    expect(commonOfRacks(two, ['gpu', 'other'], ['rackType'])).toEqual({ isMixed: true, value: undefined });
    expect(commonOfRacks(two, ['gpu', 'other'], ['coolingCapacity_kW'])).toEqual({
      isMixed: false,
      value: undefined,
    });
    expect(commonOfFeeds(two, ['gpu'], { side: 'A', field: 'current_A' })).toEqual({
      isMixed: false,
      value: 60,
    });
    expect(commonOfFeeds(two, ['gpu', 'other'], { side: 'A', field: 'current_A' }).isMixed).toBe(true);
    expect(feedSides(two, ['gpu', 'other'])).toEqual(['A', 'B']);
  });

  it('of feeds are changed on one side only', () => {
    const changed = after(plan, feedFieldEdits(plan, 'gpu', { side: 'A', field: 'current_A', value: 32 }));
    const current = (id: string): Json | undefined =>
      valueAt(changed, ['racks', 'gpu', 'feeds', id, 'current_A']);
    expect(['A1', 'A2', 'B1', 'B2'].map(current)).toEqual([32, 32, 60, 60]);
  });

  it('set the utilisation of a rack as a workload of its own, and first feeds where there are none', () => {
    const field = ['workload', 'utilisationFraction'];
    const used = after(plan, rackFieldEdits(plan, 'gpu', { field, value: 0.4 }));
    expect(valueAt(used, ['racks', 'gpu', 'workload'])).toEqual({
      kind: 'constant',
      utilisationFraction: 0.4,
    });
    parsePlan(used);
    expect(firstFeedEdits(plan, 'gpu')).toEqual([]);
    const bare = after(plan, [{ kind: 'remove', path: ['racks', 'gpu', 'feeds'] }]);
    expect(feedSides(after(bare, firstFeedEdits(bare, 'gpu')), ['gpu'])).toEqual(['A', 'B']);
  });
});
