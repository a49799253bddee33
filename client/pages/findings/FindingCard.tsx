import { useSignal } from '@preact/signals';
import { inShownUnits } from '../../state/inShownUnits.ts';
import type { JSX } from 'preact';
import type { Finding } from '../../../models/problems/Finding.ts';
import { GoToField } from '../../fields/GoToField.tsx';
import { messageText } from '../../fields/messageText.ts';
import { fieldLocation } from '../../../models/present/design/fieldLocation.ts';
import { countText } from '../../../models/units/text.ts';
import { planDocument } from '../../state/editor.ts';
import { findingTexts } from '../../state/findingTexts.ts';
import type { FindingOption, GroupedFinding } from '../../../models/present/figures/groupFindings.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { OptionSwatch } from '../../ui/OptionSwatch.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { FindingLines } from '../FindingLines.tsx';

interface FindingCardProps {
  readonly group: GroupedFinding;
}

const MAX_LOCATIONS = 8;

/** One finding: message, options, location, remedy, and the source of the rule. */
export function FindingCard({ group }: FindingCardProps): JSX.Element {
  const { finding, statements, options, isInAllOptions } = group;
  const { severity, code, path, source, occurrenceCount, alsoAt = [] } = finding;
  const places = alsoAt.slice(0, MAX_LOCATIONS);
  const { name, hasField } = fieldLocation(planDocument.value, path);
  const unlisted = occurrenceCount - 1 - places.length;
  const { title, remedy } = findingTexts(code);
  return (
    <li class={`card finding finding-${severity}`}>
      <div class="finding-body">
        <div class="finding-head">
          <SeverityMark severity={severity} hasWord />
          <h2>{title}</h2>
        </div>
        {statements.map((statement) => (
          <p key={statement.message} class="finding-message">
            {statements.length > 1 && <OptionNames options={statement.options} />}
            {messageText(path, statement.message)}
          </p>
        ))}
        <p class="finding-remedy">{withCode(remedy)}</p>
        <Consequences consequences={finding.consequences ?? []} id={group.key} />
        <p class="finding-foot">
          <span class="place">{name}</span>
          {places.map((place) => (
            <span key={place} class="place">
              {fieldLocation(planDocument.value, place).name}
            </span>
          ))}
          {unlisted > 0 && <span>and {countText(unlisted, 'more location')}</span>}
          {source !== undefined && <span class="finding-source">Source: {inShownUnits(source)}</span>}
        </p>
      </div>
      <div class="finding-side">
        <p class="finding-options">
          {isInAllOptions ? 'All options' : statements.length === 1 && <OptionNames options={options} />}
        </p>
        {hasField && (
          <GoToField
            path={path}
            optionId={isInAllOptions ? undefined : options[0]?.id}
            label={`Go to field: ${title}`}
          />
        )}
      </div>
    </li>
  );
}

interface ConsequencesProps {
  readonly consequences: readonly Finding[];
  /** Key of the finding that causes them. */
  readonly id: string;
}

/** What follows from a finding, folded: it goes once the finding is corrected. */
function Consequences({ consequences, id }: ConsequencesProps): JSX.Element | null {
  const isOpen = useSignal(false);
  if (consequences.length === 0) return null;
  return (
    <Disclosure
      id={`consequences-${id.replaceAll(/[^A-Za-z0-9]+/g, '-')}`}
      title={countText(consequences.length, 'consequence')}
      level={3}
      isOpen={isOpen.value}
      onToggle={(open) => {
        isOpen.value = open;
      }}
    >
      <FindingLines findings={consequences} />
    </Disclosure>
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

/** Remedies mark code with backticks. */
function withCode(text: string): JSX.Element[] {
  return text
    .split('`')
    .map((part, index) =>
      index % 2 === 1 ? <code key={index}>{part}</code> : <span key={index}>{part}</span>,
    );
}
