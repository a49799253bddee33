import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { ModelError } from '../../../../models/problems/ModelError.ts';
import { startTopology } from '../../../../models/edit/commands/powerTopology.ts';
import { objectAt } from '../../../../models/edit/document/json.ts';
import { readNumber } from '../../../fields/editableNumber.ts';
import { formChoices, type FormId } from '../../../../models/present/words/topologyText.ts';
import { countText } from '../../../../models/units/text.ts';
import { planDocument, run } from '../../../state/editor.ts';
import { shownOption } from '../../../state/shownOption.ts';
import { SelectBox } from '../../../ui/SelectBox.tsx';
import { LocalNumberField } from '../../../ui/LocalNumberField.tsx';
import { formLoad_kW } from './formLoad.ts';

/** Common rating of a UPS block. */
const FIRST_BLOCK_kW = 500;

/** If no topology is stated: creates one of a common configuration for the racks of the plan. */
export function FormStart(): JSX.Element {
  const form = useSignal<FormId>('2n');
  const load = useSignal<string | null>(null);
  const block = useSignal(String(FIRST_BLOCK_kW));
  const mechanical = useSignal('0');
  const problem = useSignal('');
  const racks = Object.values(objectAt(planDocument.value, ['racks']));
  const unfedCount = racks.filter((rack) => Object.keys(objectAt(rack, ['feeds'])).length === 0).length;
  const planned = String(formLoad_kW(shownOption.value?.racks ?? []));

  const start = (): void => {
    const numbers = [load.value ?? planned, block.value, mechanical.value].map((text) => readNumber(text));
    const [itLoad_kW, blockRating_kW, mechanicalLoad_kW = 0] = numbers;
    if (
      typeof itLoad_kW !== 'number' ||
      typeof blockRating_kW !== 'number' ||
      typeof mechanicalLoad_kW !== 'number'
    ) {
      problem.value = 'Load and ratings must be numbers in kW.';
      return;
    }
    try {
      run(
        startTopology(planDocument.value, { form: form.value, itLoad_kW, blockRating_kW, mechanicalLoad_kW }),
      );
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      problem.value = error.message;
    }
  };
  return (
    <form
      class="power-start"
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <p>
        A topology states the supply paths from the utility to the rack feeds. With it, every single failure
        is simulated, and its dropped loads and overloads are shown.
      </p>
      <div class="power-start-fields">
        <div class="power-form">
          <SelectBox
            id="power-form"
            label="Configuration"
            choices={formChoices}
            value={form.value}
            onChoose={(value) => (form.value = value)}
          />
        </div>
        <LocalNumberField
          id="power-load"
          label="Load of all racks"
          text={load.value ?? planned}
          unit="kW"
          onInput={(text) => (load.value = text)}
        />
        <LocalNumberField
          id="power-block"
          label="Rating of a UPS module or block"
          text={block.value}
          unit="kW"
          onInput={(text) => (block.value = text)}
        />
        <LocalNumberField
          id="power-mechanical"
          label="Cooling and controls"
          text={mechanical.value}
          unit="kW"
          onInput={(text) => (mechanical.value = text)}
        />
        <button type="submit" class="button button-main">
          Start from a configuration
        </button>
      </div>
      {problem.value !== '' && (
        <p class="field-message" role="alert">
          {problem.value}
        </p>
      )}
      {unfedCount > 0 && (
        <p class="rack-note">
          {countText(unfedCount, 'rack entry', 'rack entries')} {unfedCount === 1 ? 'has' : 'have'} no feeds:
          their load is not in the topology until feeds are added on the floor page.
        </p>
      )}
    </form>
  );
}
