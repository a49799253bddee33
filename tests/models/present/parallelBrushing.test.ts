import { describe, expect, it } from 'vitest';
import { brushedDesigns } from '../../../models/present/charts/brushedDesigns.ts';
import { draggedBrush, startBrush, steppedBrush } from '../../../models/present/charts/parallelBrushing.ts';
import { parallelLayout, type PlacedAxis } from '../../../models/present/charts/parallelLayout.ts';
import { parallelShape } from '../../support/charts/searchSamples.ts';

describe('a range on an axis', () => {
  const shape = parallelShape(41);
  const axisOf = (width: number, index: number): PlacedAxis => {
    const placed = parallelLayout(shape, width).axes[index];
    if (placed === undefined) throw new Error('no axis');
    return placed;
  };
  const [upright, flat, choice] = [axisOf(960, 3), axisOf(360, 3), axisOf(960, 0)];

  it.each([
    ['upright', upright],
    ['from left to right', flat],
  ] as const)(
    'is dragged along an axis that is %s, in either direction and not beyond the designs',
    (_, placed) => {
      const { scale, bounds } = placed;
      const drag = startBrush(placed, undefined, scale(1.4));
      expect(draggedBrush(placed, drag, scale(1.2))).toEqual([1.2, 1.4]);
      expect(draggedBrush(placed, drag, scale(1.5))).toEqual([1.4, 1.5]);
      expect(draggedBrush(placed, drag, scale(99))).toEqual([1.4, bounds[1]]);
      expect(draggedBrush(placed, drag, scale(-99))).toEqual([bounds[0], 1.4]);
    },
  );

  it.each([
    ['upright', upright],
    ['from left to right', flat],
  ] as const)('is moved or held at an end where it is, on an axis that is %s', (_, placed) => {
    const { scale, bounds } = placed;
    const lower = startBrush(placed, [1.2, 1.4], scale(1.2));
    expect(draggedBrush(placed, lower, scale(1.3))).toEqual([1.3, 1.4]);
    const upper = startBrush(placed, [1.2, 1.4], scale(1.4));
    expect(draggedBrush(placed, upper, scale(1.5))).toEqual([1.2, 1.5]);
    const middle = startBrush(placed, [1.2, 1.4], scale(1.3));
    expect(draggedBrush(placed, middle, scale(1.35))).toEqual([1.25, 1.45]);
    const [, high] = draggedBrush(placed, middle, scale(99));
    expect(high).toBe(bounds[1]);
    expect(draggedBrush(placed, startBrush(placed, [1.2, 1.3], scale(1.5)), scale(1.45))).toEqual([
      1.45, 1.5,
    ]);
  });

  it('is of whole choices', () => {
    const { scale } = choice;
    expect(draggedBrush(choice, startBrush(choice, undefined, scale(0.8)), scale(2.3))).toEqual([1, 2]);
    expect(steppedBrush(choice, undefined, 'low', 'ArrowUp')).toEqual([1, 3]);
    expect(steppedBrush(choice, [1, 3], 'high', 'Home')).toEqual([1, 1]);
    expect(steppedBrush(choice, [1, 1], 'low', 'ArrowRight')).toEqual([1, 1]);
  });

  it('has ends that keys move, to those of the designs exactly, and that a key removes', () => {
    const [least, most] = upright.bounds;
    // A fiftieth of 0.5, to a round number.
    expect(steppedBrush(upright, [1.2, 1.4], 'high', 'ArrowDown')).toEqual([1.2, 1.39]);
    expect(steppedBrush(upright, [1.2, 1.4], 'high', 'PageUp')).toEqual([1.2, 1.5]);
    expect(steppedBrush(upright, [1.2, 1.4], 'low', 'Home')).toEqual([least, 1.4]);
    expect(steppedBrush(upright, [1.2, 1.4], 'high', 'End')).toEqual([1.2, most]);
    expect(steppedBrush(upright, [1.2, 1.4], 'low', 'Escape')).toBeNull();
    expect(steppedBrush(upright, [1.2, 1.4], 'low', 'a')).toBeUndefined();
    const { axes, designs } = shape;
    expect(brushedDesigns(axes, designs, { pue: [least, most] })).toEqual(designs);
  });
});
