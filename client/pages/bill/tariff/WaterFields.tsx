import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { ParameterField } from '../../../fields/ParameterField.tsx';
import { isObject } from '../../../../models/edit/document/json.ts';
import { designSection } from '../../../state/designSection.ts';
import { wantCosts } from '../../../state/models.ts';
import { shownOption } from '../../../state/shownOption.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import type { TariffForm } from '../../../worker/protocol/protocol.ts';

interface WaterFieldsProps {
  readonly form: TariffForm;
  readonly optionId: string | undefined;
}

/** Water and sewer charges; collapsed if none are stated. */
export function WaterFields({ form, optionId }: WaterFieldsProps): JSX.Element | null {
  const opened = useSignal<boolean | undefined>(undefined);
  const isStated = isObject(designSection('tariff', optionId)['water']);
  const group = form.groups.find(({ id }) => id === 'water');
  const isOpen = opened.value ?? isStated;
  useEffect(() => {
    if (isOpen) wantCosts();
  }, [isOpen]);
  if (group === undefined) return null;
  return (
    <Disclosure
      id="tariff-water"
      level={3}
      title={group.title}
      hint={isStated ? undefined : 'Not billed'}
      isOpen={isOpen}
      onToggle={(next) => {
        opened.value = next;
      }}
    >
      {shownOption.value?.plant === null && (
        <p class="field-note tariff-water-note">
          {shownOption.value.name} has a stated PUE, so its water use is unknown and not billed.
        </p>
      )}
      <div class="tariff-grid">
        {group.fields.map((field) => (
          <ParameterField
            key={field.path.join('.')}
            field={field}
            owners={group.owners}
            optionId={optionId}
          />
        ))}
      </div>
    </Disclosure>
  );
}
