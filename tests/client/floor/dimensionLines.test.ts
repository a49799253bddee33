import { describe, expect, it } from 'vitest';
import { dimensionLines, distanceLine, type MeasuredBox } from '../../../client/floor/draw/dimensionLines.ts';
import type { Box } from '../../../models/present/floor/labelBoard.ts';

/** A rack of 24 by 48 px at 100, 100, whose texts are 42 px long, among other racks. */
const ofRack = (taken: readonly Box[] = []): MeasuredBox => ({
  box: [100, 100, 24, 48],
  width: '0.60 m',
  depth: '1.20 m',
  widthOf: (text) => text.length * 7,
  isTaken: (plate) => taken.some((other) => meets(other, plate)),
});

const meets = ([left, top, width, height]: Box, [x, y, wide, high]: Box): boolean =>
  left < x + wide && x < left + width && top < y + high && y < top + height;

const own: Box = [100, 100, 24, 48];
const west: Box = [76, 100, 24, 48];
const east: Box = [124, 100, 24, 48];

describe('the dimensions of a selected rack', () => {
  it('cover neither the rack nor one another, and are written along their lines', () => {
    const lines = dimensionLines(ofRack());
    expect(lines.map(({ text }) => text)).toEqual(['0.60 m', '1.20 m']);
    expect(lines.map(({ isUpright }) => isUpright)).toEqual([false, true]);
    const [one, other] = lines.map(({ plate }) => plate);
    if (one === null || one === undefined || other === null || other === undefined)
      throw new Error('no text');
    expect(meets(one, other)).toBe(false);
    for (const plate of [one, other]) expect(meets(plate, own)).toBe(false);
  });

  it('are on the other side of a neighbour, and one text where both sides have neighbours', () => {
    const [, beside] = dimensionLines(ofRack([west]));
    expect(beside?.line).toEqual([138, 100, 138, 148]);
    const lines = dimensionLines(ofRack([west, east]));
    expect(lines.map(({ text }) => text)).toEqual(['0.60 m × 1.20 m']);
    for (const { plate } of lines)
      for (const other of [own, west, east]) expect(plate !== null && meets(plate, other)).toBe(false);
  });

  it('are left out of a block that is smaller than their texts, as in a large hall that is shown as a whole', () => {
    expect(dimensionLines({ ...ofRack(), box: [100, 100, 4, 8] })).toEqual([]);
  });

  it('are left out where there is no space for them', () => {
    expect(dimensionLines(ofRack([[0, 0, 400, 400]]))).toEqual([]);
  });
});

describe('a distance', () => {
  it('has its text along a line that is long enough, across a shorter one, and none that would cover the block', () => {
    expect(distanceLine([0, 50, 60, 50], '1.20 m', 42)).toMatchObject({
      isUpright: false,
      plate: [5, 42, 50, 16],
    });
    expect(distanceLine([0, 50, 20, 50], '0.40 m', 42)).toMatchObject({
      isUpright: true,
      plate: [2, 25, 16, 50],
    });
    expect(distanceLine([0, 50, 10, 50], '0.20 m', 42).plate).toBeNull();
    expect(distanceLine([50, 0, 50, 20], '0.40 m', 42)).toMatchObject({
      isUpright: false,
      plate: [25, 2, 50, 16],
    });
  });
});
