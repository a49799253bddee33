import { useSignal, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { call } from '../../state/call.ts';
import { isComputing, known } from '../../state/models.ts';
import type { CallOutcome } from '../../worker/calls.ts';
import type { StatedReport } from '../../worker/composeReport.ts';

/**
 * The report of the open plan; null while it is composed.
 *
 * @param request - a report for an earlier one is dropped
 */
export function useReport(request: StatedReport): Signal<CallOutcome<'composeReport'> | null> {
  const composed = useSignal<CallOutcome<'composeReport'> | null>(null);
  const key = JSON.stringify(request);
  // Before it answers, the worker may not have the plan yet.
  const isAwaited = isComputing.value;
  const { revision } = known.value;
  useEffect(() => {
    let isCurrent = true;
    composed.value = null;
    if (isAwaited) return undefined;
    void call('composeReport', JSON.parse(key) as StatedReport).then((outcome) => {
      if (isCurrent) composed.value = outcome;
    });
    return () => {
      isCurrent = false;
    };
  }, [key, isAwaited, revision]);
  return composed;
}
