import type { JSX } from 'preact';
import type { CauseGroup } from '../../../models/present/figures/findingCauses.ts';
import { decidedText, type FindingCounts } from '../../../models/present/figures/findingCounts.ts';
import { exact } from '../../../models/present/format/number.ts';
import { severityLabels } from '../../../models/present/words/severityLabels.ts';
import { severityNames } from '../../../models/problems/severities.ts';
import { countText } from '../../../models/units/text.ts';
import { SeverityMark } from '../../ui/SeverityMark.tsx';

interface FindingSummaryProps {
  readonly counts: FindingCounts;
  readonly causes: readonly CauseGroup[];
}

/** Open findings by severity, what was decided beside them, and how many causes they have. */
export function FindingSummary({ counts, causes }: FindingSummaryProps): JSX.Element {
  return (
    <dl class="tiles finding-tiles" aria-label="Open findings">
      {severityNames.map((severity) => {
        const open = causes.filter(({ openSeverity }) => openSeverity === severity);
        const decided = decidedText(counts[severity]);
        return (
          <div key={severity} class="tile">
            <dt>
              <SeverityMark severity={severity} /> {severityLabels[severity]}s
            </dt>
            <dd>
              <strong class="figure figure-large">{exact(counts[severity].open)}</strong>
              <span class="tile-change change-same">
                {[
                  ...(open.length > 0 ? [`of ${countText(open.length, 'cause')}`] : []),
                  ...(decided === '' ? [] : [decided]),
                ].join(', ')}
              </span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
