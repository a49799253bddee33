import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ShownChange, VersionedValue } from '../../../models/present/changes/shownChange.ts';
import { call } from '../../state/call.ts';
import { displayUnits } from '../../state/displayUnits.ts';

/** Values in words, as the worker tells them; null until it has, or a reason why it cannot. */
export type ShownChanges = readonly ShownChange[] | string | null;

/** The words of values of the open plan, in the chosen units. */
export function useShownChanges(changes: readonly VersionedValue[]): ShownChanges {
  const shown = useSignal<ShownChanges>(null);
  const units = displayUnits.value;
  const key = JSON.stringify([changes, units.system]);
  useEffect(() => {
    let isWanted = true;
    void call('describeChanges', { changes, units }).then((outcome) => {
      if (isWanted) shown.value = outcome.isDone ? outcome.value : outcome.message;
    });
    return () => {
      isWanted = false;
    };
  }, [key]);
  return shown.value;
}
