import { computed, signal } from '@preact/signals';
import { objectAt, valueAt } from '../../../models/edit/document/json.ts';
import { inletOverlay, inletOverlayChoice } from '../../../models/present/floor/air/inletOverlay.ts';
import { overlayChoices, overlayOf } from '../../../models/present/floor/overlays.ts';
import { rackSize } from '../../../models/present/floor/rackSize.ts';
import { readRoom } from '../../../models/present/floor/readRoom.ts';
import type { FloorRackRow } from '../../../models/present/floor/rowsOfRacks.ts';
import { sceneOf } from '../../../models/present/floor/scene.ts';
import { spatialIndex } from '../../floor/scene/spatialIndex.ts';
import { makeStage } from '../../floor/gestures/stage.ts';
import type { LengthUnit } from '../../floor/gestures/lengths.ts';
import type { Scene, FloorItem } from '../../../models/present/floor/floorItem.ts';
import { displayUnits } from '../../state/displayUnits.ts';
import { planDocument } from '../../state/editor.ts';
import { floorCapacity } from '../../state/details.ts';
import { catalogue } from '../../state/models.ts';
import { explainedFailure } from '../../state/shownFailure.ts';
import { figuresByRack } from '../racks/figuresByRack.ts';
import { shownAir } from './airflow/airAnswer.ts';

/** The hall that the user selected; the first if it no longer exists. */
export const selectedHall = signal('');

export const hallId = computed(() => {
  const ids = Object.keys(objectAt(planDocument.value, ['halls']));
  return ids.includes(selectedHall.value) ? selectedHall.value : (ids[0] ?? '');
});

/** The unit of lengths: the one chosen for all pages. */
export const lengthUnit = computed((): LengthUnit => displayUnits.value.length);

/** What racks can be coloured by: figures of the last report, and the air that the page has computed. */
export const colourings = [...overlayChoices, inletOverlayChoice] as const;
export const overlayId = signal<(typeof colourings)[number]['value']>('none');

/** The announcement of the floor page to screen readers. */
export const announcement = signal('');

/** The canvas, its view and the dragged items. */
export const stage = makeStage();

/** Corners of an outline that is being drawn by clicks; null if none is. */
export const drawnCorners = signal<readonly { readonly x_mm: number; readonly y_mm: number }[] | null>(null);

const statedRoom = computed(() => valueAt(planDocument.value, ['halls', hallId.value, 'room']));

export const room = computed(() => readRoom(statedRoom.value));

/** True if the plan states a room for the hall that is invalid and cannot be drawn. */
export const isRoomInvalid = computed(() => statedRoom.value !== undefined && room.value === null);

let lastScene: Scene | undefined;

/** The hall as drawn; null if it has no room. */
export const scene = computed((): Scene | null => {
  if (room.value === null) return null;
  const document = planDocument.value;
  const rows = { document, rackTypes: catalogue.value?.rackTypes ?? {}, reports: figuresByRack.value };
  lastScene = sceneOf(document, {
    hallId: hallId.value,
    room: room.value,
    sizeOf: (rackId, rack) => rackSize(rows, rackId, rack),
    previous: lastScene,
  });
  return lastScene;
});

export const index = computed(() => spatialIndex<FloorItem>(scene.value?.items ?? []));

/** The rows of the hall; with many racks they lag behind by a moment. */
export const rows = signal<readonly FloorRackRow[]>([]);

const chosen = signal<ReadonlySet<string>>(new Set());

/** Keys of the selected items that still exist. */
export const selection = computed((): ReadonlySet<string> => {
  const byKey = scene.value?.byKey;
  if (byKey === undefined || chosen.value.size === 0) return new Set();
  return new Set([...chosen.value].filter((key) => byKey.has(key)));
});

export const selectedItems = computed((): readonly FloorItem[] => {
  const byKey = scene.value?.byKey;
  return [...selection.value].flatMap((key) => byKey?.get(key) ?? []);
});

/** Selects items: replaces, extends or toggles the selection. */
export function select(keys: readonly string[], how: 'only' | 'add' | 'toggle' = 'only'): void {
  if (how === 'only') {
    chosen.value = new Set(keys);
    return;
  }
  const next = new Set(selection.value);
  for (const key of keys) {
    if (how === 'toggle' && next.has(key)) next.delete(key);
    else next.add(key);
  }
  chosen.value = next;
}

export const overlay = computed(() => {
  const [present, id] = [scene.value, overlayId.value];
  if (present === null) return null;
  if (id === 'inlet') {
    const air = shownAir.value?.hallId === present.hallId ? shownAir.value.air : null;
    return inletOverlay(present, air?.report ?? null, displayUnits.value);
  }
  return overlayOf(id, present, {
    reports: figuresByRack.value,
    capacity: floorCapacity.value?.capacity ?? null,
    units: displayUnits.value,
    failure: explainedFailure.value,
  });
});
