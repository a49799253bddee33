import type { OwnershipReport } from '../../report/ownershipSchema.ts';
import type { Comparison, OptionReport, Report } from '../../report/reportSchema.ts';
import { metricUnits, type DisplayUnits } from '../../units/display/displayUnits.ts';
import { changeText, type ChangeText } from '../format/change.ts';
import { figureText, moneyFigure, percentFigure, scaledFigure } from '../format/figure.ts';
import { scaleFor } from '../format/scale.ts';
import { uncountedText } from '../words/devicePriceText.ts';
import { ASSERTED_PUE } from './assertedPue.ts';
import { shareNotes } from './comparisonNotes.ts';
import { figureScale } from './figureScale.ts';
import { findingsChange, type FindingsChange } from './findingsChange.ts';
import { optionFigure } from './optionFigure.ts';
import { savingCaveats, type SavingCaveat, type SavingKind } from './savingCaveats.ts';

/** A saving of an option, with the caveats that apply to it. */
export interface HeadlineSaving {
  readonly kind: SavingKind;
  readonly label: string;
  /** "179.4 MWh lower". */
  readonly change: ChangeText;
  /** Of the baseline: "28.1 %"; empty if unknown. */
  readonly share: string;
  /** The worst caveat of this saving, in a few words; empty if there is none. */
  readonly caveat: string;
  /** Number of further caveats of it. */
  readonly moreCount: number;
}

/** A figure beside the savings: the option's, and how it differs from the baseline. */
export interface HeadlineSide {
  readonly label: string;
  /** "67.7 kW"; what is missing and how to get it, if unknown. */
  readonly text: string;
  /** Empty if the baseline or the option has no such figure. */
  readonly change: string;
  readonly isKnown: boolean;
}

/** What an option saves against the baseline, with everything that qualifies it. */
export interface OptionHeadline {
  readonly optionId: string;
  readonly name: string;
  /** Index of the option in the plan. */
  readonly place: number;
  readonly savings: readonly HeadlineSaving[];
  readonly sides: readonly HeadlineSide[];
  readonly caveats: readonly SavingCaveat[];
  /** What the cooling alone saves, if other things differ too. */
  readonly notes: readonly string[];
  readonly findings: FindingsChange;
}

type Compared = Comparison['options'][number];

/**
 * What every option saves against the baseline, with its design peak, capital cost and water, the findings that it gains and loses, and
 * the caveats of the savings, worst first.
 *
 * @param report - with any number of options
 * @param units - the chosen units
 */
export function optionHeadlines(report: Report, units: DisplayUnits = metricUnits): OptionHeadline[] {
  const { options, comparison } = report;
  const baseline = options.find(({ id }) => id === comparison.baseline);
  if (baseline === undefined) return [];
  return options.flatMap((option, place): OptionHeadline[] => {
    const compared = comparison.options.find(({ id }) => id === option.id);
    if (compared === undefined) return [];
    const caveats = savingCaveats(report, option.id);
    return [
      {
        optionId: option.id,
        name: option.name,
        place,
        savings: savingsOf(compared, baseline, report).map((saving) => ({
          ...saving,
          ...qualified(caveats, saving.kind),
        })),
        sides: sidesOf({ option, baseline, compared }, report, units),
        caveats,
        notes: shareNotes(compared, report),
        findings: findingsChange(option, baseline),
      },
    ];
  });
}

type PlainSaving = Omit<HeadlineSaving, 'caveat' | 'moreCount'>;

