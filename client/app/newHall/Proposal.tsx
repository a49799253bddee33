import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import type { Finding } from '../../../models/problems/Finding.ts';
import { countText } from '../../../models/units/text.ts';
import { CardThumbnail } from '../../home/CardThumbnail.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import type { HallProposal } from '../../worker/proposeHallTask.ts';
import { job, statedAnswers, type Job } from './answers.ts';
import { AssumptionsList } from './AssumptionsList.tsx';
import { openProposal } from './openProposal.ts';
import { ProposedFigures } from './ProposedFigures.tsx';
import { followAnswers, proposalState } from './proposalState.ts';

const actions: Readonly<Record<Job, string>> = {
  racks: 'Open the hall',
  cooling: 'Open the comparison',
  bill: 'Open the bill',
};

/** The hall that follows from the answers: its figures, what it assumes, and what does not fit. */
export function Proposal(): JSX.Element {
  useEffect(followAnswers, []);
  const { proposal, message, isPlanning } = proposalState.value;
  const { open } = statedAnswers.value;
  return (
    <aside class="new-proposal card" aria-labelledby="proposal-title">
      <div class="card-head">
        <h2 id="proposal-title">Your hall</h2>
        <p class="card-hint" role="status">
          {isPlanning ? 'Planning…' : ''}
        </p>
      </div>
      <div class="new-proposal-body">
        {open.length > 0 && <p class="empty new-open">Still open: {open.join(', ').toLowerCase()}.</p>}
        {message !== '' && (
          <p class="new-refusal" role="alert">
            <SeverityMark severity="error" /> {message}
          </p>
        )}
        {proposal !== null && <Proposed proposal={proposal} />}
        <button
          type="button"
          class="button button-main new-open-button"
          disabled={proposal === null || isPlanning}
          onClick={() => {
            if (proposal !== null) openProposal(proposal.hall.plan as unknown as JsonObject, job.value);
          }}
        >
          {actions[job.value]}
          <Icon name="right" />
        </button>
      </div>
      {proposal !== null && <AssumptionsList assumptions={proposal.hall.assumptions} />}
    </aside>
  );
}

interface ProposedProps {
  readonly proposal: HallProposal;
}

function Proposed({ proposal: { hall, review, thumbnail } }: ProposedProps): JSX.Element {
  const { shortfall, findings, rackCount } = hall;
  return (
    <>
      <div class="new-drawing">
        <CardThumbnail thumbnail={thumbnail} />
      </div>
      <ProposedFigures rackCount={rackCount} review={review} plan={hall.plan} />
      {shortfall !== null && (
        <p class="new-shortfall" role="alert">
          <SeverityMark severity="warning" />{' '}
          <span>
            <strong>
              {countText(shortfall.placedRackCount, 'rack')} of{' '}
              {shortfall.askedRackCount.toLocaleString('en-US')} fit.
            </strong>{' '}
            {shortfall.text}
          </span>
        </p>
      )}
      <FindingNotes findings={findings} />
    </>
  );
}

interface FindingNotesProps {
  readonly findings: readonly Finding[];
}

function FindingNotes({ findings }: FindingNotesProps): JSX.Element | null {
  if (findings.length === 0) return null;
  return (
    <ul class="new-findings">
      {findings.map(({ code, message, severity }) => (
        <li key={`${code} ${message}`}>
          <SeverityMark severity={severity} /> <span>{message}</span>
        </li>
      ))}
    </ul>
  );
}
