import { overlaps } from '../../../models/floor/rectangle.ts';
import type { NamedAisle } from '../scene/aislesOfRacks.ts';
import type { FloorTheme } from './floorTheme.ts';
import { boxOf, type Sheet } from './sheet.ts';
import { seenOf } from '../scene/view.ts';
import { writeIn } from './writeIn.ts';

/** Tints the ways between rows, cold and hot, and names them where there is room for a name. */
export function drawAisles(sheet: Sheet, aisles: readonly NamedAisle[]): void {
  const { context, view, size, theme } = sheet;
  const seen = seenOf(view, size);
  const quiet: Sheet = { ...sheet, theme: { ...theme, ink: theme.muted } };
  for (const { kind, rectangle, name } of aisles) {
    if (!overlaps(rectangle, seen)) continue;
    const box = boxOf(view, rectangle);
    context.globalAlpha = 0.5;
    context.fillStyle = aisleColour(theme, kind);
    context.fillRect(...box);
    context.globalAlpha = 1;
    writeIn(quiet, box, [name]);
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
