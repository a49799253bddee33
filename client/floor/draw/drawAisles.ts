import { overlaps } from '../../../models/floor/rectangle.ts';
import type { NamedAisle } from './aislesOfRacks.ts';
import type { FloorTheme } from '../../../models/present/floor/floorTheme.ts';
import { boxOf, type CanvasSheet } from './sheet.ts';
import { visibleArea } from '../scene/view.ts';

/** Colours the cold and hot aisles between rows. */
export function drawAisles(sheet: CanvasSheet, aisles: readonly NamedAisle[]): void {
  const { context, view, size, theme } = sheet;
  const visible = visibleArea(view, size);
  for (const { kind, rectangle } of aisles) {
    if (!overlaps(rectangle, visible)) continue;
    const box = boxOf(view, rectangle);
    context.globalAlpha = 0.5;
    context.fillStyle = aisleColour(theme, kind);
    context.fillRect(...box);
    context.globalAlpha = 1;
  }
}

function aisleColour(theme: FloorTheme, kind: NamedAisle['kind']): string {
  switch (kind) {
    case 'cold':
      return theme.cold;
    case 'hot':
      return theme.hot;
    case 'mixed':
      return theme.ramp;
  }
}
