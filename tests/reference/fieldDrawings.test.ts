import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDxf } from '../../models/interchange/dxf/readDxf.ts';

/** Drawings as users have them: each has the right metres, or says what is doubtful. */
describe('a drawing of the field', () => {
  it.each([
    ['insunits-mm', [30, 20], []],
    ['insunits-none', [30, 20], ['The file states no unit. In millimetres the drawing is 30 × 20 m']],
    ['insunits-inch-but-metric', [30, 20], ['in millimetres 30 × 20 m: read in millimetres']],
    ['us-survey-feet', [30.48, 18.29], []],
    ['utm-coordinates', [30, 20], []],
    ['extrusion-minus-z', [30, 20], ['1 line drawn in a plane seen from below']],
    ['walls-in-block', [0.84, 0.59], ['too small for a room', 'Not shown: 3 × INSERT']],
  ])('%s is %s m', (name, metres, remarks) => {
    const drawing = readDxf(readFileSync(`../shared/field/dxf/${name}.dxf`, 'utf8'));
    const unit_mm = drawing.unit_mm ?? drawing.likelyUnit_mm ?? NaN;
    const size = [drawing.east - drawing.west, drawing.north - drawing.south];
    expect(size.map((length) => Number(((length * unit_mm) / 1000).toFixed(2)))).toEqual(metres);
    expect(drawing.remarks).toEqual(remarks.map((remark) => expect.stringContaining(remark)));
  });
});
