import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { readThumbnail, type Thumbnail } from '../../models/present/charts/Thumbnail.ts';
import type { PlanCard } from '../library/PlanCard.ts';
import { CardFiguresList } from './CardFiguresList.tsx';
import { CardFindings } from './CardFindings.tsx';
import { CardMenu, planAddress } from './CardMenu.tsx';
import { CardThumbnail } from './CardThumbnail.tsx';
import { editedText } from './editedText.ts';
import { rename } from './planActions.ts';

interface OwnPlanCardProps {
  readonly plan: PlanCard;
}

const notDrawn: Thumbnail = { kind: 'racks', racks: [] };

/** A plan of this browser. */
export function OwnPlanCard({ plan }: OwnPlanCardProps): JSX.Element {
  const isRenaming = useSignal(false);
  const thumbnail = useMemo(() => readThumbnail(plan.thumbnail ?? undefined) ?? notDrawn, [plan.thumbnail]);
  const { name, figures, editedAt_ms, isDamaged } = plan;
  return (
    <article class={`plan-card card ${isDamaged ? 'is-damaged' : ''}`}>
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
          <CardFiguresList figures={figures} />
        )}
        <p class="plan-card-foot">
          {!isDamaged && figures !== null && <CardFindings figures={figures} />}
          {editedAt_ms > 0 && (
            <time
              class="plan-card-edited"
              dateTime={new Date(editedAt_ms).toISOString()}
              title={new Date(editedAt_ms).toLocaleString(undefined, {
                dateStyle: 'full',
                timeStyle: 'short',
              })}
            >
              {editedText(editedAt_ms, Date.now())}
            </time>
          )}
        </p>
      </div>
    </article>
  );
}

interface RenameFieldProps {
  readonly plan: PlanCard;
  readonly onEnd: () => void;
}

const MAX_NAME = 200;

/** The name as a field: Enter or leaving it renames the plan, Escape does not. */
function RenameField({ plan, onEnd }: RenameFieldProps): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    field.current?.select();
  }, []);
  const end = (name: string | null): void => {
    if (isDone.current) return;
    isDone.current = true;
    if (name !== null) void rename(plan, name);
    onEnd();
  };
  return (
    <input
      ref={field}
      class="input plan-card-rename"
      aria-label={`New name of ${plan.name}`}
      defaultValue={plan.name}
      maxLength={MAX_NAME}
      onKeyDown={(event) => {
        if (event.key === 'Enter') end(event.currentTarget.value);
        else if (event.key === 'Escape') end(null);
      }}
      onBlur={(event) => {
        end(event.currentTarget.value);
      }}
    />
  );
}
