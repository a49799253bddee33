import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { BrowserStudy } from '../../../library/studyStore.ts';
import { hasServerStudies } from '../../../sync/serverStudies.ts';
import { freshStudy } from '../state/description.ts';
import { isSameStudy } from '../state/sameQuestion.ts';
import { result } from '../state/studies.ts';
import { saveStudyFile } from '../StudyActions.tsx';
import { MAX_ROWS_HERE, MAX_ROWS_SHOWN } from './rowLimit.ts';
import { startOnServer, startRun } from './startRun.ts';

interface RunButtonProps {
  readonly study: BrowserStudy;
  readonly isOtherRunning: boolean;
}

/** Runs the study here; a larger one on the server, or by the command line. */
export function RunButton({ study, isOtherRunning }: RunButtonProps): JSX.Element {
  const description = freshStudy.value?.description ?? null;
  const known = result.value;
  const isSame = known !== null && description !== null && isSameStudy(known.description, description);
  const isAnswered = isSame && known.rows.doneCount === known.rows.count && known.search?.isEnded !== false;
  const isPartly = isSame && !isAnswered && known.rows.doneCount > 0;
  const search = description?.document.search;
  const isSearch = search !== undefined;
  const computedCount = isSearch ? search.evaluationCount : (description?.rowCount ?? 0);
  if (description !== null && computedCount > MAX_ROWS_HERE) {
    const maySend = computedCount <= MAX_ROWS_SHOWN;
    return <RunElsewhere study={study} isSearch={isSearch} maySend={maySend} isBusy={isOtherRunning} />;
  }
  return (
    <button
      type="button"
      class={isAnswered ? 'button' : 'button button-main'}
      disabled={description === null || isOtherRunning}
      title={isOtherRunning ? 'Another study is running' : undefined}
      onClick={() => {
        startRun(study);
      }}
    >
      {isAnswered ? 'Run again' : isPartly && !isSearch ? 'Run the rest' : 'Run'}
    </button>
  );
}

interface RunElsewhereProps {
  readonly study: BrowserStudy;
  readonly isSearch: boolean;
  /** Whether the page can show the rows that a server computes. */
  readonly maySend: boolean;
  readonly isBusy: boolean;
}

/** What is too much for a browser. */
function RunElsewhere({ study, isSearch, maySend, isBusy }: RunElsewhereProps): JSX.Element {
  const hasServer = useSignal(false);
  const isSending = useSignal(false);
  useEffect(() => {
    if (!maySend) return;
    void hasServerStudies().then((has) => {
      hasServer.value = has;
    });
  }, [maySend]);
  const canSend = maySend && hasServer.value;
  return (
    <div class="study-elsewhere">
      <span>
        A browser computes up to {MAX_ROWS_HERE.toLocaleString('en-US')} {isSearch ? 'designs' : 'rows'}.{' '}
        {canSend ? 'The server runs it, or' : 'Save the study file and run it by'}{' '}
        <code>plenum study run</code>
        {canSend ? ' with the study file.' : '.'}
      </span>
      <button type="button" class="button" onClick={saveStudyFile}>
        Save study file
      </button>
      {canSend && (
        <button
          type="button"
          class="button button-main"
          disabled={isBusy || isSending.value}
          onClick={() => {
            isSending.value = true;
            void startOnServer(study).finally(() => {
              isSending.value = false;
            });
          }}
        >
          {isSending.value ? 'Sending…' : 'Run on the server'}
        </button>
      )}
    </div>
  );
}
