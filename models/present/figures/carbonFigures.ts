import type { OptionReport, Report } from '../../report/reportSchema.ts';
import { changeText } from '../format/change.ts';
import { percentFigure, scaledFigure } from '../format/figure.ts';
import { scaleFor, type Scale } from '../format/scale.ts';
import { basisOf } from '../words/basisText.ts';
import { withAssertion } from './assertedPue.ts';
import type { HeadFigure } from './headFigure.ts';
import { optionChange } from './optionChange.ts';

type Carbon = OptionReport['carbon'];

const basisTexts: Readonly<Record<Carbon['basis'], string>> = {
  direct: 'Direct emissions of power plants (combustion).',
  lifecycle: 'Life cycle: includes fuel supply and construction.',
};

const boundaryTexts: Readonly<Record<Carbon['boundary'], string>> = {
  generation: 'Generation in the grid area.',
  consumption: 'Consumption in the grid area, including imports and exports.',
  'not-stated': 'Boundary of the factor not stated.',
};

const shortBasis: Readonly<Record<Carbon['basis'], string>> = { direct: 'direct', lifecycle: 'life cycle' };
const shortBoundary: Readonly<Record<Carbon['boundary'], string>> = {
  generation: 'generation',
  consumption: 'consumption',
  'not-stated': 'boundary not stated',
};

/** Basis of the carbon factors of an option, short: "direct, generation, 2023". */
export function factorBasisText({ basis, boundary, factorYear }: Carbon): string {
  return `${shortBasis[basis]}, ${shortBoundary[boundary]}, ${String(factorYear)}`;
}

/** Basis of the carbon factors of an option, one sentence per line. */
function factorBasisLines({ basis, boundary, factorYear, gwp }: Carbon): string[] {
  const gwpText = gwp === 'not-stated' ? 'GWP not stated.' : `GWP (IPCC ${gwp}).`;
  return [basisTexts[basis], boundaryTexts[boundary], `Factor year ${String(factorYear)}.`, gwpText];
}

/** The common unit of electricity carbon for all options. */
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
 * Annual carbon of the electricity, location- and market-based, and the 24/7 CFE score.
 *
 * @param option - of the report
 */
export function carbonFigures(option: OptionReport, report: Report): HeadFigure[] {
  const { carbon } = option;
  const scale = carbonScale(report.options);
  const counted = factorBasisText(carbon);
  const unknown = carbon.marketHourly_kg === null ? 'bases differ' : counted;
  const change =
    report.options.length > 1 ? { change: optionChange('carbon', report, option.id) ?? null } : {};
  return [
    {
      label: 'Location-based',
      figure: scaledFigure('carbon', carbon.location_kg, scale),
      basis: ['Electricity × grid factor.', ...factorBasisLines(carbon), ...basisOf(option, 'carbon')],
      note: counted,
      ...change,
    },
    {
      label: 'Market-based, annual',
      figure: scaledFigure('carbon', carbon.marketAnnual_kg, scale),
      basis: [
        'Contracts matched with annual energy; residual mix for the rest.',
        ...factorBasisLines(carbon),
      ],
      note: unknown,
      ...marketChange(option, report, 'marketAnnual_kg', scale),
    },
    {
      label: 'Market-based, hourly',
      figure: scaledFigure('carbon', carbon.marketHourly_kg, scale),
      basis: [
        'Contracts matched with the energy of each hour; residual mix for the rest.',
        ...factorBasisLines(carbon),
      ],
      note: unknown,
      ...marketChange(option, report, 'marketHourly_kg', scale),
    },
    scoreFigure(carbon),
  ];
}

/** Change from the baseline, if both are known and on the same basis. */
function marketChange(
  option: OptionReport,
  { options: [first, second], comparison }: Report,
  name: 'marketAnnual_kg' | 'marketHourly_kg',
  scale: Scale,
): Pick<HeadFigure, 'change'> {
  if (second === undefined) return {};
  const previous = first?.carbon[name] ?? null;
  const now = option.carbon[name];
  if (first === undefined || first === option || previous === null || now === null) return { change: null };
  if (first.carbon.basis !== option.carbon.basis) {
    return { change: { direction: 'same', text: 'not comparable' } };
  }
  // Summing hours in a different order changes insignificant digits only.
  const saving = Math.abs(previous - now) < 1e-9 * previous ? 0 : previous - now;
  const change = changeText(saving, scaledFigure('carbon', saving, scale));
  return { change: withAssertion(change, comparison, option.id) };
}

function scoreFigure({ carbonFreeFraction, contractedFraction }: Carbon): HeadFigure {
  const contracted = percentFigure(contractedFraction);
  return {
    label: '24/7 CFE score',
    figure: percentFigure(carbonFreeFraction),
    basis: [
      'Share of annual energy that is carbon-free in the hour of its use: contracts, plus the grid carbon-free share of the rest.',
      contractedFraction === null ? 'No load.' : `${contracted.text} % by hourly matched contracts.`,
    ],
    note:
      carbonFreeFraction === null ? 'grid carbon-free share not stated' : `${contracted.text} % by contracts`,
  };
}
