import type { JSX } from 'preact';
import { ParameterField } from '../../../fields/ParameterField.tsx';
import type { TariffForm } from '../../../worker/protocol/protocol.ts';
import { EntriesField } from './EntriesField.tsx';

interface TariffContractFieldsProps {
  readonly form: TariffForm;
  readonly optionId: string | undefined;
}

/** The fields of a contract, its parts and its steps. */
export function TariffContractFields({ form, optionId }: TariffContractFieldsProps): JSX.Element {
  const group = form.groups.find(({ id }) => id === 'tariff');
  return (
    <>
      <div class="tariff-grid">
        {group?.fields.map((field) => (
          <ParameterField
            key={field.path.join('.')}
            field={field}
            owners={group.owners}
            optionId={optionId}
          />
        ))}
      </div>
      {form.lists.map((list) => (
        <EntriesField key={list.path.join('.')} list={list} optionId={optionId} />
      ))}
    </>
  );
}
