import type { RackType } from '../../catalogue/rackType.ts';
import type { PlacedRack } from '../../floor/Floor.ts';
import { listText, numberText } from '../../units/text.ts';
import { defaults } from './defaults.ts';
import type { FacilityRacks } from './Facility.ts';
import type { FacilityFloor } from './FacilityFloor.ts';
import { outerSizeOf, type OuterSize } from './outerSize.ts';
import type { Preparation } from './Preparation.ts';
import type { Scenario } from '../document/planSchema.ts';

/**
 * Places the racks of a plan at their positions, hall by hall.
 *
 * @param racks - resolved racks
 * @returns a floor for each hall with a room
 */
export function prepareFloors(
  { halls, racks: section }: Pick<Scenario, 'halls' | 'racks'>,
  racks: readonly FacilityRacks[],
  preparation: Preparation,
): FacilityFloor[] {
  const placed = new Map<string, PlacedRack[]>();
  const counts = new Map<string, number>();
  for (const built of racks) {
    const { hall } = built.group.rack;
    counts.set(hall, (counts.get(hall) ?? 0) + built.group.rackCount);
    const onFloor = placedRacks(built, section, preparation);
    if (onFloor.length === 0) continue;
    if (halls[hall]?.room === undefined) {
      const message = `${hallName(halls, hall)} has no room, so the positions of its racks are not checked.`;
      preparation.find('place-without-room', `halls.${hall}`, message);
      continue;
    }
    const all = placed.get(hall);
    if (all === undefined) placed.set(hall, onFloor);
    else for (const rack of onFloor) all.push(rack);
  }
  return Object.entries(halls).flatMap(([hallId, { name, room }]) => {
    if (room === undefined) return [];
    const path = `halls.${hallId}`;
    const standing = placed.get(hallId) ?? [];
    const rackCount = counts.get(hallId) ?? 0;
    noteLabels(standing, name, preparation);
    noteUnplaced({ path, name, standing, rackCount }, preparation);
    return [{ hallId, name, path, room, racks: standing, rackCount }];
  });
}

const hallName = (halls: Scenario['halls'], id: string): string => halls[id]?.name ?? `"${id}"`;

function placedRacks(
  { group, rackType, figures }: FacilityRacks,
  section: Scenario['racks'],
  preparation: Preparation,
): PlacedRack[] {
  const placed: PlacedRack[] = [];
  let size: OuterSize | undefined;
  for (const id of group.ids) {
    const { places, count = 1 } = section[id] ?? {};
    if (places === undefined) continue;
    size ??= notedSize(rackType, `racks.${id}.rackType`, preparation);
    let placeCount = 0;
    for (const label in places) {
      const place = places[label];
      if (place === undefined) continue;
      placeCount += 1;
      noteUnknownFeeds({ id, label, from: place.from ?? {} }, section[id]?.feeds ?? {}, preparation);
      const { x_mm, y_mm, facing_deg } = place;
      placed.push({
        key: `${id}/${label}`,
        path: `racks.${id}.places.${label}`,
        label,
        x_mm,
        y_mm,
        facing_deg,
        ...size,
        weight_kg: figures.floorWeight_kg,
      });
    }
    if (placeCount > count) {
      const message = `${id} has ${String(placeCount)} positions but ${count === 1 ? 'only 1 rack' : `only ${String(count)} racks`}.`;
      preparation.find('places-beyond-count', `racks.${id}.places`, message);
    }
  }
  return placed;
}

interface FedPlace {
  readonly id: string;
  readonly label: string;
  /** Source node by feed. */
  readonly from: Readonly<Record<string, string>>;
}

function noteUnknownFeeds(
  { id, label, from }: FedPlace,
  feeds: Readonly<Record<string, unknown>>,
  preparation: Preparation,
): void {
  for (const feed of Object.keys(from)) {
    if (Object.hasOwn(feeds, feed)) continue;
    const known = listText(Object.keys(feeds));
    const message = `${label} states a source node for feed ${feed}, which ${id} does not have; it has ${known === '' ? 'no feeds' : known}.`;
    preparation.find('place-feed-unknown', `racks.${id}.places.${label}.from.${feed}`, message);
  }
}

/** The outer dimensions of a rack; a default is reported. */
function notedSize(rackType: RackType, path: string, preparation: Preparation): OuterSize {
  const size = outerSizeOf(rackType);
  const missing = [
    ...(rackType.width_mm === undefined ? ['width'] : []),
    ...(rackType.depth_mm === undefined ? ['depth'] : []),
  ].join(' and ');
  if (missing !== '') {
    const message = `No source gives the outer ${missing} of ${rackType.name}; it is drawn ${numberText(size.width_mm)} × ${numberText(size.depth_mm)} mm (${defaults.rackWidth_mm.source}).`;
    preparation.find('footprint-assumed', path, message);
  }
  return size;
}

function noteLabels(racks: readonly PlacedRack[], hall: string, preparation: Preparation): void {
  const first = new Map<string, string>();
  for (const { label, key, path } of racks) {
    const other = first.get(label);
    if (other === undefined) {
      first.set(label, key);
    } else {
      const message = `${label} is the label of two racks of ${hall}: ${other} and ${key}.`;
      preparation.find('place-label-repeated', path, message);
    }
  }
}

interface Standing {
  readonly path: string;
  readonly name: string;
  readonly standing: readonly PlacedRack[];
  readonly rackCount: number;
}

function noteUnplaced({ path, name, standing, rackCount }: Standing, preparation: Preparation): void {
  const unplacedCount = rackCount - standing.length;
  if (unplacedCount <= 0) return;
  const message = `${String(unplacedCount)} of the ${String(rackCount)} racks of ${name} are unplaced.`;
  preparation.find('racks-unplaced', path, message);
}
