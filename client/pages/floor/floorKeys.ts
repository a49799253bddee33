import { boundsOf } from '../../../models/floor/rectangle.ts';
import { FINE_mm } from '../../floor/scene/snapping.ts';
import { nudge, removeSelection, rotateSelection } from './floorActions.ts';
import { copySelection, cutSelection, duplicateSelection, paste } from './floorClipboard.ts';
import { drawnCorners, scene, select, selectedItems, selection, announcement, stage } from './floorState.ts';

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

const PAN_px = 60;
let pressCount = 0;

/**
 * Runs the action of a key on the floor.
 *
 * @returns true if the key has an action
 */
export function pressKey(event: KeyboardEvent, cancel: () => void): boolean {
  const isControl = event.ctrlKey || event.metaKey;
  const arrow = arrows[event.key];
  if (arrow !== undefined && !isControl) {
    pressArrow(arrow, event);
    return true;
  }
  return isControl ? pressWithControl(event.key.toLowerCase()) : pressPlain(event.key, cancel);
}

function pressArrow([east, north]: readonly [number, number], event: KeyboardEvent): void {
  if (selection.value.size === 0) {
    stage.pan(-east * PAN_px, north * PAN_px);
    return;
  }
  // A repeated key is one undo step.
  if (!event.repeat) pressCount += 1;
  const tile = scene.value?.room.tile_mm ?? 600;
  const step = event.shiftKey ? tile : event.altKey ? 1 : FINE_mm;
  nudge(east * step, north * step, `nudge ${String(pressCount)}`);
}

function pressWithControl(key: string): boolean {
  const present = scene.value;
  switch (key) {
    case 'a':
      if (present !== null) {
        const racks = present.items.filter(({ list }) => list === 'racks').map(({ key: each }) => each);
        select(racks);
        announcement.value = `${String(racks.length)} racks selected.`;
      }
      return true;
    case 'c':
      copySelection();
      return true;
    case 'x':
      cutSelection();
      return true;
    case 'v':
      paste();
      return true;
    case 'd':
      duplicateSelection();
      return true;
    default:
      return false;
  }
}

function pressPlain(key: string, cancel: () => void): boolean {
  const present = scene.value;
  switch (key) {
    case 'r':
    case 'R':
      rotateSelection();
      return true;
    case 'Delete':
    case 'Backspace':
      removeSelection();
      return true;
    case 'Escape':
      cancel();
      drawnCorners.value = null;
      select([]);
      return true;
    case 'f':
    case 'F':
      if (present !== null) stage.fit(present);
      return true;
    case 'z':
    case 'Z': {
      const block = boundsOf(selectedItems.value);
      if (block !== undefined) stage.reveal(block);
      return true;
    }
    case '+':
    case '=':
      stage.zoom(1.25);
      return true;
    case '-':
      stage.zoom(0.8);
      return true;
    default:
      return false;
  }
}
