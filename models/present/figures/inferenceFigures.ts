import type { InferenceResult } from '../../workload/ai/inferenceService.ts';
import { countFigure } from '../format/count.ts';
import { moneyFigure, NOT_KNOWN, percentFigure, scaledFigure, type Figure } from '../format/figure.ts';
import { exact, significant } from '../format/number.ts';
import { countText } from '../../units/text.ts';
import type { HeadFigure } from './headFigure.ts';
import type { WorkloadFigures } from './workloadFigures.ts';

const NO_PRICE = 'Needs a price: state it, or choose a device that has one.';
const ALL_PAID = 'All accelerators are paid, whether they work or wait.';

/**
 * What an inference service comes to, as figures with what they rest on.
 *
 * @param answer - of the models
 * @param currency - of its costs
 */
export function inferenceFigures(answer: InferenceResult, currency: string): WorkloadFigures {
  const perMillion = (label: string, amount: number | null, basis: readonly string[]): HeadFigure => ({
    label,
    figure: smallMoney(amount, currency),
    basis: amount === null ? [NO_PRICE] : basis,
    note: 'a million tokens',
  });
  const { serverCount, rackCount, energyPerQuery_Wh } = answer;
  return {
    main: [
      {
        label: 'Accelerators',
        figure: countFigure(answer.acceleratorCount),
        basis: ['For the busiest hour, in whole servers.'],
        note: `${countText(serverCount, 'server')}${rackCount === null ? '' : `, ${countText(rackCount, 'rack')}`}`,
      },
      {
        label: 'Facility energy',
        figure: scaledFigure('energy', answer.dayFacilityEnergy_kWh),
        basis: ['At work and idle, × PUE.'],
        note: 'a day',
      },
      {
        label: 'Energy',
        figure: small(answer.energyPerMillionTokens_kWh, 'kWh'),
        basis: ['Facility energy of a day over its tokens; idle accelerators are in it.'],
        note: 'a million tokens',
      },
      {
        label: 'Carbon',
        figure: scaledFigure('carbon', answer.annualCarbon_kg),
        basis:
          answer.annualCarbon_kg === null
            ? ['Needs a carbon intensity.']
            : ['Facility energy × intensity, location-based.'],
        note: 'a year',
      },
      perMillion('Cost, own accelerators', answer.millionTokensOwnedCost, [
        'Hardware and electricity.',
        ALL_PAID,
      ]),
      perMillion('Cost, rented', answer.millionTokensCloudCost, ['Electricity is in it.', ALL_PAID]),
    ],
    others: [
      {
        label: 'Throughput of an accelerator',
        figure: small(answer.throughput_tokens_per_s, 'tokens/s'),
        basis: ['As measured, or peak × MFU over 2 operations a parameter.'],
      },
      {
        label: 'Tokens a day',
        figure: countFigure(answer.demand_tokens_per_d),
        basis: ['Questions and answers together.'],
      },
      {
        label: 'Energy of a query',
        figure: small(energyPerQuery_Wh, 'Wh'),
        basis: [
          energyPerQuery_Wh === null
            ? 'Needs the tokens of a query.'
            : 'Facility energy of a day over its queries.',
        ],
      },
      {
        label: 'At work, mean of the day',
        figure: percentFigure(answer.meanUtilisationFraction),
        basis: ['Share of the accelerators.'],
      },
      {
        label: 'IT load, mean of the day',
        figure: scaledFigure('power', answer.meanItLoad_kW),
        basis: ['Accelerators at work, and idle ones at their idle power.'],
      },
      {
        label: 'IT load, every accelerator at work',
        figure: scaledFigure('power', answer.peakItLoad_kW),
        basis: ['What room and power must carry.'],
      },
      {
        label: 'Facility energy of a year',
        figure: scaledFigure('energy', answer.annualFacilityEnergy_kWh),
        basis: ['365 days alike.'],
      },
      {
        label: 'Electricity of a million tokens',
        figure: smallMoney(answer.millionTokensElectricityCost, currency),
        basis: ['Facility energy × price.'],
      },
    ],
  };
}

/** A figure that may be far below 1. */
function small(value: number | null, unit: string): Figure {
  if (value === null) return NOT_KNOWN;
  return { text: significant(value, 3), unit, exact: `${exact(value)} ${unit}` };
}

/** A price that may be far below a hundredth. */
function smallMoney(amount: number | null, currency: string): Figure {
  return amount === null || amount >= 1 ? moneyFigure(amount, currency) : small(amount, currency);
}
