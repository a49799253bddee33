import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { StudyQuestion } from '../../../models/study/document/studySchema.ts';
import type { BrowserStudy } from '../../library/studyStore.ts';
import { documentId, planJournal } from '../../state/editor.ts';
import { known, wantClimates } from '../../state/models.ts';
import { QuestionCard } from './question/QuestionCard.tsx';
import { ResultsCard } from './results/ResultsCard.tsx';
import { goOnWaiting } from './run/startRun.ts';
import { RunBar } from './run/RunBar.tsx';
import { runState } from './run/runState.ts';
import { describe, askedStudy } from './state/description.ts';
import { readStudyFields } from './state/fields.ts';
import { isStarting } from './state/starting.ts';
import { openStudy, question, readBrowserStudies, result, studies } from './state/studies.ts';
import { StudyHead } from './StudyHead.tsx';
import { StudyStart } from './StudyStart.tsx';

/** One plan over many values: a question, its run in this browser, and its results. */
export function StudyPage(): JSX.Element {
  const planId = documentId.value;
  const study = openStudy.value;
  const { head } = planJournal.value;
  const hasReport = known.value.reportRevision > 0;
  const optionId = question.value?.option ?? null;
  useEffect(wantClimates, []);
  useEffect(() => {
    void readBrowserStudies();
  }, [planId]);
  useEffect(() => {
    // The first results of the plan are not kept waiting.
    if (hasReport) void readStudyFields(optionId);
  }, [planId, head, optionId, hasReport]);
  return (
    <div>
      <StudyHead />
      {studies.value === null && <p class="empty">Reading the studies of this browser…</p>}
      {studies.value !== null && (study === null || isStarting.value) && <StudyStart />}
      {study !== null && question.value !== null && !isStarting.value && (
        <StudyParts key={study.id} study={study} asked={question.value} />
      )}
    </div>
  );
}

interface StudyPartsProps {
  readonly study: BrowserStudy;
  readonly asked: StudyQuestion;
}

/** Time between a change of the question and reading it: typing goes on meanwhile. */
const PAUSE_ms = 250;

function StudyParts({ study, asked }: StudyPartsProps): JSX.Element {
  const isOpen = useSignal(study.run === null);
  const isOwnRun = runState.value.kind !== 'none' && runState.value.studyId === study.id;
  const { head } = planJournal.value;
  const text = JSON.stringify(asked);
  const isRunning = runState.value.kind === 'running' || runState.value.kind === 'paused';
  useEffect(() => {
    if (isRunning) return undefined;
    const isFirst = askedStudy.peek() === null;
    const timer = setTimeout(() => void describe(asked), isFirst ? 0 : PAUSE_ms);
    return () => {
      clearTimeout(timer);
    };
  }, [text, head, isRunning]);
  const { value: known } = result;
  useEffect(() => {
    // The server went on while the page was away.
    const isPartly =
      known !== null && (known.rows.doneCount < known.rows.count || known.search?.isEnded === false);
    if (isPartly && known.serverId !== null && runState.peek().kind === 'none') goOnWaiting(study, known);
  }, [known?.serverId]);
  useEffect(() => {
    // The results are then in view.
    if (isRunning && isOwnRun) isOpen.value = false;
  }, [isRunning, isOwnRun]);
  return (
    <>
      <QuestionCard
        question={asked}
        isOpen={isOpen.value}
        onToggle={(isNowOpen) => {
          isOpen.value = isNowOpen;
        }}
      />
      <RunBar study={study} />
      {result.value !== null && <ResultsCard key={study.id} study={study} result={result.value} />}
    </>
  );
}
