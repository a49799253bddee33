import type { JSX } from 'preact';
import { escalationChoices, facilityCostChoices } from '../../../fields/costChoices.ts';
import { FormDisclosure } from '../../../fields/FormDisclosure.tsx';
import { GroupFields } from '../../../fields/GroupFields.tsx';
import { overrideCountText } from '../../../fields/overrideCount.ts';
import type { FormGroup } from '../../../worker/protocol/formTypes.ts';
import type { FinanceForm } from '../../../worker/protocol/sectionForms.ts';
import { CostRowField } from './CostRowField.tsx';

interface FinanceFieldsProps {
  readonly form: FinanceForm;
  readonly optionId: string | undefined;
}

const emptyGroup: FormGroup = { id: '', title: '', kind: undefined, owners: [], fields: [] };

/** The fields of the cost of ownership: facility and devices first, then rarely changed ones. */
export function FinanceFields({ form, optionId }: FinanceFieldsProps): JSX.Element {
  const groupOf = (id: string): FormGroup => form.groups.find((group) => group.id === id) ?? emptyGroup;
  const facility = groupOf('facility');
  const servers = groupOf('servers');
  const terms = groupOf('terms');
  return (
    <>
      <div class="form-section">
        <h3>{facility.title}</h3>
        <CostRowField
          label="Facility capex per watt, by city"
          path={['finance', 'facility', 'facilityCost']}
          ownPath={['finance', 'facility', 'capexPrice_per_W']}
          owners={facility.owners}
          choices={facilityCostChoices.value}
          optionId={optionId}
        />
        <GroupFields group={facility} optionId={optionId} />
        <GroupFields group={form.timing} optionId={optionId} />
      </div>
      <div class="form-section">
        <h3>{form.prices.title}</h3>
        {form.prices.fields.length === 0 ? (
          <p class="field-note">No rack contains a device yet.</p>
        ) : (
          <GroupFields group={form.prices} optionId={optionId} />
        )}
      </div>
      <FormDisclosure
        id="servers"
        title="Device life and maintenance"
        hint={overrideCountText(servers.fields, optionId)}
      >
        <GroupFields group={servers} optionId={optionId} />
      </FormDisclosure>
      <FormDisclosure id="terms" title={terms.title} hint={overrideCountText(terms.fields, optionId)}>
        <CostRowField
          label="Historical electricity price escalation"
          path={['finance', 'escalation']}
          ownPath={['finance', 'energyEscalationFraction']}
          owners={terms.owners}
          choices={escalationChoices.value}
          optionId={optionId}
        />
        <GroupFields group={terms} optionId={optionId} />
      </FormDisclosure>
    </>
  );
}
