import { computed, effect, type ReadonlySignal } from '@preact/signals';
import { moveItems } from '../../../../models/edit/commands/floorItems.ts';
import { applyEdits } from '../../../../models/edit/document/edit.ts';
import type { JsonObject } from '../../../../models/edit/document/json.ts';
import { itemMoves } from '../../../floor/gestures/moves.ts';
import { documentId, planDocument } from '../../../state/editor.ts';
import { shownOption } from '../../../state/shownOption.ts';
import { startPoolWorker } from '../../../state/poolWorker.ts';
import { draggedMoves } from '../floorChecking.ts';
import { hallId, room, scene } from '../floorState.ts';
import { airProgress, shownAir } from './airAnswer.ts';
import { airflowRunner, type AirflowRunner, type KnownAir, type WantedAir } from './airflowRunner.ts';
import { airflowWorker } from './airflowWorker.ts';
import { isAirComputed, outUnit } from './airState.ts';

/** After a change, the settled answer waits for further ones. */
const QUIET_ms = 300;

const shownOptionId = computed(() => shownOption.value?.id ?? null);

const wantedAir: ReadonlySignal<WantedAir | null> = computed(() => {
  if (room.value === null || !isAirComputed.value) return null;
  const document = planDocument.value;
  const moves = draggedMoves.value;
  const [present, hall] = [scene.value, hallId.value];
  const isDragged = moves !== null && present !== null;
  const moved = (): JsonObject => {
    if (!isDragged) return document;
    return applyEdits(document, moveItems(document, hall, itemMoves(present, moves)).edits).document;
  };
  return {
    document: moved,
    isDragged,
    planId: documentId.value,
    optionId: shownOptionId.value,
    hallId: hall,
    outUnitId: outUnit.value,
  };
});

/** Answers outlast the floor page, so that they are there when it is opened again. */
const known = new Map<string, KnownAir>();

let runner: AirflowRunner | undefined;

/** Computes the air of the shown hall until it is stopped, when the overlay is left. */
export function followAir(): () => void {
  const started = airflowRunner({
    worker: airflowWorker(() => startPoolWorker('plenum-air')),
    show: (air) => {
      shownAir.value = air;
    },
    tell: (progress) => {
      airProgress.value = progress;
    },
    pause: () => new Promise((resolve) => setTimeout(resolve, QUIET_ms)),
    known,
  });
  runner = started;
  const stop = effect(() => {
    const wanted = wantedAir.value;
    if (wanted === null) shownAir.value = null;
    started.want(wanted);
  });
  return () => {
    stop();
    started.end();
    runner = undefined;
    shownAir.value = null;
    airProgress.value = { kind: 'off' };
  };
}

/** Gives up the settled answer. */
export const cancelAir = (): void => runner?.cancel();

/** Goes on with the settled answer after it was cancelled. */
export const resumeAir = (): void => runner?.goOn();
