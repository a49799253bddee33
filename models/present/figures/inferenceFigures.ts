import type { InferenceResult } from '../../workload/ai/inferenceService.ts';
import { countFigure } from '../format/count.ts';
import { moneyFigure, NOT_KNOWN, percentFigure, scaledFigure, type Figure } from '../format/figure.ts';
import { exact, significant } from '../format/number.ts';
import { countText } from '../../units/text.ts';
import type { HeadFigure } from './headFigure.ts';
import type { WorkloadFigures } from './workloadFigures.ts';

const NO_PRICE = 'Requires a price: state it or choose a device with a price.';
const ALL_PAID = 'All accelerators are paid for, busy or idle.';

/**
 * The results of an inference service as figures with their basis.
 *
 * @param answer - of the models
 * @param currency - of its costs
 */
export function inferenceFigures(answer: InferenceResult, currency: string): WorkloadFigures {
  const perMillion = (label: string, amount: number | null, basis: readonly string[]): HeadFigure => ({
    label,
    figure: smallMoney(amount, currency),
    basis: amount === null ? [NO_PRICE] : basis,
    note: 'per million tokens',
  });
  const { serverCount, rackCount, energyPerQuery_Wh } = answer;
  return {
    main: [
      {
        label: 'Accelerators',
        figure: countFigure(answer.acceleratorCount),
        basis: ['Sized for the peak hour, in whole servers.'],
        note: `${countText(serverCount, 'server')}${rackCount === null ? '' : `, ${countText(rackCount, 'rack')}`}`,
      },
      {
        label: 'Facility energy',
        figure: scaledFigure('energy', answer.dayFacilityEnergy_kWh),
        basis: ['Busy and idle energy × PUE.'],
        note: 'per day',
      },
      {
        label: 'Energy',
        figure: small(answer.energyPerMillionTokens_kWh, 'kWh'),
        basis: ['Daily facility energy over daily tokens; includes idle accelerators.'],
        note: 'per million tokens',
      },
      {
        label: 'Carbon',
        figure: scaledFigure('carbon', answer.annualCarbon_kg),
        basis:
          answer.annualCarbon_kg === null
            ? ['Requires a carbon intensity.']
            : ['Facility energy × intensity, location-based.'],
        note: 'per year',
      },
      perMillion('Cost, owned accelerators', answer.millionTokensOwnedCost, [
        'Hardware and electricity.',
        ALL_PAID,
      ]),
      perMillion('Cost, rented accelerators', answer.millionTokensCloudCost, [
        'Includes electricity.',
        ALL_PAID,
      ]),
    ],
    others: [
      {
        label: 'Throughput per accelerator',
        figure: small(answer.throughput_tokens_per_s, 'tokens/s'),
        basis: ['Measured, or peak × MFU over 2 operations per parameter.'],
      },
      {
        label: 'Tokens per day',
        figure: countFigure(answer.demand_tokens_per_d),
        basis: ['Input and output tokens.'],
      },
      {
        label: 'Energy per query',
        figure: small(energyPerQuery_Wh, 'Wh'),
        basis: [
          energyPerQuery_Wh === null
            ? 'Requires the tokens per query.'
            : 'Daily facility energy over daily queries.',
        ],
      },
      {
        label: 'Mean utilisation of the day',
        figure: percentFigure(answer.meanUtilisationFraction),
        basis: ['Share of accelerators that are busy.'],
      },
      {
        label: 'IT load, mean of the day',
        figure: scaledFigure('power', answer.meanItLoad_kW),
        basis: ['Busy accelerators plus idle power of the others.'],
      },
      {
        label: 'IT load, all accelerators busy',
        figure: scaledFigure('power', answer.peakItLoad_kW),
        basis: ['Load to design for.'],
      },
      {
        label: 'Annual facility energy',
        figure: scaledFigure('energy', answer.annualFacilityEnergy_kWh),
        basis: ['365 equal days.'],
      },
      {
        label: 'Electricity cost per million tokens',
        figure: smallMoney(answer.millionTokensElectricityCost, currency),
        basis: ['Facility energy × electricity price.'],
      },
    ],
  };
}

/** A figure that may be far below 1. */
function small(value: number | null, unit: string): Figure {
  if (value === null) return NOT_KNOWN;
  return { text: significant(value, 3), unit, exact: `${exact(value)} ${unit}` };
}

/** A price that may be far below 0.01. */
function smallMoney(amount: number | null, currency: string): Figure {
  return amount === null || amount >= 1 ? moneyFigure(amount, currency) : small(amount, currency);
}
