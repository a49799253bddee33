import type { OptionReport, Report } from '../../report/reportSchema.ts';
import { changeText, type ChangeText } from '../format/change.ts';
import { figureText, moneyFigure, NOT_KNOWN, percentFigure, type Figure } from '../format/figure.ts';
import { scaleFor } from '../format/scale.ts';
import { countText } from '../../units/text.ts';
import { perUnitFigure, yearsFigure } from '../format/years.ts';
import type { OwnershipReport } from '../../report/ownershipSchema.ts';
import { nominalParts, presentValueParts } from './costParts.ts';
import type { HeadFigure } from './headFigure.ts';

type Comparison = Report['comparison']['options'][number]['ownership'];

/** What an option costs more and saves against the first; null for the first itself and where the two cannot be compared. */
export function ownershipDifference(
  { comparison }: Pick<Report, 'comparison'>,
  optionId: string,
): Comparison {
  if (optionId === comparison.baseline) return null;
  return comparison.options.find(({ id }) => id === optionId)?.ownership ?? null;
}

/**
 * What owning and running an option comes to in five figures.
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
  const level = 'Cost per year, purchases spread over their lives with interest.';
  return [
    presentFigure(option, ownership, report),
    acceleratorFigure(ownership, currency),
    {
      label: 'Per rack and month',
      figure: perUnitFigure(rackPrice_per_month, currency),
      basis: [level, 'Over the racks in service.'],
      ...note(rackPrice_per_month === null ? 'no racks' : ''),
    },
    {
      label: 'Per kW and month',
      figure: perUnitFigure(capacityPrice_per_kW_month, `${currency}/kW`),
      basis: [
        level,
        'Over the IT capacity that the facility is built for.',
        `${figureText(hosting)} without devices and their maintenance.`,
      ],
      ...note(hostingPrice_per_kW_month === null ? '' : `${hosting.text} without devices`),
    },
    ...(report.options.length > 1 ? [paybackFigure(option, ownership, report)] : []),
  ];
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
  const gap = ownershipDifference({ comparison }, option.id);
  const change: ChangeText | null =
    gap === null ? null : changeText(gap.presentSaving, moneyFigure(gap.presentSaving, currency));
  return {
    label: 'Net present cost',
    figure: moneyFigure(totals.presentCost, currency, scale),
    basis: [
      `${countText(years.length, 'year')} at a discount rate of ${figureText(percentFigure(discountFraction))}, worth at the beginning.`,
      ...nominalParts([parts]).map(
        ({ part, label }) => `${label} ${figureText(moneyFigure(parts[part], currency))}`,
      ),
    ],
    ...(options.length > 1 ? { change } : {}),
  };
}

function acceleratorFigure({ unitCosts }: OwnershipReport, currency: string): HeadFigure {
  const { acceleratorPrice_per_h, usedAcceleratorPrice_per_h } = unitCosts;
  const used = perUnitFigure(usedAcceleratorPrice_per_h, `${currency}/h`);
  return {
    label: 'Per accelerator-hour',
    figure: perUnitFigure(acceleratorPrice_per_h, `${currency}/h`),
    basis: [
      'Cost per year over the hours that accelerators are in service.',
      `${figureText(used)} for an hour of work at full utilisation.`,
    ],
    note: acceleratorPrice_per_h === null ? 'no accelerators' : `${used.text} at full use`,
  };
}

/** How long an option takes to pay back what it costs more at the beginning. */
function paybackFigure(option: OptionReport, { years }: OwnershipReport, report: Report): HeadFigure {
  const [first] = report.options;
  const label = 'Payback';
  if (first === undefined || first.id === option.id) {
    return {
      label,
      figure: NOT_KNOWN,
      basis: ['The first option is what others pay back against.'],
      note: 'the first',
    };
  }
  const gap = ownershipDifference(report, option.id);
  if (gap === null) {
    return {
      label,
      figure: NOT_KNOWN,
      basis: ['The years of analysis or the discount rates differ from those of the first option.'],
      note: 'not comparable',
    };
  }
  const { simplePayback_years, discountedPayback_years } = gap;
  const discounted =
    discountedPayback_years === null
      ? `Not within ${countText(years.length, 'year')} with interest.`
      : `${figureText(yearsFigure(discountedPayback_years))} with interest.`;
  return {
    label,
    ...paybackText(simplePayback_years, years.length),
    basis: [`Until what was spent so far is less than for ${first.name}, interest not counted.`, discounted],
  };
}

function paybackText(payback_years: number | null, yearCount: number): Pick<HeadFigure, 'figure' | 'note'> {
  if (payback_years === null) return { figure: NOT_KNOWN, note: `not in ${countText(yearCount, 'year')}` };
  if (payback_years === 0) return { figure: atOnce, note: 'costs no more at first' };
  return { figure: yearsFigure(payback_years), note: 'against the first' };
}

const atOnce: Figure = { text: '0', unit: 'years', exact: '0 years' };
