import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { countOwnership } from '../../../models/edit/commands/finance.ts';
import { facilityCostChoices } from '../../fields/costChoices.ts';
import { planDocument, run } from '../../state/editor.ts';
import { catalogue, wantCosts } from '../../state/models.ts';
import { Combobox } from '../../ui/Combobox.tsx';

/** Offers the calculation of the cost of ownership, with the city of the facility capex. */
export function OwnershipStart(): JSX.Element {
  const city = useSignal('');
  return (
    <div class="card empty-card">
      <p>
        The plan covers electricity cost only. With facility and device capex and opex it gives the cost of
        ownership and the payback of each option.
      </p>
      <div class="field empty-field">
        <label class="field-label" for="first-city">
          Facility capex per watt, by city
        </label>
        <Combobox
          id="first-city"
          label="Facility capex per watt, by city"
          value={city.value}
          choices={[{ value: '', label: 'None' }, ...facilityCostChoices.value]}
          waiting={catalogue.value?.facilityCosts === null ? 'Loading cities…' : undefined}
          onOpen={wantCosts}
          onChoose={(value) => {
            city.value = value;
          }}
        />
      </div>
      <button
        type="button"
        class="button button-main"
        onClick={() => {
          run(countOwnership(planDocument.value, city.value === '' ? undefined : city.value));
        }}
      >
        Calculate cost of ownership
      </button>
    </div>
  );
}
