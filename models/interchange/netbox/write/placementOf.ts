import type { Scenario } from '../../../plan/document/planSchema.ts';
import type { NetboxPlacement } from '../placement.ts';
import type { NamedRack } from './expandRacks.ts';
import type { Locations } from './locationsOf.ts';

/** Rooms and positions of a design, by the NetBox names of halls and racks; undefined if there are none. */
export function placementOf(
  { halls }: Pick<Scenario, 'halls'>,
  racks: readonly { readonly named: NamedRack; readonly location: string }[],
  locations: Locations,
): NetboxPlacement | undefined {
  const rooms = [...locations].flatMap(([id, { name }]) => {
    const room = halls[id]?.room;
    return room === undefined ? [] : [{ location: name, room }];
  });
  const places = racks.flatMap(({ named: { name, place }, location }) => {
    if (place === undefined) return [];
    const { x_mm, y_mm, facing_deg } = place;
    return [{ location, rack: name, place: { x_mm, y_mm, facing_deg } }];
  });
  if (rooms.length + places.length === 0) return undefined;
  const byLocation = rooms.sort((a, b) => (a.location < b.location ? -1 : 1));
  return { plenum: 'netbox-placement', halls: byLocation, racks: places };
}
