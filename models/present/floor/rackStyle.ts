import type { FloorItem } from './floorItem.ts';
import { shareColour, type FloorTheme } from './floorTheme.ts';
import type { Overlay } from './overlay.ts';
import type { ItemSeverities } from './itemSeverity.ts';

/** Colours and marks of racks. */
export interface RackStyle extends ItemSeverities {
  /** Index of each entry among the entries of the hall: its colour. */
  readonly kindPlaces: ReadonlyMap<string, number>;
  readonly overlay: Overlay | null;
  /** Racks that are being dragged: they are drawn faintly at their original position. */
  readonly draggedKeys: ReadonlySet<string>;
}

/** The fill colour of a rack: of its overlay, or of its entry. */
export function rackColour(
  { key, rackId = '' }: Pick<FloorItem, 'key' | 'rackId'>,
  look: RackStyle,
  theme: FloorTheme,
): string {
  if (look.overlay !== null) {
    const { values, scale } = look.overlay;
    const { value = null, category } = values.get(key) ?? {};
    if (category !== undefined) return theme.categories[category % theme.categories.length] ?? theme.unknown;
    return shareColour(theme, value, scale);
  }
  const place = look.kindPlaces.get(rackId) ?? 0;
  return theme.racks[place % theme.racks.length] ?? theme.unknown;
}
