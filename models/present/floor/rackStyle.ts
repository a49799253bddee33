import type { FloorItem } from './floorItem.ts';
import { shareColour, type FloorTheme } from './floorTheme.ts';
import type { Overlay } from './overlay.ts';
import { OTHER_RACKS, type RackColours } from './rackColours.ts';
import type { ItemSeverities } from './itemSeverity.ts';

/** Colours and marks of racks. */
export interface RackStyle extends ItemSeverities {
  /** The colour of each entry of the hall. */
  readonly colours: RackColours;
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
  return rackKindColour(look.colours.places.get(rackId) ?? 0, theme);
}

/** The colour of racks at a place among the colours of a hall. */
export function rackKindColour(place: number, theme: FloorTheme): string {
  return place === OTHER_RACKS
    ? theme.otherRacks
    : (theme.racks[place % theme.racks.length] ?? theme.otherRacks);
}
