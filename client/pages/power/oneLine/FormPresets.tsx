import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { startTopology } from '../../../../models/edit/commands/powerTopology.ts';
import type { FormTrial } from '../../../../models/edit/formTrials.ts';
import { formTrialFigures } from '../../../../models/present/figures/formTrialFigures.ts';
import { countText } from '../../../../models/units/text.ts';
import { readNumber } from '../../../fields/editableNumber.ts';
import { call } from '../../../state/call.ts';
import { latestCall } from '../../../state/latestCall.ts';
import { known } from '../../../state/models.ts';
import { ageClass, yearAge } from '../../../state/numbersAge.ts';
import { readOnlySource } from '../../../state/readOnlyPlan.ts';
import { shownOption } from '../../../state/shownOption.ts';
import type { CallOutcome } from '../../../worker/calls.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { LocalNumberField } from '../../../ui/LocalNumberField.tsx';
import { editedDesign, runOnDesign } from './editedDesign.ts';

/** Common rating of a UPS block. */
const FIRST_BLOCK_kW = '500';

type Trials = CallOutcome<'tryForms'>;
type Request = Parameters<typeof call<'tryForms'>>[1];

interface FormPresetsProps {
  /** Called when a configuration was applied. */
  readonly onApplied: () => void;
}

/** The standard topologies with their sizes for the racks of the plan, each proved by the failures that it would have. */
export function FormPresets({ onApplied }: FormPresetsProps): JSX.Element {
  const load = useSignal('');
  const block = useSignal(FIRST_BLOCK_kW);
  const mechanical = useSignal('0');
  const outcome = useSignal<Trials | null>(null);
  const ask = useSignal(
    latestCall<Request, Trials>(
      (request) => call('tryForms', request),
      (answer) => {
        outcome.value = answer;
      },
    ),
  ).value;
  const optionId = shownOption.value?.id;
  const { revision } = known.value;
  const [itLoad_kW, blockRating_kW, mechanicalLoad_kW = 0] = [load.value, block.value, mechanical.value].map(
    (text) => readNumber(text),
  );
  const isReadable =
    typeof itLoad_kW !== 'string' &&
    typeof blockRating_kW === 'number' &&
    typeof mechanicalLoad_kW === 'number';
  useEffect(() => {
    if (optionId === undefined || !isReadable) return;
    ask({ optionId, itLoad_kW, blockRating_kW, mechanicalLoad_kW });
  }, [optionId, revision, itLoad_kW, blockRating_kW, mechanicalLoad_kW, isReadable, ask]);
  return (
    <div class="form-presets">
      <p>
        A topology states the supply paths from the utility to the rack feeds. Each configuration below is
        sized for the racks of the plan, connects their feeds, and is tried with every single failure before
        it is applied.
      </p>
      <div class="power-start-fields">
        <LocalNumberField
          id="power-load"
          label="Load of all racks"
          text={load.value}
          placeholder="of the plan"
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
      </div>
      {!isReadable && (
        <p class="field-message" role="alert">
          Load and ratings must be numbers in kW.
        </p>
      )}
      <PresetTable outcome={outcome.value} onApplied={onApplied} />
    </div>
  );
}

interface PresetTableProps extends FormPresetsProps {
  readonly outcome: Trials | null;
}

function PresetTable({ outcome, onApplied }: PresetTableProps): JSX.Element {
  if (outcome === null) return <p class="rack-note">Trying the configurations …</p>;
  if (!outcome.isDone) return <p class="field-message">{outcome.message}</p>;
  const newCount = Object.keys(outcome.value[0]?.newFeeds ?? {}).length;
  return (
    <>
      <ul class={`form-trials ${ageClass[yearAge.value]}`}>
        {outcome.value.map((trial) => (
          <PresetCard key={trial.form.form} trial={trial} onApplied={onApplied} />
        ))}
      </ul>
      {newCount > 0 && (
        <p class="rack-note">
          {countText(newCount, 'rack entry', 'rack entries')} without feeds will have feeds of 415 V
          three-phase 60 A on sides A and B, as many as its load needs.
        </p>
      )}
    </>
  );
}

const tones = {
  verified: 'good',
  'not verified': 'error',
  'not possible': 'neutral',
  'not computed': 'neutral',
} as const;

interface PresetCardProps extends FormPresetsProps {
  readonly trial: FormTrial;
}

function PresetCard({ trial, onApplied }: PresetCardProps): JSX.Element {
  const { label, load, ratings, verdict, proof, worst } = formTrialFigures(trial);
  return (
    <li class="form-trial">
      <h4>{label}</h4>
      <p>
        <Badge tone={tones[verdict]}>{verdict}</Badge> {proof}
      </p>
      {worst !== '' && <p class="rack-note">{worst}</p>}
      {trial.problem === null && (
        <>
          <dl class="form-ratings">
            <dt>Sized for</dt>
            <dd>{load}</dd>
            {ratings.map(({ kind, text }, index) => (
              <div key={index}>
                <dt>{kind}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
          <button
            type="button"
            class="button"
            disabled={readOnlySource.value !== null}
            onClick={() => {
              runOnDesign(startTopology(editedDesign.value, trial.form, trial.newFeeds));
              onApplied();
            }}
          >
            Apply {label.split(':')[0]}
          </button>
        </>
      )}
    </li>
  );
}
