import { batch, computed, effect, signal } from '@preact/signals';
import type { Finding } from '../../../models/problems/Finding.ts';
import { aislesOfRacks, type NamedAisle } from '../../floor/scene/aislesOfRacks.ts';
import { startLiveChecks, severitiesOf } from '../../floor/checks/liveChecks.ts';
import { movedRacks } from '../../floor/gestures/moves.ts';
import { rowsOfRacks } from '../../floor/scene/rowsOfRacks.ts';
import type { Move } from '../../floor/scene/thing.ts';
import { rows, scene } from './floorState.ts';

const checks = startLiveChecks();
const noKeys: ReadonlySet<string> = new Set();

/** What is found on the floor as it is seen, while it is dragged too. */
export const floorFindings = signal<readonly Finding[]>([]);

/** The same for people to read: while something is dragged, twice a second; marks on the floor and the counts follow every frame. */
export const settledFindings = signal<readonly Finding[]>([]);

export const severities = computed(() => severitiesOf(floorFindings.value));
export const settledSeverities = computed(() => severitiesOf(settledFindings.value));

/** Ways between rows, a moment after racks came to rest. */
export const aisles = signal<readonly NamedAisle[]>([]);

/** Keys of what is being dragged. */
export const lifted = signal<ReadonlySet<string>>(noKeys);

const SETTLING_ms = 500;
const RESTING_ms = 250;
let working: ReturnType<typeof setTimeout> | undefined;
let settling: ReturnType<typeof setTimeout> | undefined;

function settle(): void {
  clearTimeout(settling);
  settling = undefined;
  settledFindings.value = floorFindings.peek();
}

/** Ends what was begun, a piece at a time, and says what is found. */
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

/** Follows a drag: checks what the hand holds, as far as there is time. */
export function followDrag(moves: readonly Move[] | null): void {
  const present = scene.peek();
  if (moves === null || present === null) {
    batch(() => {
      lifted.value = noKeys;
      if (present !== null) checks.follow(present);
      catchUp();
    });
    return;
  }
  batch(() => {
    if (lifted.peek().size === 0) lifted.value = new Set(moves.map(({ key }) => key));
    if (!checks.preview(movedRacks(present, moves))) return;
    floorFindings.value = checks.findings();
    settling ??= setTimeout(settle, SETTLING_ms);
  });
}

/** From so many things on, rows wait until the hand rests. */
const MANY_THINGS = 2_000;

/** Checks follow every change of the floor, once it is drawn; then come rows, where they are many, and aisles. */
export function startChecking(): () => void {
  let timers: ReturnType<typeof setTimeout>[] = [];
  const clear = (): void => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  };
  const stop = effect(() => {
    const present = scene.value;
    const findTheRows = (): void => {
      rows.value = present === null ? [] : rowsOfRacks(present);
    };
    const isMany = present !== null && present.things.length > MANY_THINGS;
    clear();
    if (!isMany) findTheRows();
    const follow = (): void => {
      if (present !== null) checks.follow(present);
      catchUp();
    };
    const findTheAisles = (): void => {
      aisles.value = present === null ? [] : aislesOfRacks(present, rows.peek());
    };
    timers.push(setTimeout(follow));
    if (isMany) timers.push(setTimeout(findTheRows, RESTING_ms));
    timers.push(setTimeout(findTheAisles, RESTING_ms + 1));
  });
  return () => {
    clear();
    clearTimeout(working);
    clearTimeout(settling);
    settling = undefined;
    stop();
  };
}
