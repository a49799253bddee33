import { describe, expect, it } from 'vitest';
import { checkFloor } from '../../../models/floor/checkFloor.ts';
import { placementRules } from '../../../models/floor/placementRules.ts';
import { ruleList } from '../../../models/floor/ruleList.ts';
import { rulesSchema } from '../../../models/floor/rulesSchema.ts';
import { floorOf, rack, rowOf } from './floors.ts';

describe('placement rules', () => {
  it('list every rule of the schema once, with the field of its limit', () => {
    const shape = rulesSchema.shape;
    expect(ruleList.map(({ id }) => id).sort()).toEqual(Object.keys(shape).sort());
    for (const listed of ruleList) {
      const fields = Object.keys(shape[listed.id].unwrap().shape).filter((name) => name !== 'isOn');
      expect(fields, listed.id).toEqual('field' in listed ? [listed.field] : []);
    }
  });

  it('are on with default limits unless the room states otherwise', () => {
    const rules = placementRules(undefined);
    expect(rules.coldAisle).toMatchObject({ isOn: true, value: 1200 });
    expect(rules.hotAisle).toMatchObject({ isOn: true, value: 900 });
    expect(rules.unitClearance).toMatchObject({ isOn: true, value: 1800 });
    expect(rules.rowLength).toMatchObject({ isOn: true, value: 20 });
    expect(rules.overlap.isOn).toBe(true);
  });

  it('retain their limit when switched off, with its source', () => {
    const rules = placementRules({ coldAisle: { isOn: false }, hotAisle: { width_mm: 1000 } });
    expect(rules.coldAisle).toMatchObject({ isOn: false, value: 1200 });
    expect(rules.hotAisle).toMatchObject({ isOn: true, value: 1000, source: 'Stated for this room' });
    expect(rules.rearAccess.source).toContain('server-racks.com');
  });

  it('state the source of the limit in the finding', () => {
    const [found] = checkFloor(floorOf([rack('A01', 5000, 1000)]));
    expect(found).toMatchObject({ code: 'wall-near', source: expect.stringContaining('northernlink') });
  });

  it('report nothing for two valid rows', () => {
    const racks = [...rowOf(10, 'A', [5000, 5000]), ...rowOf(10, 'B', [5000, 7400], { facing_deg: 180 })];
    expect(checkFloor(floorOf(racks))).toEqual([]);
  });
});
