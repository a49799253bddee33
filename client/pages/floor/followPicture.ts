import { boundsOfOutline } from '../../../models/present/floor/boundsOfOutline.ts';
import type { NamedAisle } from '../../floor/draw/aislesOfRacks.ts';
import type { Painter } from '../../floor/draw/painter.ts';
import { visibleArea } from '../../floor/scene/view.ts';
import { boundsOf, overlaps, type Rectangle } from '../../../models/floor/rectangle.ts';
import { darkFloor, lightFloor } from '../../../models/present/floor/floorTheme.ts';
import { spatialIndex } from '../../floor/scene/spatialIndex.ts';
import type { Scene, FloorItem } from '../../../models/present/floor/floorItem.ts';
import { documentId } from '../../state/editor.ts';
import { theme } from '../../state/theme.ts';
import { traceLayer } from '../../state/trace.ts';
import { airPicture } from './airflow/airPicture.ts';
import { aisles, draggedKeys, severities } from './floorChecking.ts';
import { shownLengths } from './shownLengths.ts';
import { rackSeverities } from './rackFindings.ts';
import { drawnCorners, hallId, index, overlay, rows, scene, selectedItems, stage } from './floorState.ts';
import { colouring } from './palette/rackGroups.ts';

const noIndex = spatialIndex<FloorItem>([]);
const noAisles: readonly NamedAisle[] = [];
let fittedHall = '';

const outlineRoom = { outline: [{ x_mm: 0, y_mm: 0 }] };

/** Shows the current floor; called again on every change. */
export function followPicture(painter: Painter): void {
  const corners = drawnCorners.value;
  const present = scene.value;
  const size = stage.size.value;
  const shown: Scene = present ?? {
    hallId: hallId.value,
    room: outlineRoom,
    items: [],
    byKey: new Map(),
    kinds: [],
  };
  if (size.width_px > 0) fitOnce(present, corners !== null);
  painter.show({
    scene: shown,
    index: present === null ? noIndex : index.value,
    look: {
      colours: colouring.value,
      overlay: overlay.value,
      severities: severities.value,
      rackSeverities: rackSeverities.value,
      draggedKeys: draggedKeys.value,
    },
    rows: rows.value,
    aisles: draggedKeys.value.size > 0 ? noAisles : aisles.value,
    theme: theme.value === 'dark' ? darkFloor : lightFloor,
    trace: traceLayer.value,
    air: airPicture.value,
  });
  // With a selection, a press near a corner is meant for the item at that position.
  const handles = corners === null && selectedItems.value.length === 0 ? shown.room.outline : [];
  stage.hold({
    selected: draggedKeys.value.size > 0 ? [] : selectedItems.value,
    corners: corners ?? [],
    handles,
    measured: boundsOf(selectedItems.value) ?? null,
    lengths: shownLengths.value,
  });
}

const paper = { west_mm: -2_000, south_mm: -2_000, east_mm: 32_000, north_mm: 20_000 };

/** A hall is fitted to the view when it is opened, when its drawing is out of view, and when a fitted hall changes its size. */
function fitOnce(present: Scene | null, isDrawing: boolean): void {
  const name = `${documentId.peek()} ${present === null ? `new ${hallId.peek()}` : present.hallId}`;
  if (present === null && !isDrawing) return;
  const bounds = present === null ? paper : boundsOfOutline(present.room.outline);
  const isVisible = present === null || overlaps(bounds, visibleArea(stage.view.peek(), stage.free.peek()));
  const fitted = stage.fittedTo();
  const isFittedToOther = fitted !== null && !isSameArea(fitted, bounds);
  if (fittedHall === name && isVisible && !isFittedToOther) return;
  fittedHall = name;
  stage.fitTo(bounds);
}

const isSameArea = (one: Rectangle, other: Rectangle): boolean =>
  one.west_mm === other.west_mm &&
  one.east_mm === other.east_mm &&
  one.south_mm === other.south_mm &&
  one.north_mm === other.north_mm;