function savingsOf(
  { energySaving_kWh, costSaving, carbonSaving_kg }: Compared,
  { annual, bill }: OptionReport,
  report: Report,
): PlainSaving[] {
  const { currency, comparison } = report;
  const all = comparison.options;
  const energyScale = scaleFor(
    'energy',
    all.map((one) => one.energySaving_kWh),
  );
  const costScale = scaleFor(
    'money',
    all.map((one) => one.costSaving),
  );
  const carbonScale = scaleFor(
    'carbon',
    all.map((one) => one.carbonSaving_kg ?? 0),
  );
  const carbon: ChangeText =
    carbonSaving_kg === null
      ? { direction: 'same', text: 'not comparable' }
      : changeText(carbonSaving_kg, scaledFigure('carbon', carbonSaving_kg, carbonScale));
  return [
    {
      kind: 'energy',
      label: 'Facility energy',
      change: changeText(energySaving_kWh, scaledFigure('energy', energySaving_kWh, energyScale)),
      share: shareText(energySaving_kWh, annual.facilityEnergy_kWh),
    },
    {
      kind: 'cost',
      label: 'Electricity cost',
      change: changeText(costSaving, moneyFigure(costSaving, currency, costScale)),
      share: shareText(costSaving, bill.annual.totalCost),
    },
    {
      kind: 'carbon',
      label: 'Carbon, location-based',
      change: carbon,
      share: carbonSaving_kg === null ? '' : shareText(carbonSaving_kg, annual.carbonLocation_kg),
    },
  ];
}

function shareText(saving: number, whole: number): string {
  return whole > 0 && saving !== 0 ? figureText(percentFigure(Math.abs(saving) / whole)) : '';
}

/** An asserted PUE is named first, whatever else is wrong. */
function qualified(
  caveats: readonly SavingCaveat[],
  kind: SavingKind,
): Pick<HeadlineSaving, 'caveat' | 'moreCount'> {
  const its = caveats.filter(({ of, severity }) => of.includes(kind) && severity !== 'info');
  const first = its.find(({ label }) => label === ASSERTED_PUE) ?? its[0];
  return { caveat: first?.label ?? '', moreCount: Math.max(0, its.length - 1) };
}

interface Pair {
  readonly option: OptionReport;
  readonly baseline: OptionReport;
  readonly compared: Compared;
}

function sidesOf(pair: Pair, report: Report, units: DisplayUnits): HeadlineSide[] {
  return [peakSide(pair, report, units), capitalSide(pair, report), waterSide(pair, report, units)];
}

function peakSide({ option, baseline }: Pair, report: Report, units: DisplayUnits): HeadlineSide {
  const saving = baseline.peak.designFacility_kW - option.peak.designFacility_kW;
  return {
    label: 'Design peak',
    text: figureText(optionFigure('designPeak', option, report, units).figure),
    change: changeText(saving, scaledFigure('power', saving, figureScale('designPeak', report, units))).text,
    isKnown: true,
  };
}

/** Capital cost at the start of the analysis period: the facility, and the devices that are in service then. */
function capitalSide({ option, baseline, compared }: Pair, { currency }: Report): HeadlineSide {
  const label = 'Capital cost';
  const { ownership } = option;
  if (ownership === null) {
    const text = 'not computed; state prices under Cost';
    return { label, text, change: '', isKnown: false };
  }
  const capital = startCost(ownership);
  const extra = compared.ownership?.extraCapexCost;
  const scale = scaleFor('money', [capital, startCost(baseline.ownership ?? ownership)]);
  const uncounted = uncountedText(ownership);
  return {
    label,
    text: `${figureText(moneyFigure(capital, currency, scale))}${uncounted === '' ? '' : `, without ${uncounted}`}`,
    change: extra === undefined ? '' : changeText(-extra, moneyFigure(extra, currency)).text,
    isKnown: true,
  };
}

function startCost({ years: [first] }: OwnershipReport): number {
  return first?.capexCost ?? 0;
}

function waterSide({ option, baseline }: Pair, report: Report, units: DisplayUnits): HeadlineSide {
  const label = 'Water';
  if (option.plant === null) {
    return { label, text: 'not known with a stated PUE', change: '', isKnown: false };
  }
  const text = figureText(optionFigure('water', option, report, units).figure);
  if (baseline.plant === null) return { label, text, change: '', isKnown: true };
  const saving = baseline.plant.water_L - option.plant.water_L;
  const scale = figureScale('water', report, units);
  return {
    label,
    text,
    change: changeText(saving, scaledFigure('water', saving, scale, units)).text,
    isKnown: true,
  };
}
