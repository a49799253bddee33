import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { countOwnership } from '../../../models/edit/commands/finance.ts';
import { facilityCostChoices } from '../../fields/costChoices.ts';
import { planDocument, run } from '../../state/editor.ts';
import { catalogue, wantCosts } from '../../state/models.ts';
import { Combobox } from '../../ui/Combobox.tsx';

/** Offers to count more than energy, with the city that the facility is priced by. */
export function NoOwnership(): JSX.Element {
  const city = useSignal('');
  return (
    <div class="card empty-card">
      <p>
        The plan counts what electricity costs and nothing else. With the building, the devices and their
        upkeep it tells what a design costs over its life, and when one pays back against another.
      </p>
      <div class="field empty-field">
        <label class="field-label" for="first-city">
          What a watt of building costs, by city
        </label>
        <Combobox
          id="first-city"
          label="What a watt of building costs, by city"
          value={city.value}
          choices={[{ value: '', label: 'Not yet' }, ...facilityCostChoices.value]}
          waiting={catalogue.value?.facilityCosts === null ? 'Loading the cities…' : undefined}
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
        Count the cost of ownership
      </button>
    </div>
  );
}
