import type { JSX } from 'preact';
import { decisionHead } from '../../../models/present/words/decisionWords.ts';
import type { AppliedDecision } from '../../../models/problems/decisionSchema.ts';
import { messageText } from '../../fields/messageText.ts';

interface DecisionNoteProps {
  readonly decision: AppliedDecision;
  /** Of the finding. */
  readonly path: string;
}

/** What was decided on a finding, and from what the finding differs now. */
export function DecisionNote({ decision, path }: DecisionNoteProps): JSX.Element {
  const { reason, changedFrom } = decision;
  return (
    <div class={`finding-decision ${changedFrom === undefined ? '' : 'is-changed'}`}>
      <p>
        <strong>{decisionHead(decision)}.</strong> {reason}
      </p>
      {changedFrom !== undefined && (
        <p>
          Open again: the finding differs from what was {decision.decision}
          {', '}
          <q>{messageText(path, changedFrom)}</q>
        </p>
      )}
    </div>
  );
}
