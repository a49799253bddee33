import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { withdrawDecisions } from '../../../models/edit/commands/findingDecisions.ts';
import { fieldLocation } from '../../../models/present/design/fieldLocation.ts';
import { canBeDecided, decisionIds } from '../../../models/present/figures/decisionTargets.ts';
import type { FindingOption, GroupedFinding } from '../../../models/present/figures/groupFindings.ts';
import { countText } from '../../../models/units/text.ts';
import { GoToField } from '../../fields/GoToField.tsx';
import { messageText } from '../../fields/messageText.ts';
import { planDocument, run } from '../../state/editor.ts';
import { inShownUnits } from '../../state/inShownUnits.ts';
import { readOnlySource } from '../../state/readOnlyPlan.ts';
import { OptionSwatch } from '../../ui/OptionSwatch.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import { DecisionNote } from './DecisionNote.tsx';
import { UnmatchedRow } from './UnmatchedRow.tsx';

interface FindingRowProps {
  readonly group: GroupedFinding;
  /** Of its code, for the names of buttons. */
  readonly title: string;
  /** Shown before the message: of what it is a consequence and why. */
  readonly head?: JSX.Element;
  /** False if the card decides on it. */
  readonly canDecide: boolean;
}

const MAX_LOCATIONS = 8;

/** A finding: its message in each option, what was decided on it, where it is, and the way to its field. */
export function FindingRow(props: FindingRowProps): JSX.Element {
  if (props.group.finding.code === 'decision-unmatched') return <UnmatchedRow group={props.group} />;
  return <DecidableRow {...props} />;
}

function DecidableRow({ group, title, head, canDecide }: FindingRowProps): JSX.Element {
  const { finding, statements, options, isInAllOptions } = group;
  const isDeciding = useSignal(false);
  const { hasField } = fieldLocation(planDocument.value, finding.path);
  return (
    <li class="finding-row">
      <div class="finding-body">
        {head}
        {statements.map(({ message, decision, options: inOptions }) => (
          <div key={`${message} ${decision?.id ?? ''}`} class="finding-statement">
            <p class="finding-message">
              {(statements.length > 1 || !isInAllOptions) && <OptionNames options={inOptions} />}
              {messageText(finding.path, message)}
            </p>
            {decision !== undefined && <DecisionNote decision={decision} path={finding.path} />}
          </div>
        ))}
        <Places group={group} />
        {isDeciding.value && (
          <DecisionForm
            id={`decide-${group.key.replaceAll(/[^A-Za-z0-9]+/g, '-')}`}
            findings={[group]}
            consequences={[]}
            onEnd={() => {
              isDeciding.value = false;
            }}
          />
        )}
      </div>
      <div class="finding-side">
        {hasField && (
          <GoToField
            path={finding.path}
            optionId={isInAllOptions ? undefined : options[0]?.id}
            label={`Go to field: ${title}`}
          />
        )}
        {!isDeciding.value && (
          <RowActions
            group={group}
            title={title}
            canDecide={canDecide}
            onDecide={() => {
              isDeciding.value = true;
            }}
          />
        )}
      </div>
    </li>
  );
}

interface PlacesProps {
  readonly group: GroupedFinding;
}

function Places({ group: { finding, isInAllOptions } }: PlacesProps): JSX.Element {
  const { path, source, occurrenceCount, alsoAt = [] } = finding;
  const places = [path, ...alsoAt.slice(0, MAX_LOCATIONS)];
  const unlisted = occurrenceCount - places.length;
  return (
    <p class="finding-foot">
      {places.map((place) => (
        <span key={place} class="place">
          {fieldLocation(planDocument.value, place).name}
        </span>
      ))}
      {unlisted > 0 && <span>and {countText(unlisted, 'more location')}</span>}
      {isInAllOptions && <span>All options</span>}
      {source !== undefined && <span class="finding-source">Source: {inShownUnits(source)}</span>}
    </p>
  );
}

interface RowActionsProps {
  readonly group: GroupedFinding;
  readonly title: string;
  readonly canDecide: boolean;
  readonly onDecide: () => void;
}

/** Buttons that decide on a finding, or withdraw what was decided. */
function RowActions({ group, title, canDecide, onDecide }: RowActionsProps): JSX.Element | null {
  if (readOnlySource.value !== null) return null;
  const ids = decisionIds([group]);
  return (
    <>
      {canDecide && canBeDecided(group) && (
        <button
          type="button"
          class="link-button"
          aria-label={`Accept or ignore: ${title}`}
          onClick={onDecide}
        >
          Accept or ignore
        </button>
      )}
      {ids.length > 0 && (
        <button
          type="button"
          class="link-button"
          aria-label={`Withdraw the decision: ${title}`}
          onClick={() => {
            run(withdrawDecisions(planDocument.value, ids));
          }}
        >
          Withdraw the decision
        </button>
      )}
    </>
  );
}

interface OptionNamesProps {
  readonly options: readonly FindingOption[];
}

function OptionNames({ options }: OptionNamesProps): JSX.Element {
  return (
    <span class="finding-names">
      {options.map(({ id, name, place }) => (
        <span key={id} class="option-name">
          <OptionSwatch place={place} />
          {name}
        </span>
      ))}
    </span>
  );
}
