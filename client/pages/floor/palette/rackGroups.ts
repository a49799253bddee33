import { computed } from '@preact/signals';
import { deviceShape } from '../../../../models/edit/elevation.ts';
import { textAt } from '../../../../models/edit/document/json.ts';
import type { RackKind } from '../../../../models/present/floor/floorItem.ts';
import { rackColours, type RackColours } from '../../../../models/present/floor/rackColours.ts';
import { rackKindGroups, type RackKindGroup } from '../../../../models/present/floor/rackKindGroups.ts';
import { planDocument } from '../../../state/editor.ts';
import { catalogue } from '../../../state/models.ts';
import { scene } from '../floorState.ts';

/** Up to this number entries are listed one by one; more are grouped by what is in them. */
export const MAX_UNGROUPED = 8;

/** The entries of racks of the shown hall. */
export const rackKinds = computed((): readonly RackKind[] => scene.value?.kinds ?? []);

/** Entries in groups of the same rack type and devices. */
export function groupsOf(kinds: readonly RackKind[], filter = ''): readonly RackKindGroup[] {
  const { devices = {}, rackTypes = {} } = catalogue.value ?? {};
  const document = planDocument.value;
  const names = {
    device: (id: string) => deviceShape(document, id, { devices })?.name ?? id,
    rackType: (id: string) =>
      textAt(document, ['catalogue', 'rackTypes', id, 'name']) ?? rackTypes[id]?.name ?? id,
  };
  return rackKindGroups(document, kinds, names, filter);
}

let lastColours: RackColours = { places: new Map(), entries: [] };

/** The colours of the racks of the hall, as long as no figure is shown instead; the same object while they are the same. */
export const colouring = computed((): RackColours => {
  const colours = rackColours(rackKinds.value, () => groupsOf(rackKinds.value));
  if (!isSame(colours, lastColours)) lastColours = colours;
  return lastColours;
});

const isSame = (one: RackColours, other: RackColours): boolean =>
  one.places.size === other.places.size &&
  [...one.places].every(([rackId, place]) => other.places.get(rackId) === place) &&
  JSON.stringify(one.entries) === JSON.stringify(other.entries);
