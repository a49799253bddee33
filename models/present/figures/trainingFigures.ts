import type { TrainingResult } from '../../workload/ai/trainingRun.ts';
import { countFigure } from '../format/count.ts';
import { moneyFigure, percentFigure, scaledFigure } from '../format/figure.ts';
import { fixed } from '../format/number.ts';
import type { HeadFigure } from './headFigure.ts';
import type { WorkloadFigures } from './workloadFigures.ts';

const YEAR_d = 365;
const NO_PRICE = 'Needs a price: state it, or choose a device that has one.';

/**
 * What a training run comes to, as figures with what they rest on.
 *
 * @param answer - of the models
 * @param currency - of its costs
 */
export function trainingFigures(answer: TrainingResult, currency: string): WorkloadFigures {
  const money = (label: string, amount: number | null, ...basis: readonly string[]): HeadFigure => ({
    label,
    figure: moneyFigure(amount, currency),
    basis: amount === null ? [NO_PRICE] : basis,
  });
  const { duration_d, facilityLoad_kW } = answer;
  return {
    main: [
      {
        label: 'Accelerator-hours',
        figure: countFigure(answer.acceleratorTime_h, 'h'),
        basis: ['FLOP over peak and MFU, unless the time is stated.'],
      },
      {
        label: 'Duration',
        figure: countFigure(duration_d, 'days'),
        basis:
          duration_d === null
            ? ['Needs accelerators or days.']
            : ['Accelerator-hours over accelerators and 24 h.'],
        ...(duration_d !== null && duration_d >= 2 * YEAR_d
          ? { note: `${fixed(duration_d / YEAR_d, 1)} years` }
          : {}),
      },
      {
        label: 'Facility energy',
        figure: scaledFigure('energy', answer.facilityEnergy_kWh),
        basis: ['Accelerator-hours × draw × PUE.'],
      },
      {
        label: 'Carbon',
        figure: scaledFigure('carbon', answer.carbon_kg),
        basis:
          answer.carbon_kg === null
            ? ['Needs a carbon intensity.']
            : ['Facility energy × intensity, location-based; making the hardware is not in it.'],
      },
      money(
        'Cost, own accelerators',
        answer.ownedCost,
        'The run’s share of the hardware’s life, and electricity.',
      ),
      money('Cost, rented', answer.cloudCost, 'Accelerator-hours × rent; electricity is in it.'),
    ],
    others: [
      {
        label: 'Operations',
        figure: countFigure(answer.flopCount, 'FLOP'),
        basis: ['6 × active parameters × tokens, unless stated.'],
      },
      {
        label: 'MFU',
        figure: percentFigure(answer.mfuFraction),
        basis: ['Share of the dense peak; solved for where work and time are stated.'],
      },
      { label: 'Accelerators', figure: countFigure(rounded(answer.acceleratorCount)), basis: [] },
      {
        label: 'IT energy',
        figure: scaledFigure('energy', answer.itEnergy_kWh),
        basis: ['Without cooling and losses of the site.'],
      },
      {
        label: 'Load of the site while it runs',
        figure: scaledFigure('power', facilityLoad_kW),
        basis: ['Accelerators × draw × PUE.'],
      },
      money('Electricity', answer.electricityCost, 'Facility energy × price.'),
      money('Share of the hardware', answer.hardwareCost, 'Hours of its life at work, written off evenly.'),
    ],
  };
}

/** Accelerators that follow from days are no whole number; a thousandth of one says nothing. */
const rounded = (count: number | null): number | null =>
  count === null ? null : count >= 100 ? Math.round(count) : Number(count.toPrecision(3));
