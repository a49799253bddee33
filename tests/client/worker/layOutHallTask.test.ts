import { describe, expect, it } from 'vitest';
import { applyLayout, setRackCount } from '../../../models/edit/commands/layOut.ts';
import { drawRectangle } from '../../../models/edit/commands/floorRoom.ts';
import { applyEdits } from '../../../models/edit/document/edit.ts';
import { objectAt, valueAt, type JsonObject } from '../../../models/edit/document/json.ts';
import { planDocument, run, start, undo, undoLabel } from '../../../client/state/editor.ts';
import { findMostRacks, layOutHallTask } from '../../../client/worker/layOutHallTask.ts';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import type { HallLayout } from '../../../models/plan/layout/layOutHall.ts';
import { library } from '../../support/library.ts';
import { examplePlan, withoutDrawing } from '../../support/plans.ts';
import { callWorker } from './callWorker.ts';

const base = withoutDrawing(examplePlan('air-vs-liquid')) as unknown as JsonObject;
const [hallId = ''] = Object.keys(objectAt(base, ['halls']));
const [rackId = ''] = Object.keys(objectAt(base, ['racks']));

const drawn = (width_mm: number, depth_mm: number): JsonObject =>
  applyEdits(base, drawRectangle(base, hallId, { width_mm, depth_mm }).edits).document;

function laidOut(document: JsonObject, options = {}): HallLayout {
  return layOutHallTask({ hallId, options }, { document, library });
}

describe('an automatic layout', () => {
  it('positions every rack of the hall in one step, which undo reverts', () => {
    const plan = drawn(24_000, 15_000);
    start(plan, 'draft');
    const layout = laidOut(plan, { containment: 'hot-aisle' });
    run(applyLayout(planDocument.value, layout));
    expect(layout.placedCount).toBeGreaterThan(0);
    const placed = Object.keys(objectAt(planDocument.value, ['racks', rackId, 'places']));
    expect(placed).toHaveLength(layout.placedCount);
    expect(valueAt(planDocument.value, ['halls', hallId, 'room', 'containments'])).toEqual(
      Object.keys(layout.containments).length === 0 ? undefined : layout.containments,
    );
    expect(() => parsePlan(planDocument.value)).not.toThrow();
    expect(undoLabel.value).toMatch(/^lay out /);
    undo();
    expect(planDocument.value).toEqual(plan);
  });

  it('is of another number of racks than the plan has, if that is asked for', () => {
    const plan = drawn(24_000, 15_000);
    const count = { rackId, rackCount: 7 };
    const layout = layOutHallTask({ hallId, options: {}, count }, { document: plan, library });
    expect(laidOut(plan).placedCount).not.toBe(7);
    expect(layout.placedCount).toBe(7);
    expect(Object.keys(layout.places[rackId] ?? {})).toHaveLength(7);
  });

  it('replaces the previous positions and containment', () => {
    const plan = drawn(24_000, 15_000);
    const once = applyEdits(
      plan,
      applyLayout(plan, laidOut(plan, { containment: 'cold-aisle' })).edits,
    ).document;
    const without = applyEdits(
      once,
      applyLayout(once, laidOut(once, { containment: 'none' })).edits,
    ).document;
    expect(valueAt(without, ['halls', hallId, 'room', 'containments'])).toBeUndefined();
    expect(Object.keys(objectAt(without, ['racks', rackId, 'places']))).toHaveLength(
      laidOut(plan).placedCount,
    );
  });

  it('does not change the number of racks with separate feeds', () => {
    const plan = drawn(24_000, 15_000);
    const twice = applyEdits(plan, setRackCount(plan, { rackId, count: 4, mergeKey: '' }).edits).document;
    const places = {
      X1: { x_mm: 2_000, y_mm: 2_000, facing_deg: 0 },
      X2: { x_mm: 3_000, y_mm: 2_000, facing_deg: 0, from: { A: 'pdu-b' } },
    };
    const stated = applyEdits(twice, [
      { kind: 'set', path: ['racks', rackId, 'places'], value: places },
    ]).document;
    const { edits } = applyLayout(stated, laidOut(stated));
    const laid = objectAt(applyEdits(stated, edits).document, ['racks', rackId, 'places']);
    expect(Object.values(laid).map((place) => valueAt(place, ['from']))).toEqual([
      undefined,
      { A: 'pdu-b' },
      undefined,
      undefined,
    ]);
  });

  it('of a hall without a room is rejected with a message', async () => {
    const outcome = await callWorker('layOutHall', { hallId, options: {} }, base);
    expect(outcome).toMatchObject({ isDone: false, message: expect.stringContaining('has no room') });
  });

  it('is one step with the preceding change of the rack count', () => {
    const plan = drawn(24_000, 15_000);
    start(plan, 'draft');
    run(setRackCount(planDocument.value, { rackId, count: 10, mergeKey: 'most' }));
    run({ ...applyLayout(planDocument.value, laidOut(planDocument.value)), mergeKey: 'most' });
    expect(valueAt(planDocument.value, ['racks', rackId, 'count'])).toBe(10);
    undo();
    expect(planDocument.value).toEqual(plan);
  });
});

describe('the maximum number of racks', () => {
  const most = (limits: { readonly utility_kW?: number; readonly cooling_kW?: number }) => {
    const question = { hallId, rackId, optionId: 'air', ...limits };
    return findMostRacks(question, { document: drawn(24_000, 15_000), library });
  };

  it('is limited by the room if nothing else is limited, and can be laid out', () => {
    const { rackCount, binding } = most({});
    expect(binding).toBe('room');
    const plan = drawn(24_000, 15_000);
    const { edits } = setRackCount(plan, { rackId, count: rackCount, mergeKey: '' });
    expect(laidOut(applyEdits(plan, edits).document)).toMatchObject({
      placedCount: rackCount,
      unplacedCount: 0,
    });
  });

  it('is limited by the utility or by the cooling, which is stated', () => {
    const each = most({ cooling_kW: 1e6, utility_kW: 1e6 }).limits;
    const utility = each.find(({ name }) => name === 'utility')?.each_kW ?? NaN;
    const cooling = each.find(({ name }) => name === 'cooling')?.each_kW ?? NaN;
    expect(most({ utility_kW: utility * 3.5 })).toMatchObject({ rackCount: 3, binding: 'utility' });
    expect(most({ cooling_kW: cooling * 2 })).toMatchObject({ rackCount: 2, binding: 'cooling' });
  });
});
