import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { ParameterField } from '../../../fields/ParameterField.tsx';
import type { FormField } from '../../../worker/protocol/formTypes.ts';
import type { TariffFacts, TariffForm } from '../../../worker/protocol/protocol.ts';
import { designSection } from '../../../state/designSection.ts';
import { RateFile } from './RateFile.tsx';
import { SystemPeaksField } from './SystemPeaksField.tsx';

interface UtilityRateProps {
  readonly form: TariffForm;
  readonly optionId: string | undefined;
  readonly isRecordWanted: Signal<boolean>;
}

/** A utility rate: its file, its charges, and the inputs that it needs in addition. */
export function UtilityRate({ form, optionId, isRecordWanted }: UtilityRateProps): JSX.Element {
  const { facts } = form;
  const group = form.groups.find(({ id }) => id === 'tariff');
  // Only demand in kVA requires a power factor.
  const hasApparent = facts?.charges.some(({ text }) => text.includes('kVA')) === true;
  const isNeeded = ({ path }: FormField): boolean =>
    hasApparent || path.at(-1) !== 'powerFactor' || 'powerFactor' in designSection('tariff', optionId);
  const hasCoincident = facts?.charges.some(({ label }) => label === 'Coincident peak') === true;
  return (
    <>
      {facts !== null && <RateFacts facts={facts} />}
      <RateFile
        optionId={optionId}
        hint={isRecordWanted.value ? 'The tariff is unchanged until a rate is read.' : undefined}
        onRead={() => {
          isRecordWanted.value = false;
        }}
      />
      {facts !== null && group !== undefined && (
        <div class="tariff-grid">
          {group.fields.filter(isNeeded).map((field) => (
            <ParameterField
              key={field.path.join('.')}
              field={field}
              owners={group.owners}
              optionId={optionId}
            />
          ))}
        </div>
      )}
      {hasCoincident && group !== undefined && <SystemPeaksField owners={group.owners} optionId={optionId} />}
    </>
  );
}

interface RateFactsProps {
  readonly facts: TariffFacts;
}

function RateFacts({ facts: { name, utility, label, charges, refusal } }: RateFactsProps): JSX.Element {
  return (
    <div class="rate">
      <p class="rate-name">{name}</p>
      <p class="field-note">{[utility, label].filter((part) => part !== null).join(' · ')}</p>
      {refusal !== null && (
        <p class="field-message" role="alert">
          {refusal}
        </p>
      )}
      {charges.length > 0 && (
        <dl class="rate-charges">
          {charges.map((charge) => (
            <div key={`${charge.label} ${charge.text}`} class="rate-charge">
              <dt>{charge.label}</dt>
              <dd>{charge.text}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
