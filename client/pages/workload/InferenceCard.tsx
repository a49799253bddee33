import type { JSX } from 'preact';
import { inferenceFigures } from '../../../models/present/figures/inferenceFigures.ts';
import { countFigure } from '../../../models/present/format/count.ts';
import { figureText } from '../../../models/present/format/figure.ts';
import type { Workloads } from '../../worker/protocol/protocol.ts';
import { DevicePicker } from './DevicePicker.tsx';
import { InstalledFleetLine } from './InstalledFleetLine.tsx';
import type { FieldGroup } from './WorkloadFields.tsx';
import { currency } from './workloadInputs.ts';
import { RacksOfAnswer } from './RacksOfAnswer.tsx';
import { WorkloadCard } from './WorkloadCard.tsx';
import { WorkloadFigureLists } from './WorkloadFigureLists.tsx';
import { WorkloadAssumptions } from './WorkloadAssumptions.tsx';

interface InferenceCardProps {
  readonly workloads: Workloads;
}

const groups: readonly FieldGroup[] = [
  {
    title: 'Demand',
    fields: ['demand_tokens_per_d', 'demand_queries_per_d', 'tokensPerQueryCount', 'peakRatio'],
  },
  {
    title: 'Model',
    fields: [
      'serving',
      'activeParameterCount',
      'parameterCount',
      'bitsPerParameterCount',
      'mfuFraction',
      'throughput_tokens_per_s',
    ],
  },
  {
    title: 'Accelerator',
    before: <DevicePicker kind="inference" />,
    fields: [
      'peak_TFLOPS',
      'powerPerAccelerator_kW',
      'idlePowerPerAccelerator_kW',
      'memoryPerAccelerator_GB',
      'acceleratorsPerServerCount',
      'acceleratorsPerReplicaCount',
      'serversPerRackCount',
    ],
  },
  { title: 'Site', fields: ['pue', 'intensity_g_per_kWh', 'energyPrice_per_kWh'] },
  { title: 'Hardware', fields: ['cloudPrice_per_h', 'acceleratorPrice', 'hardwareLife_years'] },
];

/** Accelerators, energy and cost of an inference service. */
export function InferenceCard({ workloads: { inference, fleet, fields } }: InferenceCardProps): JSX.Element {
  const { answer } = inference;
  return (
    <WorkloadCard
      kind="inference"
      title="Inference service"
      hint="From tokens or queries per day to accelerators, energy and cost per million tokens"
      work={inference}
      fields={fields.inference}
      groups={groups}
    >
      {answer !== null && (
        <>
          <WorkloadFigureLists label="Inference service" figures={inferenceFigures(answer, currency.value)} />
          {fleet !== null && fleet.served_tokens_per_d !== null && (
            <InstalledFleetLine
              fleet={fleet}
              text={`Up to ${figureText(countFigure(fleet.served_tokens_per_d))} tokens per day are served`}
            />
          )}
          <RacksOfAnswer kind="inference" acceleratorCount={answer.acceleratorCount} />
          <WorkloadAssumptions
            assumptions={answer.assumptions}
            findings={answer.findings}
            fields={fields.inference}
          />
        </>
      )}
    </WorkloadCard>
  );
}
