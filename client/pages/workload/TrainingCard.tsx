import type { JSX } from 'preact';
import { publishedRuns } from '../../../models/workload/ai/publishedRuns.ts';
import { trainingFigures } from '../../../models/present/figures/trainingFigures.ts';
import { countFigure } from '../../../models/present/format/count.ts';
import { figureText, scaledFigure } from '../../../models/present/format/figure.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { Workloads } from '../../worker/protocol/protocol.ts';
import { DevicePicker } from './DevicePicker.tsx';
import { InstalledFleetLine } from './InstalledFleetLine.tsx';
import { inputs, applyPublishedRun } from './inputs.ts';
import type { FieldGroup } from './WorkloadFields.tsx';
import { currency } from './workloadInputs.ts';
import { RacksOfAnswer } from './RacksOfAnswer.tsx';
import { WorkloadCard } from './WorkloadCard.tsx';
import { WorkloadFigureLists } from './WorkloadFigureLists.tsx';
import { WorkloadAssumptions } from './WorkloadAssumptions.tsx';

interface TrainingCardProps {
  readonly workloads: Workloads;
}

const groups: readonly FieldGroup[] = [
  { title: 'Compute', fields: ['activeParameterCount', 'tokenCount', 'flopCount'] },
  {
    title: 'Accelerator',
    before: <DevicePicker kind="training" />,
    fields: ['peak_TFLOPS', 'powerPerAccelerator_kW', 'mfuFraction'],
  },
  { title: 'Time', fields: ['acceleratorCount', 'duration_d', 'acceleratorTime_h'] },
  { title: 'Site', fields: ['pue', 'intensity_g_per_kWh', 'energyPrice_per_kWh'] },
  {
    title: 'Hardware',
    fields: ['cloudPrice_per_h', 'acceleratorPrice', 'hardwareLife_years', 'busyFraction'],
  },
];

/** Compute, time, energy and cost of a training run. */
export function TrainingCard({ workloads: { training, fleet, fields } }: TrainingCardProps): JSX.Element {
  const { answer } = training;
  return (
    <WorkloadCard
      kind="training"
      title="Training run"
      hint="State compute or time; the missing value is solved for"
      action={<PublishedRunSelect />}
      work={training}
      fields={fields.training}
      groups={groups}
    >
      {answer !== null && (
        <>
          <WorkloadFigureLists label="Training run" figures={trainingFigures(answer, currency.value)} />
          {fleet !== null && fleet.trainingDuration_d !== null && (
            <InstalledFleetLine
              fleet={fleet}
              text={`This run takes ${figureText(countFigure(fleet.trainingDuration_d))} days`}
            />
          )}
          <Reported />
          <RacksOfAnswer kind="training" acceleratorCount={answer.acceleratorCount} />
          <WorkloadAssumptions
            assumptions={answer.assumptions}
            findings={answer.findings}
            fields={fields.training}
          />
        </>
      )}
    </WorkloadCard>
  );
}

function PublishedRunSelect(): JSX.Element {
  return (
    <label class="filter-option work-example">
      <span>Prefill</span>
      <span class="control">
        <select
          class="input select"
          value={inputs.value.training.exampleId}
          onChange={(event) => {
            applyPublishedRun(event.currentTarget.value);
          }}
        >
          <option value="">Custom figures</option>
          {publishedRuns.map(({ id, name, year }) => (
            <option key={id} value={id}>
              {name} ({year})
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </label>
  );
}

/** Published figures of the prefilled run. */
function Reported(): JSX.Element | null {
  const published = publishedRuns.find(({ id }) => id === inputs.value.training.exampleId);
  if (published === undefined) return null;
  const { name, reportedEnergy_kWh, reported, source } = published;
  const energy = figureText(scaledFigure('energy', reportedEnergy_kWh));
  const compared = reported === 'facility' ? 'the facility energy' : 'the IT energy, without PUE';
  return (
    <p class="field-note">
      {name} as published: {source}.
      {reportedEnergy_kWh !== null && ` Reported: ${energy}, to compare with ${compared}.`}
    </p>
  );
}
