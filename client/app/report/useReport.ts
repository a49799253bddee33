import { useSignal, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { call } from '../../state/call.ts';
import { planDocument } from '../../state/editor.ts';
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
  const document = planDocument.value;
  useEffect(() => {
    let isCurrent = true;
    composed.value = null;
    void call('composeReport', JSON.parse(key) as StatedReport).then((outcome) => {
      if (isCurrent) composed.value = outcome;
    });
    return () => {
      isCurrent = false;
    };
  }, [key, document]);
  return composed;
}
