import { numberText, percentText } from '../units/text.ts';
import { between, exactly, given, implied, type StatedClaim } from './Claim.ts';
import type { ClaimModels } from './ClaimModels.ts';

const airPue = given('PUE with air', 1.6);
const liquidPue = given('PUE with liquid', 1.15);
const HOURS_PER_YEAR = 8760;

/** The rack of seven DGX A100, computed as a plan, and the components of a server. */
export function rackClaims(models: ClaimModels): readonly StatedClaim[] {
  return [...placing(models), ...liquidSaving(models), ...overhead(models), ...serverParts(models)];
}

function placing({ rack: { rack } }: ClaimModels): readonly StatedClaim[] {
  const each_U = rack.used_U / rack.deviceCount;
  const height = given('Rack', rack.height_U, 'U');
  return [
    {
      id: 'A4-18a',
      claim: 'Seven DGX A100 of 6 U fit in a rack of 42 U.',
      formula: 'rack / server, rounded down',
      inputs: [height, given('DGX A100', each_U, 'U')],
      claimed: exactly(7),
      answer: Math.floor(rack.height_U / each_U),
      unit: 'servers',
      reason: `Correct, and they use ${numberText(rack.used_U)} of ${numberText(rack.height_U)} U: no space is left for a switch.`,
    },
    {
      id: 'A4-18b',
      claim: 'Such a rack draws 45.5 kW.',
      formula: 'sum of the maximum draws of the servers, as sized by the plan',
      inputs: [given('Servers', rack.deviceCount)],
      claimed: exactly(45.5),
      answer: rack.sizing_kW,
      unit: 'kW',
      reason: 'Correct, with every server at its maximum.',
    },
  ];
}

function liquidSaving({ rack: article }: ClaimModels): readonly StatedClaim[] {
  const { rack, air, liquid, savingFraction, likeForLikeSavingFraction, oldRoomSavingFraction } = article;
  const saved_kWh = air.facilityEnergy_kWh - liquid.facilityEnergy_kWh;
  const load = given('Rack', rack.sizing_kW, 'kW');
  const manual_kW = load.value * (airPue.value - liquidPue.value);
  const inputs = [load, airPue, liquidPue];
  return [
    {
      id: 'A4-27a',
      claim: 'Direct-to-chip cooling saves about 30 % of the energy.',
      formula:
        '1 − energy with direct-to-chip cooling / energy with air cooling, both computed for the rack in Northern Virginia with the same power chain',
      inputs: [
        load,
        given('Saved from an older room with air-cooled chillers', oldRoomSavingFraction),
        given('Saved from the stated PUEs alone', savingFraction),
        airPue,
        liquidPue,
      ],
      claimed: exactly(0.3),
      answer: likeForLikeSavingFraction,
      answerSpan: { low: likeForLikeSavingFraction, high: oldRoomSavingFraction },
      unit: 'of the energy',
      margins: { holdsFraction: 0.1, roughlyFraction: 0.15 },
      reason: `True only against an older room (${percentText(oldRoomSavingFraction, 0)}); against modern air cooling it is ${percentText(likeForLikeSavingFraction, 0)}. The PUEs of the article give ${percentText(savingFraction)}, but that only repeats its own figures.`,
    },
    {
      id: 'A4-27b',
      claim: 'The savings for a rack of 45.5 kW.',
      formula: 'mean of the year’s hours, as computed by the plan',
      inputs,
      claimed: implied(manual_kW),
      answer: saved_kWh / HOURS_PER_YEAR,
      unit: 'kW',
      isDerived: true,
      reason: 'The plan agrees with a manual calculation from the PUEs of the article.',
    },
    {
      id: 'A4-27c',
      claim: 'The annual savings for the rack.',
      formula: 'energy with air − energy with liquid, as computed by the plan',
      inputs,
      claimed: implied((manual_kW * HOURS_PER_YEAR) / 1000),
      answer: saved_kWh / 1000,
      unit: 'MWh',
      isDerived: true,
      reason: `The plan agrees with a manual calculation from the PUEs of the article; in Virginia it is ${numberText(air.electricityCost - liquid.electricityCost, 0)} USD.`,
    },
  ];
}

