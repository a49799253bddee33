import { computed } from '@preact/signals';
import type { ShownLengths } from '../../floor/draw/sheet.ts';
import { lengthText, roundedLength } from '../../floor/gestures/lengths.ts';
import { lengthUnit } from './floorState.ts';

/** How lengths are written on the canvas, in the chosen unit. */
export const shownLengths = computed((): ShownLengths => {
  const unit = lengthUnit.value;
  return {
    unit,
    exact: (length_mm) => lengthText(length_mm, unit),
    rounded: (length_mm) => roundedLength(length_mm, unit),
  };
});
