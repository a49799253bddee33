import type { OptionReport, Report } from '../../report/reportSchema.ts';
import { changeText, type ChangeText } from '../format/change.ts';
import { figureText, moneyFigure, NOT_KNOWN, percentFigure, type Figure } from '../format/figure.ts';
import { scaleFor } from '../format/scale.ts';
import { countText } from '../../units/text.ts';
import { perUnitFigure, yearsFigure } from '../format/years.ts';
import { priceBasisText, uncountedText } from '../words/devicePriceText.ts';
import type { OwnershipReport } from '../../report/ownershipSchema.ts';
import { withAssertion } from './assertedPue.ts';
import { nominalParts, presentValueParts } from './costParts.ts';
import type { HeadFigure } from './headFigure.ts';

type Comparison = Report['comparison']['options'][number]['ownership'];

/** Incremental cost and savings of an option relative to the baseline; null for the baseline itself and if the two are not comparable. */
export function ownershipDifference(
  { comparison }: Pick<Report, 'comparison'>,
  optionId: string,
): Comparison {
  if (optionId === comparison.baseline) return null;
  return comparison.options.find(({ id }) => id === optionId)?.ownership ?? null;
}

/**
 * The cost of ownership of an option in five figures.
 *
 * @param option - of the report
 * @param ownership - of the option
 */
export function ownershipFigures(
  option: OptionReport,
  ownership: OwnershipReport,
  report: Report,
): HeadFigure[] {
  const { currency } = report;
  const { rackPrice_per_month, capacityPrice_per_kW_month, hostingPrice_per_kW_month } = ownership.unitCosts;
  const hosting = perUnitFigure(hostingPrice_per_kW_month, `${currency}/kW`);
  const level = 'Annualised cost: capex spread over the service life at the discount rate.';
  return [
    presentFigure(option, ownership, report),
    acceleratorFigure(ownership, currency),
    {
      label: 'Per rack per month',
      figure: perUnitFigure(rackPrice_per_month, currency),
      basis: [level, 'Divided by the racks in service.'],
      ...note(rackPrice_per_month === null ? (whyMissing(ownership) ?? 'no racks') : ''),
    },
    {
      label: 'Per kW per month',
      figure: perUnitFigure(capacityPrice_per_kW_month, `${currency}/kW`),
      basis: [
        level,
        'Divided by the IT capacity of the facility.',
        `${figureText(hosting)} without devices and their maintenance.`,
      ],
      ...note(
        hostingPrice_per_kW_month === null
          ? (whyMissing(ownership) ?? '')
          : `${hosting.text} without devices`,
      ),
    },
    ...(report.options.length > 1 ? [paybackFigure(option, ownership, report)] : []),
  ];
}

/** Why a unit cost is not computed although there is output: a price is missing. */
function whyMissing(ownership: OwnershipReport): string | undefined {
  const uncounted = uncountedText(ownership);
  return uncounted === '' ? undefined : 'a price is missing';
}

const note = (text: string): Pick<HeadFigure, 'note'> => (text === '' ? {} : { note: text });

function presentFigure(
  option: OptionReport,
  ownership: OwnershipReport,
  { options, comparison, currency }: Report,
): HeadFigure {
  const scale = scaleFor(
    'money',
    options.flatMap((one) => (one.ownership === null ? [] : [one.ownership.totals.presentCost])),
  );
  const { discountFraction, years, totals } = ownership;
  const parts = presentValueParts(ownership);
  const prices = priceBasisText(ownership);
  const uncounted = uncountedText(ownership);
  const gap = ownershipDifference({ comparison }, option.id);
  const change: ChangeText | null =
    gap === null
      ? null
      : withAssertion(
          changeText(gap.presentSaving, moneyFigure(gap.presentSaving, currency)),
          comparison,
          option.id,
        );
  return {
    label: 'Net present cost',
    figure: moneyFigure(totals.presentCost, currency, scale),
    basis: [
      `${countText(years.length, 'year')} at a discount rate of ${figureText(percentFigure(discountFraction))}, present value.`,
      ...nominalParts([parts]).map(
        ({ part, label }) => `${label} ${figureText(moneyFigure(parts[part], currency))}`,
      ),
      ...(prices === '' ? [] : [`Device prices: ${prices}.`]),
      ...(uncounted === '' ? [] : [`Not counted, without a price: ${uncounted}.`]),
    ],
    ...note(uncounted === '' ? '' : `without ${uncounted}`),
    ...(options.length > 1 ? { change } : {}),
  };
}

function acceleratorFigure(ownership: OwnershipReport, currency: string): HeadFigure {
  const { acceleratorPrice_per_h, usedAcceleratorPrice_per_h } = ownership.unitCosts;
  const used = perUnitFigure(usedAcceleratorPrice_per_h, `${currency}/h`);
  return {
    label: 'Per accelerator-hour',
    figure: perUnitFigure(acceleratorPrice_per_h, `${currency}/h`),
    basis: [
      'Annualised cost over the hours of accelerators in service.',
      `${figureText(used)} per hour at full utilisation.`,
    ],
    note:
      acceleratorPrice_per_h === null
        ? (whyMissing(ownership) ?? 'no accelerators')
        : `${used.text} at full utilisation`,
  };
}

/** The payback of the incremental capex of an option. */
function paybackFigure(option: OptionReport, { years }: OwnershipReport, report: Report): HeadFigure {
  const [first] = report.options;
  const label = 'Simple payback';
  if (first === undefined || first.id === option.id) {
    return {
      label,
      figure: NOT_KNOWN,
      basis: ['Baseline of the payback.'],
      note: 'baseline',
    };
  }
  const gap = ownershipDifference(report, option.id);
  if (gap === null) {
    return {
      label,
      figure: NOT_KNOWN,
      basis: ['Analysis period or discount rate differs from the baseline, or a price is missing.'],
      note: 'not comparable',
    };
  }
  const { simplePayback_years, discountedPayback_years } = gap;
  const discounted =
    discountedPayback_years === null
      ? `Not within ${countText(years.length, 'year')} when discounted.`
      : `${figureText(yearsFigure(discountedPayback_years))} discounted.`;
  return {
    label,
    ...paybackText(simplePayback_years, years.length),
    basis: [`Until cumulative cost falls below that of ${first.name}, not discounted.`, discounted],
  };
}

function paybackText(payback_years: number | null, yearCount: number): Pick<HeadFigure, 'figure' | 'note'> {
  if (payback_years === null) return { figure: NOT_KNOWN, note: `not in ${countText(yearCount, 'year')}` };
  if (payback_years === 0) return { figure: immediate, note: 'no incremental capex' };
  return { figure: yearsFigure(payback_years), note: 'against the baseline' };
}

const immediate: Figure = { text: '0', unit: 'years', exact: '0 years' };
