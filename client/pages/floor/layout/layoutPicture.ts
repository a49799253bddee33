import { isLockedEntry } from '../../../../models/edit/commands/arrange/lockItems.ts';
import { footprint } from '../../../../models/floor/footprint.ts';
import type { HallLayout } from '../../../../models/plan/layout/layOutHall.ts';
import type { Scene } from '../../../../models/present/floor/floorItem.ts';
import { partKindLabels } from '../../../../models/present/floor/partStyle.ts';
import type { PlannedItem } from '../../../floor/draw/drawPlanned.ts';

/** The racks and contained aisles of a layout as they are drawn before it is applied; what is locked is on the floor already. */
export function layoutPicture(layout: HallLayout | null, scene: Scene | null): readonly PlannedItem[] {
  if (layout === null || scene === null) return [];
  const sizes = new Map(scene.kinds.map((kind) => [kind.rackId, kind]));
  const aisles = Object.values(layout.containments).map((containment) => ({
    ...footprint({ ...containment, facing_deg: 0 }),
    label: partKindLabels[containment.kind] ?? containment.kind,
    facing_deg: undefined,
    isBad: false,
  }));
  const racks = Object.entries(layout.places).flatMap(([rackId, places]) => {
    const kind = sizes.get(rackId);
    if (kind === undefined) return [];
    const { width_mm, depth_mm } = kind;
    return Object.entries(places).flatMap(([label, { isLocked, ...place }]) =>
      isLocked === true
        ? []
        : [
            {
              ...footprint({ ...place, width_mm, depth_mm }),
              label,
              facing_deg: place.facing_deg,
              isBad: false,
            },
          ],
    );
  });
  return [...aisles, ...racks];
}

/** Keys of the racks that a layout may move. */
export const movableRacks = (scene: Scene | null): ReadonlySet<string> =>
  new Set(
    scene?.items.flatMap(({ key, list, stated }) =>
      list === 'racks' && !isLockedEntry(stated) ? [key] : [],
    ),
  );
