import { batch, computed, effect, signal } from '@preact/signals';
import type { Finding } from '../../../models/problems/Finding.ts';
import { aislesOfRacks, type NamedAisle } from '../../floor/draw/aislesOfRacks.ts';
import { startLiveChecks, severitiesOf } from '../../floor/checks/liveChecks.ts';
import { roundedLength } from '../../floor/gestures/lengths.ts';
import { movedRacks } from '../../floor/gestures/moves.ts';
import { rowsOfRacks } from '../../../models/present/floor/rowsOfRacks.ts';
import type { Move } from '../../../models/present/floor/floorItem.ts';
import { lengthUnit, rows, scene } from './floorState.ts';

const checks = startLiveChecks();
const noKeys: ReadonlySet<string> = new Set();

/** The findings on the floor as shown, also during a drag. */
export const floorFindings = signal<readonly Finding[]>([]);

/** The same for lists: updated twice a second during a drag, while marks and counts follow every frame. */
export const settledFindings = signal<readonly Finding[]>([]);

export const severities = computed(() => severitiesOf(floorFindings.value));
export const settledSeverities = computed(() => severitiesOf(settledFindings.value));

/** Aisles between rows, computed shortly after the last move. */
export const aisles = signal<readonly NamedAisle[]>([]);

/** Keys of the dragged items. */
export const draggedKeys = signal<ReadonlySet<string>>(noKeys);

/** Where the dragged items are held; null while nothing is dragged. */
export const draggedMoves = signal<readonly Move[] | null>(null);

const SETTLING_ms = 500;
const SETTLE_ms = 250;
let working: ReturnType<typeof setTimeout> | undefined;
let settling: ReturnType<typeof setTimeout> | undefined;

function settle(): void {
  clearTimeout(settling);
  settling = undefined;
  settledFindings.value = floorFindings.peek();
}

/** Completes the running checks, one part at a time, and publishes the findings. */
function catchUp(): void {
  clearTimeout(working);
  working = undefined;
  if (!checks.goOn()) {
    working = setTimeout(catchUp);
    return;
  }
  batch(() => {
    floorFindings.value = scene.peek() === null ? [] : checks.findings();
    settle();
  });
}

/** Follows a drag: checks the dragged items, as far as time permits. */
export function followDrag(moves: readonly Move[] | null): void {
  const present = scene.peek();
  if (moves === null || present === null) {
    batch(() => {
      draggedMoves.value = null;
      draggedKeys.value = noKeys;
      if (present !== null) checks.follow(present);
      catchUp();
    });
    return;
  }
  batch(() => {
    draggedMoves.value = moves;
    if (draggedKeys.peek().size === 0) draggedKeys.value = new Set(moves.map(({ key }) => key));
    if (!checks.preview(movedRacks(present, moves))) return;
    floorFindings.value = checks.findings();
    settling ??= setTimeout(settle, SETTLING_ms);
  });
}

/** Above this number of items, rows are computed after the last move. */
const MANY_ITEMS = 2_000;

/** Runs the checks after every change of the floor, once it is drawn; then computes rows, if there are many items, and aisles. */
export function startChecking(): () => void {
  let timers: ReturnType<typeof setTimeout>[] = [];
  const clear = (): void => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  };
  const stop = effect(() => {
    const present = scene.value;
    const unit = lengthUnit.value;
    const findTheRows = (): void => {
      rows.value = present === null ? [] : rowsOfRacks(present);
    };
    const isMany = present !== null && present.items.length > MANY_ITEMS;
    clear();
    if (!isMany) findTheRows();
    const follow = (): void => {
      if (present !== null) checks.follow(present);
      catchUp();
    };
    const findTheAisles = (): void => {
      aisles.value =
        present === null ? [] : aislesOfRacks(present, rows.peek(), (mm) => roundedLength(mm, unit));
    };
    timers.push(setTimeout(follow));
    if (isMany) timers.push(setTimeout(findTheRows, SETTLE_ms));
    timers.push(setTimeout(findTheAisles, SETTLE_ms + 1));
  });
  return () => {
    clear();
    clearTimeout(working);
    clearTimeout(settling);
    settling = undefined;
    stop();
  };
}
