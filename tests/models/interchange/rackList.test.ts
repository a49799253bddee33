import { describe, expect, it } from 'vitest';
import { rackListCsv } from '../../../client/floor/scene/rackListCsv.ts';
import { readRoom } from '../../../models/present/floor/readRoom.ts';
import { sceneOf } from '../../../models/present/floor/scene.ts';
import { moveListedRacks } from '../../../models/edit/commands/rackList.ts';
import { applyEdits } from '../../../models/edit/document/edit.ts';
import { valueAt, type JsonObject } from '../../../models/edit/document/json.ts';
import { readRackList } from '../../../models/interchange/rackList.ts';
import { exampleText } from '../../support/plans.ts';

const plan = JSON.parse(exampleText('hall-1mw')) as JsonObject;

/** As the floor page saves it. */
function savedList(): string {
  const room = readRoom(valueAt(plan, ['halls', 'hall-1', 'room']));
  if (room === null) throw new Error('the hall is not drawn');
  const size = { width_mm: 600, depth_mm: 1200, height_mm: 2000, weight_kg: 900 };
  return rackListCsv(sceneOf(plan, { hallId: 'hall-1', room, sizeOf: () => size }));
}

describe('a rack list', () => {
  it('that the page saved moves nothing', () => {
    const racks = readRackList(savedList());
    expect(racks).toHaveLength(22);
    expect(moveListedRacks(plan, racks)).toMatchObject({
      movedCount: 0,
      unknownCount: 0,
      command: { edits: [] },
    });
  });

  it('edited in a spreadsheet moves its racks, and keeps their feeds', () => {
    const text = `\uFEFF${savedList().replace('B01,DGX A100 rack,3000,6600,0', 'B01,DGX A100 rack,2400,6900,180').replaceAll(',', ';')}`;
    const { command, movedCount } = moveListedRacks(plan, readRackList(text));
    expect(movedCount).toBe(1);
    expect(command.label).toBe('move 1 rack to the positions of a list');
    const { document, inverse } = applyEdits(plan, command.edits);
    const from = valueAt(plan, ['racks', 'gpu', 'places', 'B01', 'from']);
    expect(valueAt(document, ['racks', 'gpu', 'places', 'B01'])).toEqual({
      x_mm: 2400,
      y_mm: 6900,
      facing_deg: 180,
      from,
    });
    expect(applyEdits(document, inverse).document).toEqual(plan);
  });

  it('names racks that the plan does not have', () => {
    const racks = readRackList('label,rack,x_mm,y_mm,facing_deg\nA01,Other,0,0,0\nZ99,DGX A100 rack,0,0,0\n');
    expect(moveListedRacks(plan, racks)).toMatchObject({ movedCount: 0, unknownCount: 2 });
  });

  it('is read without the apostrophe before a formula', () => {
    expect(readRackList("label,rack,x_mm,y_mm,facing_deg\n'=A1,'-x,0,0,90")).toEqual([
      { label: '=A1', rack: '-x', x_mm: 0, y_mm: 0, facing_deg: 90 },
    ]);
  });

  it.each([
    ['label,rack,x_mm,y_mm,facing_deg\nA01,x,1.5,0,0', 'line 2 must have a label, whole millimetres'],
    ['label,rack,x_mm,y_mm,facing_deg\nA01,x,1,0,45', 'line 2 must have'],
    ['label,rack,x_mm,y_mm,facing_deg\nA01,x,,0,0\n,x,1,0,0', '(and 1 more lines)'],
    ['label,rack,x_mm,y_mm,facing_deg\n"A01,x,1,0,0', 'line 2: a quote is not closed'],
  ])('with an invalid line is refused: %j', (text, message) => {
    expect(() => readRackList(text)).toThrow(message);
  });
});
