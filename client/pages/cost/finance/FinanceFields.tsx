import type { JSX } from 'preact';
import { escalationChoices, facilityCostChoices } from '../../../fields/costChoices.ts';
import { FormFold } from '../../../fields/FormFold.tsx';
import { GroupFields } from '../../../fields/GroupFields.tsx';
import { ownCountText } from '../../../fields/ownCount.ts';
import type { FormGroup } from '../../../worker/forms/formTypes.ts';
import type { FinanceForm } from '../../../worker/forms/sectionForms.ts';
import { CostRowField } from './CostRowField.tsx';

interface FinanceFieldsProps {
  readonly form: FinanceForm;
  readonly optionId: string | undefined;
}

const nothing: FormGroup = { id: '', title: '', kind: undefined, owners: [], fields: [] };

/** The fields of a cost of ownership: what the building and the devices cost first, then what is seldom changed. */
export function FinanceFields({ form, optionId }: FinanceFieldsProps): JSX.Element {
  const groupOf = (id: string): FormGroup => form.groups.find((group) => group.id === id) ?? nothing;
  const facility = groupOf('facility');
  const servers = groupOf('servers');
  const terms = groupOf('terms');
  return (
    <>
      <div class="form-section">
        <h3>{facility.title}</h3>
        <CostRowField
          label="What a watt costs, by city"
          path={['finance', 'facility', 'facilityCost']}
          ownPath={['finance', 'facility', 'capexPrice_per_W']}
          owners={facility.owners}
          choices={facilityCostChoices.value}
          optionId={optionId}
        />
        <GroupFields group={facility} optionId={optionId} />
      </div>
      <div class="form-section">
        <h3>{form.prices.title}</h3>
        {form.prices.fields.length === 0 ? (
          <p class="field-note">No rack has a device yet.</p>
        ) : (
          <GroupFields group={form.prices} optionId={optionId} />
        )}
      </div>
      <FormFold id="servers" title="Life and upkeep of devices" hint={ownCountText(servers.fields, optionId)}>
        <GroupFields group={servers} optionId={optionId} />
      </FormFold>
      <FormFold id="terms" title={terms.title} hint={ownCountText(terms.fields, optionId)}>
        <CostRowField
          label="Past rise of the electricity price"
          path={['finance', 'escalation']}
          ownPath={['finance', 'energyEscalationFraction']}
          owners={terms.owners}
          choices={escalationChoices.value}
          optionId={optionId}
        />
        <GroupFields group={terms} optionId={optionId} />
      </FormFold>
    </>
  );
}
