import { effect } from '@preact/signals';
import { boundsOf, type Rectangle } from '../../../../models/floor/rectangle.ts';
import { distanceLines } from '../../../floor/gestures/distanceLines.ts';
import { commonFacing, distancesOf } from '../../../floor/gestures/surroundings.ts';
import { announcement, index, lengthUnit, scene, selectedItems, selection, stage } from '../floorState.ts';

/** How long distances stay on the drawing after the last key. */
const SHOWN_ms = 2_000;

let end: (() => void) | undefined;

/** Shows and tells the distances of a selection that was moved by a key, as those of a drag: for a moment, or until it is elsewhere. */
export function showNudgedDistances(): void {
  end?.();
  const [present, items] = [scene.value, selectedItems.value];
  const area = boundsOf(items);
  if (present === null || area === undefined) return;
  const block = { area, facing_deg: commonFacing(items), keys: selection.value };
  const sides = distancesOf(block, present, index.value);
  stage.hold({ distances: { area, sides } });
  const lines = distanceLines(sides, lengthUnit.value).map(({ text }) => `${text}.`);
  announcement.value = [announcement.value, ...lines].join(' ');
  const own = (): void => {
    if (end !== own) return;
    end = undefined;
    clearTimeout(timer);
    stop();
    stage.hold({ distances: null });
  };
  const timer = setTimeout(own, SHOWN_ms);
  end = own;
  const stop = effect(() => {
    // The next key moves the selection before it shows its own distances.
    if (!isSameArea(boundsOf(selectedItems.value), area)) queueMicrotask(own);
  });
}

/** Ends what is shown of distances, as a drag shows its own. */
export function endNudgedDistances(): void {
  end?.();
}

const isSameArea = (one: Rectangle | undefined, other: Rectangle): boolean =>
  one?.west_mm === other.west_mm &&
  one.east_mm === other.east_mm &&
  one.south_mm === other.south_mm &&
  one.north_mm === other.north_mm;
