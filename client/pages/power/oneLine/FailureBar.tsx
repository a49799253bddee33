import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { redundancyProof } from '../../../../models/present/diagrams/redundancyProof.ts';
import { failureSteps } from '../../../../models/present/figures/failureSteps.ts';
import type { FailureDetail } from '../../../../models/report/failureDetail.ts';
import type { TopologyReport } from '../../../../models/report/topologySchema.ts';
import type { CallResult } from '../../../worker/calls.ts';
import { call } from '../../../state/call.ts';
import { known } from '../../../state/models.ts';
import { ageClass, yearAge } from '../../../state/numbersAge.ts';
import { goTo, pageAddress } from '../../../state/route.ts';
import { chosenFailure, explainedFailure, showFailure } from '../../../state/shownFailure.ts';
import { shownOption } from '../../../state/shownOption.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { SelectBox } from '../../../ui/SelectBox.tsx';
import { failureIndex, stepFailure } from './oneLineActions.ts';

type Pairs = CallResult<'maintenanceFailures'>;

const modes = [
  { value: 'single', label: 'Single failures' },
  { value: 'maintenance', label: 'During maintenance' },
] as const;

interface FailureBarProps {
  readonly topology: TopologyReport;
}

/** Steps through the failures, the worst first, and tells what the chosen one does, its cause first. */
export function FailureBar({ topology }: FailureBarProps): JSX.Element {
  const mode = useSignal<'single' | 'maintenance'>('single');
  const detail = explainedFailure.value;
  const isChosen = chosenFailure.value !== null;
  return (
    <section class="failure-bar" aria-label="Failures">
      <div class="failure-bar-head">
        <Segments
          label="Kind of failures"
          choices={modes}
          value={mode.value}
          onChoose={(value) => {
            mode.value = value;
            showFailure(null);
          }}
        />
        {mode.value === 'single' ? <SingleStepper topology={topology} /> : <PairStepper />}
        {isChosen && (
          <>
            <button
              type="button"
              class="text-button"
              onClick={() => {
                goTo(`${pageAddress('floor')}?overlay=failure`);
              }}
            >
              <Icon name="floor" />
              Show on the floor
            </button>
            <button
              type="button"
              class="text-button"
              onClick={() => {
                showFailure(null);
              }}
            >
              <Icon name="remove" />
              End the failure
            </button>
          </>
        )}
      </div>
      <div class="failure-story" aria-live="polite">
        {detail !== null && <FailureStory detail={detail} />}
      </div>
    </section>
  );
}

function SingleStepper({ topology }: FailureBarProps): JSX.Element {
  const { failures } = redundancyProof(topology);
  const index = failureIndex();
  const choices = [
    { value: '-1', label: 'No failure' },
    ...failures.map(({ name, verdict }, place) => ({ value: String(place), label: `${name}: ${verdict}` })),
  ];
  return (
    <Stepper
      choices={choices}
      index={index}
      count={failures.length}
      onStep={stepFailure}
      onChoose={(place) => {
        const chosen = topology.failures[place]?.failure;
        showFailure(chosen === undefined ? null : [{ kind: chosen.kind, id: chosen.id }]);
      }}
    />
  );
}

function PairStepper(): JSX.Element {
  const pairs = useSignal<Pairs | null>(null);
  const optionId = shownOption.value?.id;
  const { revision } = known.value;
  useEffect(() => {
    if (optionId === undefined) return;
    void call('maintenanceFailures', optionId).then((outcome) => {
      if (outcome.isDone) pairs.value = outcome.value;
    });
  }, [optionId, revision, pairs]);
  const all = pairs.value;
  if (all === null) return <p class="rack-note">Computing …</p>;
  if (all.length === 0) return <p class="rack-note">No failure during maintenance has an impact.</p>;
  const key = JSON.stringify(chosenFailure.value);
  const index = all.findIndex(({ refs }) => JSON.stringify(refs) === key);
  const choose = (place: number): void => {
    showFailure(all[place]?.refs ?? null);
  };
  return (
    <Stepper
      choices={[
        { value: '-1', label: 'No failure' },
        ...all.map(({ name }, place) => ({ value: String(place), label: name })),
      ]}
      index={index}
      count={all.length}
      onStep={(by) => {
        choose(index < 0 && by < 0 ? all.length - 1 : (index + by + all.length) % all.length);
      }}
      onChoose={choose}
    />
  );
}

interface StepperProps {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** -1 for none. */
  readonly index: number;
  readonly count: number;
  readonly onStep: (by: 1 | -1) => void;
  readonly onChoose: (place: number) => void;
}

function Stepper({ choices, index, count, onStep, onChoose }: StepperProps): JSX.Element {
  return (
    <div class="failure-stepper">
      <IconButton
        icon="left"
        label="Previous failure"
        onPress={() => {
          onStep(-1);
        }}
      />
      <SelectBox
        id="one-line-failure"
        label={
          index < 0
            ? `Failures, worst first: ${String(count)}`
            : `Failure ${String(index + 1)} of ${String(count)}`
        }
        choices={choices}
        value={String(index)}
        onChoose={(value) => {
          onChoose(Number(value));
        }}
      />
      <IconButton
        icon="right"
        label="Next failure"
        onPress={() => {
          onStep(1);
        }}
      />
    </div>
  );
}

function FailureStory({ detail }: { readonly detail: FailureDetail }): JSX.Element {
  return (
    <div class={`failure-story-body ${ageClass[yearAge.value]}`}>
      <Badge tone={detail.isSurvived ? 'good' : 'error'}>{detail.isSurvived ? 'tolerated' : 'impact'}</Badge>
      <ol class="failure-steps">
        {failureSteps(detail).map(({ text, isImpact }, index) => (
          <li key={index} class={isImpact ? 'is-impact' : ''}>
            {text}
          </li>
        ))}
      </ol>
    </div>
  );
}
