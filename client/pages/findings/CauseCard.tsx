import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { withdrawDecisions } from '../../../models/edit/commands/findingDecisions.ts';
import { canBeDecided, decisionIds } from '../../../models/present/figures/decisionTargets.ts';
import { countText } from '../../../models/units/text.ts';
import { planDocument, run } from '../../state/editor.ts';
import { findingTexts } from '../../state/findingTexts.ts';
import { readOnlySource } from '../../state/readOnlyPlan.ts';
import { goToSection } from '../../state/sectionAddress.ts';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { causeId } from './causes.ts';
import { ConsequenceList } from './ConsequenceList.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import type { ShownCause } from './findingFilter.ts';
import { RootFindings } from './RootFindings.tsx';
import { WithCode } from './WithCode.tsx';

interface CauseCardProps {
  readonly shown: ShownCause;
}

/** A root cause: what it means, where it is, the remedy, what follows from it, and what is decided on all of it. */
export function CauseCard({ shown: { cause, roots, consequences } }: CauseCardProps): JSX.Element {
  const isDeciding = useSignal(false);
  const { code, severity, openSeverity } = cause;
  const { title, meaning, remedy } = findingTexts(code);
  const all = [...roots, ...consequences.map(({ group }) => group)];
  const decidable = readOnlySource.value === null ? all.filter(canBeDecided) : [];
  const id = causeId(code);
  return (
    <li id={id} class={`card finding finding-${openSeverity ?? severity}`}>
      <div class="finding-head">
        <SeverityMark severity={openSeverity ?? severity} hasWord />
        <h3 id={`${id}-name`} class="finding-title">
          <a
            href={`#${id}`}
            onClick={(event) => {
              event.preventDefault();
              goToSection(id);
            }}
          >
            {title}
          </a>
        </h3>
        <CauseCounts places={cause.placeCount} consequences={cause.consequenceCount} />
      </div>
      {severity !== 'info' && (
        <p class="finding-meaning">
          <WithCode text={meaning} />
        </p>
      )}
      <RootFindings id={id} title={title} roots={roots} />
      <p class="finding-remedy">
        <WithCode text={remedy} />
      </p>
      <ConsequenceList id={id} roots={roots} consequences={consequences} />
      {!isDeciding.value && (
        <GroupActions
          id={id}
          decidableCount={decidable.length}
          decidedIds={readOnlySource.value === null ? decisionIds(all) : []}
          onDecide={() => {
            isDeciding.value = true;
          }}
        />
      )}
      {isDeciding.value && (
        <DecisionForm
          id={`${id}-decision`}
          findings={roots.filter(canBeDecided)}
          consequences={consequences.map(({ group }) => group).filter(canBeDecided)}
          onEnd={() => {
            isDeciding.value = false;
          }}
        />
      )}
    </li>
  );
}

interface GroupActionsProps {
  /** Of the group on the page. */
  readonly id: string;
  readonly decidableCount: number;
  readonly decidedIds: readonly string[];
  readonly onDecide: () => void;
}

/** Buttons for all findings of the group; one finding has its own. */
function GroupActions({ id, decidableCount, decidedIds, onDecide }: GroupActionsProps): JSX.Element | null {
  if (decidableCount < 2 && decidedIds.length < 2) return null;
  return (
    <div class="finding-actions">
      {decidableCount > 1 && (
        <button type="button" class="button" aria-describedby={`${id}-name`} onClick={onDecide}>
          Accept or ignore all
        </button>
      )}
      {decidedIds.length > 1 && (
        <button
          type="button"
          class="button"
          aria-describedby={`${id}-name`}
          onClick={() => {
            run(withdrawDecisions(planDocument.value, decidedIds));
          }}
        >
          Withdraw {countText(decidedIds.length, 'decision')}
        </button>
      )}
    </div>
  );
}

interface CauseCountsProps {
  readonly places: number;
  readonly consequences: number;
}

function CauseCounts({ places, consequences }: CauseCountsProps): JSX.Element | null {
  const parts = [
    ...(places > 1 ? [countText(places, 'place')] : []),
    ...(consequences > 0 ? [countText(consequences, 'consequence')] : []),
  ];
  return parts.length === 0 ? null : <p class="finding-counts">{parts.join(', ')}</p>;
}
