import type { AirflowReport } from '../../../../models/report/airflow/airflowSchema.ts';
import { measureText } from '../../../../models/present/format/measure.ts';
import { wholePercent } from '../../../../models/present/floor/air/inletFacts.ts';
import type { DisplayUnits } from '../../../../models/units/display/displayUnits.ts';
import type { AnswerProgress } from './airAnswer.ts';

/** How far the answer is, in words. */
export function airStatus(
  progress: AnswerProgress,
  report: AirflowReport | null,
  units: DisplayUnits,
): string {
  switch (progress.kind) {
    case 'off':
      return '';
    case 'asked':
      return report === null ? 'Computing the instant answer' : 'Computing';
    case 'following':
      return 'Instant answer, following the drag';
    case 'settling':
      return `Instant answer, settling ${wholePercent(progress.share)}`;
    case 'cancelled':
      return 'Instant answer, settling cancelled';
    case 'failed':
      return progress.message;
    case 'settled':
      return settledText(report, units);
  }
}

function settledText(report: AirflowReport | null, units: DisplayUnits): string {
  if (report === null) return '';
  if (report.cell_m !== null) {
    return `Settled, ${measureText(report.cell_m, 'm', units, { decimals: 2 })} cells`;
  }
  const [finding] = report.findings;
  return finding?.message ?? 'No rack of this hall gives heat to the air.';
}
