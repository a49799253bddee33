import type { JSX } from 'preact';
import { countText } from '../../../../models/units/text.ts';
import { timeText } from '../../../ui/timeText.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { runState } from '../run/runState.ts';
import { askedStudy } from '../state/description.ts';
import { isSameQuestion } from '../state/sameQuestion.ts';
import type { StudyResult } from '../state/StudyResult.ts';
import { question } from '../state/studies.ts';

/** How many rows there are, of what plan and when, and whether question or plan have changed since. */
export function ResultsState({ result }: { readonly result: StudyResult }): JSX.Element {
  const { description, rows, planHead, ranAt_ms, search } = result;
  const isRunning = runState.value.kind === 'running' || runState.value.kind === 'paused';
  const asked = question.value;
  const known = askedStudy.value;
  const isOtherQuestion = asked !== null && !isSameQuestion(asked, description.document);
  const isOtherPlan =
    known !== null &&
    known.description !== null &&
    !isOtherQuestion &&
    known.description.designHash !== description.designHash;
  const done = rows.doneCount === rows.count ? '' : `${rows.doneCount.toLocaleString('en-US')} of `;
  return (
    <>
      <p class="card-hint">
        {done}
        {countText(rows.count, 'row')} of revision {planHead} of the plan, {timeText(ranAt_ms)}
      </p>
      {search !== undefined && search.statement !== '' && <p class="card-hint">{search.statement}</p>}
      {isOtherQuestion && !isRunning && <Badge tone="warning">The question has changed since</Badge>}
      {isOtherPlan && !isRunning && (
        <Badge tone="warning">The plan has changed since: it is at revision {known.planHead}</Badge>
      )}
    </>
  );
}
