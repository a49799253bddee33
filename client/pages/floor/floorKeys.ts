import { boundsOf } from '../../../models/floor/rectangle.ts';
import { FINE_mm } from '../../floor/scene/snapping.ts';
import { facingKeys } from '../../../models/present/floor/facing.ts';
import {
  groupSelection,
  openArrange,
  swapSelection,
  toggleLock,
  ungroupSelection,
} from './arrange/arrangeActions.ts';
import {
  closeRowTool,
  faceRow,
  isRowToolOn,
  moveRow,
  openRowTool,
  placePlannedRows,
  turnRow,
} from './arrange/rowTool.ts';
import { faceSelection, nudge, removeSelection, rotateSelection } from './floorActions.ts';
import { copySelection, cutSelection, duplicateSelection, paste } from './floorClipboard.ts';
import { selectRows } from './floorGestures.ts';
import {
  endCursor,
  enterAtCursor,
  floorCursor,
  moveCursor,
  pressCursorKey,
  takeCornerBack,
} from './keys/floorCursor.ts';
import { showNudgedDistances } from './keys/nudgedDistances.ts';
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
  if (!isControl && isRowToolOn.value && pressInRowTool(event)) return true;
  if (!isControl && pressWithCursor(event)) return true;
  const arrow = arrows[event.key];
  if (arrow !== undefined && !isControl) {
    pressArrow(arrow, event);
    return true;
  }
  return isControl ? pressWithControl(event.key.toLowerCase()) : pressPlain(event.key, cancel);
}

/** Keys of the row tool; the others keep their actions. */
function pressInRowTool(event: KeyboardEvent): boolean {
  const arrow = arrows[event.key];
  const facing_deg = facingKeys[event.key.toLowerCase()];
  if (arrow !== undefined) moveRow(arrow[0] * stepOf(event), arrow[1] * stepOf(event));
  else if (facing_deg !== undefined) faceRow(facing_deg);
  else if (event.key === 'Enter') placePlannedRows();
  else if (event.key === 'Escape') closeRowTool();
  else if (event.key.toLowerCase() === 'r') turnRow();
  else return false;
  return true;
}

/** Keys while the cursor is shown, or while an outline is drawn with it; the others keep their actions. */
function pressWithCursor(event: KeyboardEvent): boolean {
  const isDrawing = drawnCorners.value !== null;
  if (floorCursor.value === null && !isDrawing) return false;
  const arrow = arrows[event.key];
  if (arrow !== undefined) moveCursor(arrow[0], arrow[1], event);
  else if (event.key === 'Enter') enterAtCursor(event.shiftKey);
  else if (event.key === 'Backspace' && isDrawing) takeCornerBack();
  else if (event.key === 'Escape' && !isDrawing) endCursor();
  else return false;
  return true;
}

/** A tile with Shift, a millimetre with Alt. */
function stepOf({ shiftKey, altKey }: KeyboardEvent): number {
  return shiftKey ? (scene.value?.room.tile_mm ?? 600) : altKey ? 1 : FINE_mm;
}

function pressArrow([east, north]: readonly [number, number], event: KeyboardEvent): void {
  if (selection.value.size === 0) {
    stage.pan(-east * PAN_px, north * PAN_px);
    return;
  }
  // A repeated key is one undo step.
  if (!event.repeat) pressCount += 1;
  const step = stepOf(event);
  nudge(east * step, north * step, `nudge ${String(pressCount)}`);
  showNudgedDistances();
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

/** Actions of letters, which are the same with Shift unless they are listed with it. */
const letterActions: Readonly<Record<string, () => void>> = {
  r: rotateSelection,
  b: openRowTool,
  l: toggleLock,
  g: groupSelection,
  G: ungroupSelection,
  x: swapSelection,
  a: openArrange,
  A: selectRows,
  m: pressCursorKey,
};

function pressPlain(key: string, cancel: () => void): boolean {
  const present = scene.value;
  const action = letterActions[key] ?? letterActions[key.toLowerCase()];
  const facing_deg = facingKeys[key.toLowerCase()];
  if (action !== undefined || facing_deg !== undefined) {
    action?.();
    if (facing_deg !== undefined) faceSelection(facing_deg);
    return true;
  }
  switch (key) {
    case 'Delete':
    case 'Backspace':
      removeSelection();
      return true;
    case 'Escape':
      cancel();
      endCursor();
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
