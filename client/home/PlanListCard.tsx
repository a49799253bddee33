import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { CardFiguresList } from './CardFiguresList.tsx';
import { CardFindings } from './CardFindings.tsx';
import { CardMenu, planAddress } from './CardMenu.tsx';
import { CardThumbnail } from './CardThumbnail.tsx';
import { editedText } from './editedText.ts';
import type { ListedPlan } from './ListedPlan.ts';
import { PlanPlaceLabel } from './PlanPlaceLabel.tsx';
import { RenameField } from './RenameField.tsx';
import { requestServerCard } from './serverCards.ts';
import { useCardContent, type CardContent } from './useCardContent.ts';
import { useInView } from '../ui/useInView.ts';

interface PlanListCardProps {
  readonly plan: ListedPlan;
}

/** A plan of this browser, of the server, or of both. */
export function PlanListCard({ plan }: PlanListCardProps): JSX.Element {
  const isRenaming = useSignal(false);
  const card = useRef<HTMLElement>(null);
  const isInView = useInView(card);
  const content = useCardContent(plan);
  const { id, name, local } = plan;
  const { wantedRevision, thumbnail, figures } = content;
  const isDamaged = local?.isDamaged === true;
  useEffect(() => {
    if (isInView && wantedRevision !== null) requestServerCard(id, wantedRevision);
  }, [isInView, wantedRevision]);
  return (
    <article ref={card} class={`plan-card card ${isDamaged ? 'is-damaged' : ''}`}>
      <CardThumbnail thumbnail={thumbnail} />
      <div class="plan-card-body">
        <div class="plan-card-head">
          {isRenaming.value ? (
            <RenameField
              plan={plan}
              onEnd={() => {
                isRenaming.value = false;
              }}
            />
          ) : (
            <h3 class="plan-card-name">
              {isDamaged ? (
                <span title={name}>{name}</span>
              ) : (
                <a href={planAddress(plan)} title={name}>
                  {name}
                </a>
              )}
            </h3>
          )}
          <CardMenu
            plan={plan}
            onRename={() => {
              isRenaming.value = true;
            }}
          />
        </div>
        {isDamaged ? (
          <p class="plan-card-unknown" role="note">
            Part of what is stored of this plan cannot be read, so it cannot be opened. Save the stored data
            as a file before deleting it.
          </p>
        ) : (
          <Results id={id} content={content} />
        )}
        <p class="plan-card-foot">{!isDamaged && figures !== null && <CardFindings figures={figures} />}</p>
        <p class="plan-card-foot plan-card-where">
          <PlanPlaceLabel plan={plan} />
          <LastChange plan={plan} />
        </p>
      </div>
    </article>
  );
}

interface ResultsProps {
  readonly id: string;
  readonly content: CardContent;
}

function Results({ id, content }: ResultsProps): JSX.Element {
  const { figures, isReading, problem, wantedRevision } = content;
  if (figures === null && isReading) {
    return <CardFiguresList figures={unread} missing="…" />;
  }
  if (problem === null || wantedRevision === null) return <CardFiguresList figures={figures} />;
  return (
    <p class="plan-card-unknown" role="note">
      Figures and drawing are not known. {problem}{' '}
      <button
        type="button"
        class="text-button plan-card-again"
        onClick={() => {
          requestServerCard(id, wantedRevision);
        }}
      >
        Try again
      </button>
    </p>
  );
}

const unread = {
  ...{ itLoad_kW: null, pue: null, cost: null, currency: null, carbon_t: null },
  ...{ errorCount: null, warningCount: null },
};

/** When a plan was changed last, and by whom where that is known. */
function LastChange({ plan: { changedAt_ms, changedBy } }: PlanListCardProps): JSX.Element | null {
  if (changedAt_ms <= 0) return null;
  const at = new Date(changedAt_ms);
  const by = changedBy === '' ? '' : ` by ${changedBy}`;
  const time = at.toLocaleString(undefined, { dateStyle: 'full', timeStyle: 'short' });
  return (
    <time class="plan-card-edited" dateTime={at.toISOString()} title={`${time}${by}`}>
      {editedText(changedAt_ms, Date.now())}
      {by}
    </time>
  );
}
