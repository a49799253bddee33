import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { countText } from '../../../models/units/text.ts';
import {
  revisionRuns,
  type MadeRevision,
  type RevisionRun,
} from '../../../models/present/changes/revisionRuns.ts';
import { failureText } from '../../sync/requestServer.ts';
import { listServerRevisions, type RevisionPage, type ServerRevision } from '../../sync/planHistory.ts';
import { dateText, timeOfDayText } from '../../ui/timeText.ts';
import { labelsText } from './labelsText.ts';
import { RevisionDetail } from './RevisionDetail.tsx';

interface ServerRevisionsProps {
  readonly planId: string;
  readonly first: RevisionPage;
  readonly onClose: () => void;
}

/** The time line of a plan on the server, and what differs at the chosen revision from the present plan. */
export function ServerRevisions({ planId, first, onClose }: ServerRevisionsProps): JSX.Element {
  const revisions = useSignal(first.revisions.map(madeRevision));
  const next = useSignal(first.next);
  const chosen = useSignal<MadeRevision | null>(null);
  const problem = useSignal<string | null>(null);
  const present = revisions.value[0]?.revision;

  const loadEarlier = async (): Promise<void> => {
    const answer = await listServerRevisions(planId, next.value ?? undefined);
    if (answer.kind === 'done') {
      revisions.value = [...revisions.value, ...answer.value.revisions.map(madeRevision)];
      next.value = answer.value.next;
      problem.value = null;
    } else {
      problem.value = `Not loaded. ${failureText(answer)}`;
    }
  };
  return (
    <div class="history">
      <div class="history-list" tabIndex={0} role="group" aria-label="Time line">
        <ol class="history-runs">
          {revisionRuns(revisions.value).map((run, index, runs) => (
            <Run
              key={run.revisions[0]?.revision}
              run={run}
              day={dayHeading(run, runs[index - 1])}
              present={present}
              chosen={chosen.value?.revision}
              onChoose={(revision) => {
                chosen.value = revision;
              }}
            />
          ))}
        </ol>
        {problem.value !== null && (
          <p class="field-message" role="alert">
            {problem.value}
          </p>
        )}
        {next.value === null ? (
          <p class="history-end">The first revision.</p>
        ) : (
          <button
            type="button"
            class="button"
            onClick={() => {
              void loadEarlier();
            }}
          >
            Show earlier revisions
          </button>
        )}
      </div>
      <section class="history-detail" aria-label="Chosen revision" aria-live="polite">
        {chosen.value === null ? (
          <p class="empty">Choose a revision to compare it with the plan on the page.</p>
        ) : (
          <RevisionDetail
            key={chosen.value.revision}
            planId={planId}
            revision={chosen.value}
            onClose={onClose}
          />
        )}
      </section>
    </div>
  );
}

const madeRevision = ({ revision, at, who, label, edits }: ServerRevision): MadeRevision => ({
  ...{ revision, who, label },
  at_ms: Date.parse(at),
  editCount: edits,
});

/** The day of a run, where it is not that of the run above it. */
function dayHeading(run: RevisionRun, above: RevisionRun | undefined): string | null {
  const day = dateText(run.to_ms);
  return above !== undefined && dateText(above.to_ms) === day ? null : day;
}

interface RunProps {
  readonly run: RevisionRun;
  readonly day: string | null;
  readonly present: number | undefined;
  readonly chosen: number | undefined;
  readonly onChoose: (revision: MadeRevision) => void;
}

function Run({ run, day, present, chosen, onChoose }: RunProps): JSX.Element {
  const isOpen = useSignal(false);
  const [last] = run.revisions;
  const isPresent = last?.revision === present;
  const count = run.revisions.length;
  return (
    <li class="history-run">
      {day !== null && <h3 class="history-day">{day}</h3>}
      <button
        type="button"
        class="history-choice"
        aria-pressed={last !== undefined && last.revision === chosen}
        onClick={() => {
          if (last !== undefined) onChoose(last);
        }}
      >
        <span class="history-head">
          <strong>{run.who}</strong> <span>{timesText(run)}</span>
          {isPresent && <span class="badge">Present</span>}
        </span>
        <span class="revision-changes">{changesText(run)}</span>
      </button>
      {count > 1 && (
        <button
          type="button"
          class="link-button history-more"
          aria-expanded={isOpen.value}
          onClick={() => {
            isOpen.value = !isOpen.value;
          }}
        >
          {isOpen.value ? 'Hide single revisions' : `Show ${countText(count, 'revision')}`}
        </button>
      )}
      {isOpen.value && (
        <ol class="history-singles">
          {run.revisions.map((revision) => (
            <li key={revision.revision}>
              <button
                type="button"
                class="history-choice"
                aria-pressed={revision.revision === chosen}
                onClick={() => {
                  onChoose(revision);
                }}
              >
                <span>
                  {timeOfDayText(revision.at_ms)} · revision {revision.revision}
                </span>
                <span class="revision-changes">{labelsText([revision.label])}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </li>
  );
}

/** "14:02 to 14:20", "14:20". */
function timesText({ from_ms, to_ms }: RevisionRun): string {
  const [from, to] = [timeOfDayText(from_ms), timeOfDayText(to_ms)];
  return from === to ? to : `${from} to ${to}`;
}

function changesText({ labels, editCount, revisions }: RevisionRun): string {
  if (revisions.at(-1)?.revision === 1) return 'First revision on the server';
  return [labelsText(labels), countText(editCount, 'changed value')]
    .filter((text) => text !== '')
    .join(' · ');
}
