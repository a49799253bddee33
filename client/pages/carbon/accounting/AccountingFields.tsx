import type { JSX } from 'preact';
import { FormDisclosure } from '../../../fields/FormDisclosure.tsx';
import { GroupFields } from '../../../fields/GroupFields.tsx';
import { overrideCountText } from '../../../fields/overrideCount.ts';
import type { FormGroup } from '../../../worker/protocol/formTypes.ts';
import type { CarbonForm } from '../../../worker/protocol/sectionForms.ts';
import { ContractsField } from './ContractsField.tsx';
import { GensetFields } from './GensetFields.tsx';
import { GridFields } from './GridFields.tsx';
import { PartMessage } from './PartMessage.tsx';
import { RegulationFields } from './RegulationFields.tsx';

interface AccountingFieldsProps {
  readonly form: CarbonForm;
  readonly optionId: string | undefined;
}

/** The fields of carbon accounting; rarely stated ones are collapsed. */
export function AccountingFields({ form, optionId }: AccountingFieldsProps): JSX.Element {
  const grid = form.groups.find(({ id }) => id === 'grid');
  const others = form.groups.filter(({ id }) => id !== 'grid');
  return (
    <>
      {grid !== undefined && <GridFields form={form} group={grid} optionId={optionId} />}
      <ContractsField form={form.contracts} optionId={optionId} />
      {others.slice(0, 1).map((group) => (
        <PartDisclosure key={group.id} group={group} optionId={optionId} />
      ))}
      <GensetFields groups={form.gensets} optionId={optionId} />
      {others.slice(1).map((group) => (
        <PartDisclosure key={group.id} group={group} optionId={optionId} />
      ))}
      <RegulationFields form={form.regulation} optionId={optionId} />
    </>
  );
}

interface PartDisclosureProps {
  readonly group: FormGroup;
  readonly optionId: string | undefined;
}

function PartDisclosure({ group, optionId }: PartDisclosureProps): JSX.Element {
  return (
    <FormDisclosure id={group.id} title={group.title} hint={overrideCountText(group.fields, optionId)}>
      <GroupFields group={group} optionId={optionId} />
      <PartMessage path={['carbon', group.id]} optionId={optionId} />
    </FormDisclosure>
  );
}
