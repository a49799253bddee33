import { computed } from '@preact/signals';
import { inletScale } from '../../../../models/present/floor/air/inletOverlay.ts';
import { darkFloor, lightFloor } from '../../../../models/present/floor/floorTheme.ts';
import { airPainter } from '../../../floor/draw/drawAir.ts';
import { theme } from '../../../state/theme.ts';
import { computedAir, isAirDrawn, sliceHeight_m } from './airState.ts';

/** Draws the slice through the air below the racks; null if none is shown. */
export const airPicture = computed(() => {
  const air = isAirDrawn.value ? computedAir.value : null;
  if (air === null || air.field === null) return null;
  return airPainter({
    field: air.field,
    height_m: sliceHeight_m.value,
    scale: inletScale(air.report),
    theme: theme.value === 'dark' ? darkFloor : lightFloor,
  });
});
