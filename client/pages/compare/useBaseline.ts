import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Comparison, Report } from '../../../models/report/reportSchema.ts';
import { call } from '../../state/call.ts';
import { known, report } from '../../state/models.ts';

/** The report as the page compares it. */
export interface ComparedReport {
  /** With the comparison against the chosen baseline; null without results. */
  readonly current: Report | null;
  readonly choose: (baselineId: string) => void;
}

/** Compares the options with a chosen baseline; the plan, whose baseline is its first option, is not changed. */
export function useBaseline(): ComparedReport {
  const chosen = useSignal('');
  const other = useSignal<{ readonly revision: number; readonly comparison: Comparison } | null>(null);
  const planned = report.value;
  const revision = known.value.reportRevision;
  const isOther =
    planned !== null &&
    chosen.value !== planned.comparison.baseline &&
    planned.options.some(({ id }) => id === chosen.value);
  useEffect(() => {
    if (!isOther) return undefined;
    const asking = { isCurrent: true };
    void call('compareWith', chosen.value).then((outcome) => {
      if (asking.isCurrent && outcome.isDone) other.value = { revision, comparison: outcome.value };
    });
    return () => {
      asking.isCurrent = false;
    };
  }, [isOther, chosen.value, revision]);
  const comparison = other.value;
  const isKnown =
    isOther && comparison?.revision === revision && comparison.comparison.baseline === chosen.value;
  return {
    current: isKnown ? { ...planned, comparison: comparison.comparison } : planned,
    choose: (baselineId) => {
      chosen.value = baselineId;
    },
  };
}
