import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ShownChange, VersionedValue } from '../../../models/present/changes/shownChange.ts';
import { call } from '../../state/call.ts';
import { displayUnits } from '../../state/displayUnits.ts';
import { catalogue } from '../../state/models.ts';

/** Values in words, as the worker tells them; null until it has, or a reason why it cannot. */
export type ShownChanges = readonly ShownChange[] | string | null;

/** A worker that was started again while it was asked is asked again, after this time. */
const RETRY_PAUSE_ms = 1000;
const MAX_TRIES = 5;

/** The words of values of the open plan, in the chosen units. */
export function useShownChanges(changes: readonly VersionedValue[]): ShownChanges {
  const shown = useSignal<ShownChanges>(null);
  const units = displayUnits.value;
  // Names of devices and prices are in the catalogue.
  const isReady = catalogue.value !== null;
  const key = JSON.stringify([changes, units.system, isReady]);
  useEffect(() => {
    if (!isReady) return undefined;
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (tries: number): Promise<void> => {
      const outcome = await call('describeChanges', { changes, units });
      if (!isWanted) return;
      if (outcome.isDone) shown.value = outcome.value;
      else if (tries < MAX_TRIES) {
        timer = setTimeout(() => {
          void ask(tries + 1);
        }, RETRY_PAUSE_ms);
      } else shown.value = outcome.message;
    };
    void ask(1);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [key]);
  return shown.value;
}