function overhead({ rack: { rack, air, liquid } }: ClaimModels): readonly StatedClaim[] {
  const load = given('Rack', rack.sizing_kW, 'kW');
  const energy = (id: string, how: string, pue: typeof airPue, facility_kWh: number): StatedClaim => ({
    id,
    claim: `The annual facility energy of that rack, cooled by ${how}.`,
    formula: 'sum of the year’s hours, as computed by the plan',
    inputs: [load, pue],
    claimed: implied((load.value * pue.value * HOURS_PER_YEAR) / 1000),
    answer: facility_kWh / 1000,
    unit: 'MWh',
    isDerived: true,
    reason: 'The plan agrees with a manual calculation from the PUE of the article.',
  });
  return [
    {
      id: 'A4-28a',
      claim: 'From PUE 1.6 to 1.15: the reduction of overhead energy.',
      formula: '1 − overhead with liquid / overhead with air, as computed by the plan',
      inputs: [airPue, liquidPue],
      claimed: implied(1 - (liquidPue.value - 1) / (airPue.value - 1)),
      answer: 1 - liquid.overheadEnergy_kWh / air.overheadEnergy_kWh,
      unit: 'of the overhead',
      isDerived: true,
      reason: 'The plan agrees with a manual calculation from the PUEs of the article.',
    },
    energy('A4-28b', 'air', airPue, air.facilityEnergy_kWh),
    energy('A4-28c', 'liquid', liquidPue, liquid.facilityEnergy_kWh),
  ];
}

function serverParts({ a100, h100, server }: ClaimModels): readonly StatedClaim[] {
  const parts_kW = ({ acceleratorCount, acceleratorPower_kW }: typeof a100, processors_kW: number): number =>
    acceleratorCount * acceleratorPower_kW + processors_kW;
  const a100Processors = given('Two processors', 0.45, 'kW');
  const h100Processors = given('Two processors', 0.7, 'kW');
  const measured = given('Highest measured draw (arXiv 2412.08602)', 8.48, 'kW');
  const h100Parts_kW = parts_kW(h100, h100Processors.value);
  const inputs = (of: typeof a100): readonly ReturnType<typeof given>[] => [
    given('Accelerators', of.acceleratorCount),
    given('Per accelerator', of.acceleratorPower_kW, 'kW'),
    given('Server', of.power_kW, 'kW'),
  ];
  return [
    {
      id: 'A4-16a',
      claim: 'Processors and accelerators use 80 % of the power of a server: DGX A100.',
      formula: '(accelerators + processors) / server, by their ratings',
      inputs: [...inputs(a100), a100Processors],
      claimed: exactly(0.8),
      answer: parts_kW(a100, a100Processors.value) / a100.power_kW,
      unit: 'of the power',
      reason: 'By the ratings it is slightly more than half; memory, switches, fans and losses use the rest.',
    },
    {
      id: 'A4-16b',
      claim: 'The same for a DGX H100.',
      formula: '(accelerators + processors) / server, by its rating and by its highest measured draw',
      inputs: [...inputs(h100), h100Processors, measured],
      claimed: exactly(0.8),
      answer: h100Parts_kW / h100.power_kW,
      answerSpan: { low: h100Parts_kW / h100.power_kW, high: h100Parts_kW / measured.value },
      unit: 'of the power',
      isDerived: true,
      reason: 'Close only relative to the highest measured draw, not to the rating.',
    },
    {
      id: 'A4-17',
      claim: 'An ordinary server draws 750 to 1,200 W.',
      formula: 'mean draw in use, up to the maximum',
      inputs: [
        given(
          'Mean of a Dell R740, by the manufacturer’s carbon footprint report',
          server.mean_kW * 1000,
          'W',
        ),
        given('Its maximum', server.rated_kW * 1000, 'W'),
      ],
      claimed: between(750, 1200),
      answer: server.mean_kW * 1000,
      answerSpan: { low: server.mean_kW * 1000, high: server.rated_kW * 1000 },
      unit: 'W',
      reason: 'That is its maximum draw; in use it draws about a fifth of it.',
    },
  ];
}
