import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { ModelError } from '../../../../models/problems/ModelError.ts';
import { startTopology } from '../../../commands/powerTopology.ts';
import { objectAt } from '../../../document/json.ts';
import { readNumber } from '../../../fields/numberText.ts';
import { formChoices, type FormId } from '../../../figures/topologyWords.ts';
import { counted } from '../../../format/word.ts';
import { planDocument, run } from '../../../state/editor.ts';
import { report } from '../../../state/models.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { formLoad_kW } from './formLoad.ts';

/** What usual blocks of a UPS are counted in. */
const FIRST_BLOCK_kW = 500;

/** Where no topology is stated: a usual form to begin with, made for the racks of the plan. */
export function FormStart(): JSX.Element {
  const form = useSignal<FormId>('2n');
  const load = useSignal<string | null>(null);
  const block = useSignal(String(FIRST_BLOCK_kW));
  const mechanical = useSignal('0');
  const problem = useSignal('');
  const racks = Object.values(objectAt(planDocument.value, ['racks']));
  const unfedCount = racks.filter((rack) => Object.keys(objectAt(rack, ['feeds'])).length === 0).length;
  const planned = String(formLoad_kW(report.value?.options[0]?.racks ?? []));

  const start = (): void => {
    const numbers = [load.value ?? planned, block.value, mechanical.value].map((text) => readNumber(text));
    const [itLoad_kW, blockRating_kW, mechanicalLoad_kW = 0] = numbers;
    if (
      typeof itLoad_kW !== 'number' ||
      typeof blockRating_kW !== 'number' ||
      typeof mechanicalLoad_kW !== 'number'
    ) {
      problem.value = 'Load and ratings must be numbers of kW.';
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
        A topology says what feeds what, from the utility to the feeds of the racks. With it, every single
        failure is tried: what it drops, and what it overloads.
      </p>
      <div class="power-start-fields">
        <div class="field power-form">
          <label class="field-label" for="power-form">
            Form
          </label>
          <span class="control">
            <select
              id="power-form"
              class="input select"
              value={form.value}
              onChange={(event) => {
                const wanted = event.currentTarget.value;
                form.value = formChoices.find(({ value }) => value === wanted)?.value ?? '2n';
              }}
            >
              {formChoices.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
            <Icon name="down" />
          </span>
        </div>
        <PowerEntry
          id="power-load"
          label="Load of all racks"
          text={load.value ?? planned}
          onType={(text) => (load.value = text)}
        />
        <PowerEntry
          id="power-block"
          label="Rating of a UPS module or block"
          text={block.value}
          onType={(text) => (block.value = text)}
        />
        <PowerEntry
          id="power-mechanical"
          label="Cooling and controls"
          text={mechanical.value}
          onType={(text) => (mechanical.value = text)}
        />
        <button type="submit" class="button button-main">
          Start from a form
        </button>
      </div>
      {problem.value !== '' && (
        <p class="field-message" role="alert">
          {problem.value}
        </p>
      )}
      {unfedCount > 0 && (
        <p class="rack-note">
          {counted(unfedCount, 'entry', 'entries')} of racks {unfedCount === 1 ? 'has' : 'have'} no feeds:
          nothing of them reaches the topology until feeds are added, above.
        </p>
      )}
    </form>
  );
}

interface PowerEntryProps {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly onType: (text: string) => void;
}

function PowerEntry({ id, label, text, onType }: PowerEntryProps): JSX.Element {
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <span class="control">
        <input
          id={id}
          class="input number-input"
          inputMode="decimal"
          autocomplete="off"
          value={text}
          onInput={(event) => {
            onType(event.currentTarget.value);
          }}
        />
        <span class="control-unit">kW</span>
      </span>
    </div>
  );
}
