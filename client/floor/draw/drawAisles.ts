import { overlaps } from '../../../models/floor/rectangle.ts';
import type { NamedAisle } from './aislesOfRacks.ts';
import type { FloorTheme } from '../../../models/present/floor/floorTheme.ts';
import { boxOf, type CanvasSheet } from './sheet.ts';
import { visibleArea } from '../scene/view.ts';
import { drawTextIn } from './drawTextIn.ts';

/** Colours the cold and hot aisles between rows, with their names if they fit. */
export function drawAisles(sheet: CanvasSheet, aisles: readonly NamedAisle[]): void {
  const { context, view, size, theme } = sheet;
  const visible = visibleArea(view, size);
  const quiet: CanvasSheet = { ...sheet, theme: { ...theme, ink: theme.muted } };
  for (const { kind, rectangle, name } of aisles) {
    if (!overlaps(rectangle, visible)) continue;
    const box = boxOf(view, rectangle);
    context.globalAlpha = 0.5;
    context.fillStyle = aisleColour(theme, kind);
    context.fillRect(...box);
    context.globalAlpha = 1;
    drawTextIn(quiet, box, [name]);
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
