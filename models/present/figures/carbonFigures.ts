import type { OptionReport, Report } from '../../report/reportSchema.ts';
import { changeText } from '../format/change.ts';
import { percentFigure, scaledFigure } from '../format/figure.ts';
import { scaleFor, type Scale } from '../format/scale.ts';
import { basisOf } from '../words/basisText.ts';
import type { HeadFigure } from './headFigure.ts';
import { optionChange } from './optionChange.ts';

type Carbon = OptionReport['carbon'];

const basisLabels: Readonly<Record<Carbon['basis'], string>> = {
  direct: 'Direct emissions of the power plants.',
  lifecycle: 'Life cycle: fuel supply and construction too.',
};

const boundaryLabels: Readonly<Record<Carbon['boundary'], string>> = {
  generation: 'Power plants in the area of the grid.',
  consumption: 'What is consumed in the area: imports and exports counted.',
  'not-stated': 'The boundary of the factor is not stated.',
};

const shortBasis: Readonly<Record<Carbon['basis'], string>> = { direct: 'direct', lifecycle: 'life cycle' };
const shortBoundary: Readonly<Record<Carbon['boundary'], string>> = {
  generation: 'of generation',
  consumption: 'of consumption',
  'not-stated': 'boundary not stated',
};

/** What the factors of an option count, in a few words: "direct, of generation, 2023". */
export function factorBasisText({ basis, boundary, factorYear }: Carbon): string {
  return `${shortBasis[basis]}, ${shortBoundary[boundary]}, ${String(factorYear)}`;
}

/** What the factors of an option count, a sentence a line. */
function factorBasisLabel({ basis, boundary, factorYear, gwp }: Carbon): string[] {
  const potentials =
    gwp === 'not-stated' ? 'Warming potentials are not stated.' : `Warming potentials of the IPCC’s ${gwp}.`;
  return [basisLabels[basis], boundaryLabels[boundary], `Factor of ${String(factorYear)}.`, potentials];
}

/** The unit that the electricity of all options shares. */
export function carbonScale(options: readonly OptionReport[]): Scale {
  return scaleFor(
    'carbon',
    options.flatMap(({ carbon: { location_kg, marketAnnual_kg, marketHourly_kg } }) => [
      location_kg,
      marketAnnual_kg ?? 0,
      marketHourly_kg ?? 0,
    ]),
  );
}

/**
 * The carbon of a year's electricity in the ways in which it is counted, and how much of it was clean in its hour.
 *
 * @param option - of the report
 */
export function carbonFigures(option: OptionReport, report: Report): HeadFigure[] {
  const { carbon } = option;
  const scale = carbonScale(report.options);
  const counted = factorBasisText(carbon);
  const unknown = carbon.marketHourly_kg === null ? 'bases would mix' : counted;
  const change =
    report.options.length > 1 ? { change: optionChange('carbon', report, option.id) ?? null } : {};
  return [
    {
      label: 'Location-based',
      figure: scaledFigure('carbon', carbon.location_kg, scale),
      basis: [
        'Electricity with the factor of the grid.',
        ...factorBasisLabel(carbon),
        ...basisOf(option, 'carbon'),
      ],
      note: counted,
      ...change,
    },
    {
      label: 'Market-based, over the year',
      figure: scaledFigure('carbon', carbon.marketAnnual_kg, scale),
      basis: [
        'Contracts are matched with the energy of the year; the rest has the residual mix.',
        ...factorBasisLabel(carbon),
      ],
      note: unknown,
      ...marketChange(option, report, 'marketAnnual_kg', scale),
    },
    {
      label: 'Market-based, by the hour',
      figure: scaledFigure('carbon', carbon.marketHourly_kg, scale),
      basis: [
        'Contracts count in the hours in which they generate; the rest has the residual mix.',
        ...factorBasisLabel(carbon),
      ],
      note: unknown,
      ...marketChange(option, report, 'marketHourly_kg', scale),
    },
    scoreFigure(carbon),
  ];
}

/** Against the first option, where both are known and count the same. */
function marketChange(
  option: OptionReport,
  { options: [first, second] }: Report,
  name: 'marketAnnual_kg' | 'marketHourly_kg',
  scale: Scale,
): Pick<HeadFigure, 'change'> {
  if (second === undefined) return {};
  const before = first?.carbon[name] ?? null;
  const now = option.carbon[name];
  if (first === undefined || first === option || before === null || now === null) return { change: null };
  if (first.carbon.basis !== option.carbon.basis) {
    return { change: { direction: 'same', text: 'not comparable' } };
  }
  // Sums of hours in another order differ in digits that nobody emits.
  const saving = Math.abs(before - now) < 1e-9 * before ? 0 : before - now;
  return { change: changeText(saving, scaledFigure('carbon', saving, scale)) };
}

function scoreFigure({ carbonFreeFraction, contractedFraction }: Carbon): HeadFigure {
  const contracted = percentFigure(contractedFraction);
  return {
    label: 'Hourly carbon-free score',
    figure: percentFigure(carbonFreeFraction),
    basis: [
      'Share of the year’s energy that is carbon-free in its own hour: by contracts, and by the grid’s own clean share of the rest.',
      contractedFraction === null ? 'No load.' : `${contracted.text} % by contracts in their hours.`,
    ],
    note:
      carbonFreeFraction === null
        ? 'clean share of the grid not stated'
        : `${contracted.text} % by contracts`,
  };
}
