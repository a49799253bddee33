import { effect, signal } from '@preact/signals';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import type { InputIssue } from '../../../models/problems/ModelError.ts';
import type { HallProposal } from '../../worker/proposeHallTask.ts';
import { call } from '../../state/call.ts';
import { statedAnswers } from './answers.ts';

/** Pause in typing before a hall is planned. */
const PAUSE_ms = 250;

/** The hall of the latest complete answers. */
export interface ProposalState {
  /** True while a newer hall is planned. */
  readonly isPlanning: boolean;
  readonly proposal: HallProposal | null;
  /** Why there is none; empty if there is one or an answer is missing. */
  readonly message: string;
  readonly issues: readonly InputIssue[];
}

const nothing: ProposalState = { isPlanning: false, proposal: null, message: '', issues: [] };

export const proposalState = signal<ProposalState>(nothing);

let lastAsked = 0;

/**
 * Plans a hall after each change of the answers.
 *
 * @returns a function that ends it
 */
export function followAnswers(): () => void {
  let timer: number | undefined;
  const end = effect(() => {
    const { stated, open } = statedAnswers.value;
    clearTimeout(timer);
    if (open.length > 0) {
      lastAsked += 1;
      proposalState.value = nothing;
      return;
    }
    timer = setTimeout(() => void plan(stated), PAUSE_ms);
  });
  return () => {
    clearTimeout(timer);
    end();
  };
}

async function plan(stated: JsonObject): Promise<void> {
  lastAsked += 1;
  const asked = lastAsked;
  proposalState.value = { ...proposalState.value, isPlanning: true };
  const outcome = await call('proposeHall', stated);
  if (asked !== lastAsked) return;
  proposalState.value = outcome.isDone
    ? { ...nothing, proposal: outcome.value }
    : { ...nothing, message: outcome.message, issues: outcome.issues };
}
