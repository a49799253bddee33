import { useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { workloads } from '../../state/details.ts';
import { report, show } from '../../state/models.ts';
import { shownOption } from '../../state/shownOption.ts';
import { NumbersState } from '../NumbersState.tsx';
import { OptionSwitch } from '../OptionSwitch.tsx';
import { GrowthCard } from './GrowthCard.tsx';
import { InferenceCard } from './InferenceCard.tsx';
import { workloadInputs } from './workloadInputs.ts';
import { TrainingCard } from './TrainingCard.tsx';

/** Training runs, inference services and growth, also on the accelerators of the plan. The plan is not changed. */
export function WorkloadPage(): JSX.Element {
  useSignalEffect(() => {
    show({ workloads: workloadInputs.value });
  });
  useEffect(
    () => () => {
      show({ workloads: null });
    },
    [],
  );
  const current = report.value;
  const option = shownOption.value;
  const known = workloads.value;
  return (
    <div>
      <div class="page-head">
        <h1>AI workloads</h1>
        {current !== null && option !== undefined && current.options.length > 1 && (
          <OptionSwitch report={current} option={option} />
        )}
        <p class="page-hint">
          Scratch calculation: the plan is not changed. Empty fields use the value shown
          {option === undefined ? '.' : `: site and price from ${option.name}, the rest from the device.`}
        </p>
      </div>
      <NumbersState />
      {known === null ? (
        <p class="empty">Computing…</p>
      ) : (
        <>
          <TrainingCard workloads={known} />
          <InferenceCard workloads={known} />
          <GrowthCard workloads={known} />
        </>
      )}
    </div>
  );
}
