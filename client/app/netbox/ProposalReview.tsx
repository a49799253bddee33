import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import { exact } from '../../../models/present/format/number.ts';
import { countText } from '../../../models/units/text.ts';
import { planDocument, run } from '../../state/editor.ts';
import { notify } from '../../state/notices.ts';
import { goTo } from '../../state/route.ts';
import { openPlan } from '../documents.ts';
import { DifferenceList } from './DifferenceList.tsx';
import { closeNetbox } from './NetboxDialog.tsx';
import { askProposal, type ProposalRequest, type ServerProposal } from './netboxServer.ts';
import { ReviewTable } from './ReviewTable.tsx';

interface ProposalReviewProps {
  readonly readId: string;
  readonly isIntoPlan: boolean;
  readonly everyStatus: boolean;
  readonly estimateDraws: boolean;
  /** Back to the choice of what is read. */
  readonly onBack: () => void;
}

/** The plan as it was compared, and what came of it. */
interface Compared {
  readonly document: JsonObject;
  readonly proposal: ServerProposal;
}

/** Shows what a read of NetBox would change, and takes what is ticked in one step. */
export function ProposalReview({
  readId,
  isIntoPlan,
  everyStatus,
  estimateDraws,
  onBack,
}: ProposalReviewProps): JSX.Element {
  const compared = useSignal<Compared | null>(null);
  const message = useSignal<string | null>(null);
  const isBusy = useSignal(true);
  const ticked = useSignal<ReadonlySet<string>>(new Set());
  const ask = async (take?: readonly string[]): Promise<Compared | null> => {
    isBusy.value = true;
    const document = planDocument.value;
    const request: ProposalRequest = {
      plan: isIntoPlan ? document : undefined,
      everyStatus,
      estimateDraws,
      ...(take === undefined ? {} : { take }),
    };
    const answer = await askProposal(readId, request);
    isBusy.value = false;
    message.value = answer.isDone ? null : answer.message;
    return answer.isDone ? { document, proposal: answer.value } : null;
  };
  const compare = async (): Promise<void> => {
    const answer = await ask();
    compared.value = answer;
    const suggested = answer?.proposal.differences.filter(({ isSuggested }) => isSuggested) ?? [];
    ticked.value = new Set(suggested.map(({ id }) => id));
  };
  useEffect(() => {
    void compare();
  }, []);
  const take = async (): Promise<void> => {
    const answer = await ask([...ticked.value]);
    if (answer === null) return;
    const { edits, plan } = answer.proposal;
    if (plan !== null) {
      closeNetbox();
      openPlan(plan, 'NetBox');
      goTo('/racks');
      return;
    }
    if (planDocument.value !== answer.document) {
      message.value = 'The plan was changed meanwhile: look at the differences again.';
      await compare();
      return;
    }
    run({ label: 'take from NetBox', edits: edits ?? [] });
    closeNetbox();
    const { size } = ticked.value;
    notify(
      size === 0
        ? 'The review is remembered; nothing was taken from NetBox.'
        : `Took ${countText(size, 'difference')} from NetBox.`,
    );
  };
  const differences = compared.value?.proposal.differences ?? [];
  return (
    <>
      <div class="netbox-body">
        <div role="status">
          {message.value !== null && <p class="field-message">{message.value}</p>}
          {isBusy.value && <p class="field-note">Comparing the plan with NetBox…</p>}
          {compared.value !== null && <Summary {...compared.value.proposal} />}
        </div>
        {differences.length > 0 && <DifferenceList differences={differences} ticked={ticked} />}
        {compared.value !== null && <Review review={compared.value.proposal.review} />}
      </div>
      <div class="netbox-actions">
        <button type="button" class="button" onClick={onBack}>
          Back
        </button>
        <button
          type="button"
          class="button button-main"
          disabled={isBusy.value || compared.value === null}
          onClick={() => void take()}
        >
          {actionLabel(isIntoPlan, ticked.value.size)}
        </button>
      </div>
    </>
  );
}

/** Also a review without anything to take is worth remembering: a later one tells from it who changed what. */
function actionLabel(isIntoPlan: boolean, tickedCount: number): string {
  if (!isIntoPlan) return 'Take into a new plan';
  return tickedCount === 0 ? 'Remember the review' : `Take ${countText(tickedCount, 'difference')}`;
}

function Summary({ differences, counts }: Pick<ServerProposal, 'differences' | 'counts'>): JSX.Element {
  const found = `NetBox has ${countText(counts.rackCount, 'rack')}, ${countText(counts.deviceCount, 'device')} and ${countText(counts.feedCount, 'power feed')}.`;
  const unknown =
    counts.unknownDrawCount === 0
      ? ''
      : ` The draw of ${countText(counts.unknownDrawCount, 'device')} is unknown: it is in no load.`;
  return (
    <p>
      {found}
      {unknown}{' '}
      {differences.length === 0 ? (
        <strong>The plan agrees with it.</strong>
      ) : (
        <>
          The plan differs in <strong>{exact(differences.length)}</strong>{' '}
          {differences.length === 1 ? 'place' : 'places'}. Nothing is changed before you take it.
        </>
      )}
    </p>
  );
}

/** What was not understood, with its number, folded. */
function Review({ review }: Pick<ServerProposal, 'review'>): JSX.Element | null {
  if (review.length === 0) return null;
  const importantCount = review.filter(({ severity }) => severity !== 'info').length;
  return (
    <details open={importantCount > 0}>
      <summary>
        {countText(review.length, 'remark')} on what was read
        {importantCount > 0 && `, ${exact(importantCount)} to look at`}
      </summary>
      <ReviewTable review={review} />
    </details>
  );
}
