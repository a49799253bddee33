import type { TrainingResult } from '../../workload/ai/trainingRun.ts';
import { countFigure } from '../format/count.ts';
import { moneyFigure, percentFigure, scaledFigure } from '../format/figure.ts';
import { fixed } from '../format/number.ts';
import type { HeadFigure } from './headFigure.ts';
import type { WorkloadFigures } from './workloadFigures.ts';

const YEAR_d = 365;
const NO_PRICE = 'Requires a price: state it or choose a device with a price.';

/**
 * The results of a training run as figures with their basis.
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
        basis: ['FLOP over peak × MFU, or from the stated time.'],
      },
      {
        label: 'Duration',
        figure: countFigure(duration_d, 'days'),
        basis:
          duration_d === null
            ? ['Requires accelerators or days.']
            : ['Accelerator-hours over accelerators × 24 h.'],
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
            ? ['Requires a carbon intensity.']
            : ['Facility energy × intensity, location-based; without embodied carbon.'],
      },
      money(
        'Cost, owned accelerators',
        answer.ownedCost,
        'Hardware cost for the hours of the run, plus electricity.',
      ),
      money(
        'Cost, rented accelerators',
        answer.cloudCost,
        'Accelerator-hours × rental price; includes electricity.',
      ),
    ],
    others: [
      {
        label: 'Training compute (FLOP)',
        figure: countFigure(answer.flopCount, 'FLOP'),
        basis: ['6 × active parameters × tokens, or as stated.'],
      },
      {
        label: 'MFU',
        figure: percentFigure(answer.mfuFraction),
        basis: ['Share of the dense peak; solved for if compute and time are stated.'],
      },
      { label: 'Accelerators', figure: countFigure(rounded(answer.acceleratorCount)), basis: [] },
      {
        label: 'IT energy',
        figure: scaledFigure('energy', answer.itEnergy_kWh),
        basis: ['Without cooling and electrical losses of the site.'],
      },
      {
        label: 'Facility load during the run',
        figure: scaledFigure('power', facilityLoad_kW),
        basis: ['Accelerators × draw × PUE.'],
      },
      money('Electricity', answer.electricityCost, 'Facility energy × electricity price.'),
      money(
        'Hardware share of cost',
        answer.hardwareCost,
        'Straight-line depreciation over the busy hours of the service life.',
      ),
    ],
  };
}

/** The number of accelerators derived from days is fractional; three significant digits are enough. */
const rounded = (count: number | null): number | null =>
  count === null ? null : count >= 100 ? Math.round(count) : Number(count.toPrecision(3));
