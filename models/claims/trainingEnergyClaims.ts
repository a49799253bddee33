import { numberText } from '../units/text.ts';
import { acceleratorTimeOfDays_h } from '../workload/ai/trainingFlop.ts';
import { trainingRun, type TrainingResult } from '../workload/ai/trainingRun.ts';
import { exactly, given, type StatedClaim } from './Claim.ts';

const LUCCIONI = 'Luccioni et al. 2022, arXiv 2211.02001';

/** A published run: accelerator-hours, mean draw of an accelerator, PUE of the site, and the reported energy. */
interface PublishedRun {
  readonly id: string;
  readonly model: string;
  readonly acceleratorTime_h: number;
  readonly power_kW: number;
  readonly pue: number;
  readonly reported_MWh: number;
  readonly reportedWithPue: boolean;
}

const gpt3: PublishedRun = {
  id: 'A4-14a',
  model: 'GPT-3 on 10,000 V100 for 14.8 days',
  acceleratorTime_h: acceleratorTimeOfDays_h(10_000, 14.8),
  power_kW: 0.33,
  pue: 1.1,
  reported_MWh: 1287,
  reportedWithPue: true,
};

const runs: readonly PublishedRun[] = [
  gpt3,
  {
    id: 'A4-14b',
    model: 'BLOOM on A100',
    acceleratorTime_h: 1_082_990,
    power_kW: 0.4,
    pue: 1.2,
    reported_MWh: 433,
    reportedWithPue: false,
  },
  {
    id: 'A4-14c',
    model: 'Gopher on 4,096 TPUv3 for 920 hours',
    acceleratorTime_h: 4096 * 920,
    power_kW: 0.283,
    pue: 1.08,
    reported_MWh: 1066,
    reportedWithPue: false,
  },
  {
    id: 'A4-14d',
    model: 'OPT on A100',
    acceleratorTime_h: 809_472,
    power_kW: 0.4,
    pue: 1.09,
    reported_MWh: 324,
    reportedWithPue: false,
  },
];

/** Result of the training model for a run. */
const resultOf = ({ acceleratorTime_h, power_kW, pue }: PublishedRun): TrainingResult =>
  trainingRun({ acceleratorTime_h, powerPerAccelerator_kW: power_kW, pue });

/** Facility energy of GPT-3, in kWh. */
export const gpt3Facility_kWh = (): number => facility_kWh(gpt3);

const facility_kWh = (run: PublishedRun): number => resultOf(run).facilityEnergy_kWh;

/** The table of training energies, and its ranking on a common basis. */
export function trainingEnergyClaims(): readonly StatedClaim[] {
  return [...runs.map(energyClaim), orderClaim()];
}

function energyClaim(run: PublishedRun): StatedClaim {
  const { itEnergy_kWh, facilityEnergy_kWh } = resultOf(run);
  const kWh = run.reportedWithPue ? facilityEnergy_kWh : itEnergy_kWh;
  return {
    id: run.id,
    claim: `Training ${run.model} used ${numberText(run.reported_MWh)} MWh (${LUCCIONI}).`,
    formula: `accelerator-hours × draw${run.reportedWithPue ? ' × PUE' : ''}`,
    inputs: [
      given('Accelerator-hours', run.acceleratorTime_h, 'h'),
      given('Draw per accelerator', run.power_kW, 'kW'),
      given('PUE', run.pue),
    ],
    claimed: exactly(run.reported_MWh),
    answer: kWh / 1000,
    unit: 'MWh',
    reason: run.reportedWithPue
      ? 'Correct, PUE included; the other rows of the same table exclude it.'
      : `Correct, without the PUE; the site used ${numberText(facilityEnergy_kWh / 1000)} MWh.`,
  };
}

function orderClaim(): StatedClaim {
  const byEnergy = runs.map(facility_kWh).sort((a, b) => b - a);
  const [most = 0, second = 0] = byEnergy;
  return {
    id: 'A4-14e',
    claim: 'GPT-3 used the most energy of the four.',
    formula: 'the largest of the four, each with its PUE',
    inputs: runs.map((run) => given(`${run.model}, with PUE`, facility_kWh(run) / 1000, 'MWh')),
    claimed: exactly(1287),
    answer: most / 1000,
    unit: 'MWh',
    isDerived: true,
    reason: `Correct on a common basis too; its lead is ${numberText((most - second) / 1000, 0)} MWh, not the 221 MWh of the table, which mixes bases.`,
  };
}
