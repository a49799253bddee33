import { describe, expect, it } from 'vitest';
import { changeRacks, removeRacks } from '../../../models/edit/commands/rackChanges.ts';
import { applyEdits } from '../../../models/edit/document/edit.ts';
import { valueAt, type JsonObject } from '../../../models/edit/document/json.ts';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { exampleText } from '../../support/plans.ts';

const hall = JSON.parse(exampleText('hall-20mw')) as JsonObject;
const ids = ['gpu-a', 'network-a', 'gpu-b'];

const changed = (changes: Parameters<typeof changeRacks>[2]): JsonObject =>
  applyEdits(hall, changeRacks(hall, ids, changes).edits).document;

describe('changes of several racks', () => {
  it('number the names in the order of the entries', () => {
    const plan = changed({ namePattern: 'Row {n} ({name})', firstNumber: 7 });
    expect(ids.map((id) => valueAt(plan, ['racks', id, 'name']))).toEqual([
      'Row 7 (DGX H100, row A)',
      'Row 8 (Switches, row A)',
      'Row 9 (DGX H100, row B)',
    ]);
    expect(valueAt(plan, ['racks', 'gpu-c'])).toBe(valueAt(hall, ['racks', 'gpu-c']));
  });

  it('reach the entries of a device, and every feed', () => {
    const plan = changed({
      contents: { device: 'dgx-h100', newDevice: 'dgx-a100-640', count: 3 },
      feeds: { current_A: 100 },
    });
    expect(valueAt(plan, ['racks', 'gpu-a', 'contents', 'dgx'])).toMatchObject({
      device: 'dgx-a100-640',
      count: 3,
      position_U: 5,
    });
    expect(valueAt(plan, ['racks', 'network-a', 'contents'])).toBe(
      valueAt(hall, ['racks', 'network-a', 'contents']),
    );
    const feeds = Object.values(valueAt(plan, ['racks', 'gpu-b', 'feeds']) as JsonObject);
    expect(feeds.map((feed) => valueAt(feed, ['current_A']))).toEqual([100, 100, 100]);
  });

  it('give a plan that can be read, and one step back gives the plan before', () => {
    const command = changeRacks(hall, ids, {
      namePattern: 'Rack {n}',
      rackType: 'apc-ar3300',
      rackCount: 25,
      utilisationFraction: 0.8,
      coolingCapacity_kW: 50,
      tenant: 'North',
      feeds: { phaseCount: 3, voltage_V: 400 },
    });
    const { document, inverse } = applyEdits(hall, command.edits);
    expect(parsePlan(document).racks['gpu-a']).toMatchObject({
      name: 'Rack 1',
      rackType: 'apc-ar3300',
      count: 25,
      workload: { kind: 'constant', utilisationFraction: 0.8 },
      coolingCapacity_kW: 50,
      tenant: 'North',
    });
    expect(applyEdits(document, inverse).document).toEqual(hall);
    expect(command.label).toBe('change 3 rack entries');
  });

  it('are none where the entries have these values already', () => {
    expect(changeRacks(hall, ['gpu-a'], { rackCount: 19, hall: 'hall-1', tenant: null }).edits).toEqual([]);
    expect(changeRacks(hall, ['nowhere'], { rackCount: 3 }).edits).toEqual([]);
    expect(changeRacks(hall, ids, { namePattern: ' ' }).edits).toEqual([]);
  });

  it('take a workload and a tenant of their own away', () => {
    const own = changed({ utilisationFraction: 0.5, tenant: 'South' });
    const back = changeRacks(own, ids, { utilisationFraction: null, tenant: null });
    expect(applyEdits(own, back.edits).document).toEqual(hall);
  });
});

describe('removed racks', () => {
  it('leave the others, and come back in one step', () => {
    const { edits, label } = removeRacks(hall, [...ids, 'nowhere']);
    const { document, inverse } = applyEdits(hall, edits);
    expect(Object.keys(valueAt(document, ['racks']) as JsonObject)).toHaveLength(47);
    expect(JSON.stringify(applyEdits(document, inverse).document)).toBe(JSON.stringify(hall));
    expect(label).toBe('remove 3 rack entries');
  });
});
