import type { Finding } from '../../problems/Finding.ts';
import type { FindingCode } from '../../problems/findingCodes.ts';
import type { Severity } from '../../problems/severities.ts';
import type { Comparison, OptionReport, Report } from '../../report/reportSchema.ts';
import { listText } from '../../units/text.ts';
import { ASSERTED_PUE } from './assertedPue.ts';
import { differenceLabels, differenceText, assertedPueText } from './comparisonNotes.ts';

/** The savings that a caveat qualifies. */
export type SavingKind = 'energy' | 'cost' | 'carbon';

/** What a reader of a saving must know. */
export interface SavingCaveat {
  readonly severity: Severity;
  /** In a few words, for the place of the number: "asserted PUE". */
  readonly label: string;
  /** The same in sentences, one for each line. */
  readonly texts: readonly string[];
  readonly of: readonly SavingKind[];
}

type Compared = Comparison['options'][number];
type Shown = Pick<OptionReport, 'id' | 'name' | 'findings'>;
type Compares = Pick<Report, 'comparison'> & { readonly options: readonly Shown[] };

const ALL: readonly SavingKind[] = ['energy', 'cost', 'carbon'];

/** Findings on which the figures of an option depend, worst first. */
const byCodes: readonly {
  readonly label: string;
  readonly severity: Severity;
  readonly of: readonly SavingKind[];
  readonly codes: readonly FindingCode[];
}[] = [
  {
    label: 'unmet heat',
    severity: 'error',
    of: ALL,
    codes: ['cooling-unmet', 'cooling-design-unmet', 'exchanger-water-too-warm', 'liquid-needed'],
  },
  {
    label: 'short of capacity',
    severity: 'error',
    of: ALL,
    codes: [
      'hall-over-capacity',
      'hall-over-cooling',
      'rack-over-cooling',
      'feed-overload',
      'phase-overload',
      'power-stage-overloaded',
      'plant-part-too-small',
      'topology-overload',
      'connection-below-design-peak',
      'contract-below-design-peak',
    ],
  },
  {
    label: 'outside device limits',
    severity: 'error',
    of: ALL,
    codes: [
      'inlet-above-device-limit',
      'coolant-above-device-limit',
      'cold-plates-in-immersion',
      'inlet-outside-allowable',
    ],
  },
  {
    label: 'unknown draws',
    severity: 'warning',
    of: ALL,
    codes: ['device-draw-missing', 'basis-missing'],
  },
  { label: 'liquid cooling asserted', severity: 'warning', of: ALL, codes: ['liquid-asserted'] },
  { label: 'typical draws differ in kind', severity: 'warning', of: ALL, codes: ['typical-draws-differ'] },
  {
    label: 'prices of unlike places',
    severity: 'warning',
    of: ['cost', 'carbon'],
    codes: ['place-differs', 'currency-foreign'],
  },
  {
    label: 'low-quality price',
    severity: 'warning',
    of: ['cost'],
    codes: ['price-weak', 'price-overridden'],
  },
  {
    label: 'estimated devices',
    severity: 'info',
    of: ALL,
    codes: ['energy-from-estimate', 'sizing-from-estimate', 'sizing-from-typical', 'idle-missing'],
  },
  {
    label: 'power chain assumed',
    severity: 'info',
    of: ALL,
    codes: ['power-chain-assumed', 'pue-category-assumed'],
  },
];

/**
 * What qualifies the savings of an option, worst first: a PUE that is asserted, heat that is not met, limits that are exceeded, other
 * differences than the cooling, and inputs of low quality, of the option or of the baseline.
 *
 * @param report - with the findings of its options
 * @param optionId - not the baseline
 */
export function savingCaveats(report: Compares, optionId: string): SavingCaveat[] {
  const { comparison, options } = report;
  const compared = comparison.options.find(({ id }) => id === optionId);
  const its = options.find(({ id }) => id === optionId);
  const baseline = options.find(({ id }) => id === comparison.baseline);
  if (compared === undefined || its === undefined || baseline === undefined) return [];
  const found = findingCaveats(its, baseline);
  const ofSeverity = (severity: Severity): SavingCaveat[] =>
    found.filter((caveat) => caveat.severity === severity);
  return [
    ...assertedCaveat(compared, options),
    ...ofSeverity('error'),
    ...differenceCaveats(compared),
    ...basisCaveat(compared),
    ...ofSeverity('warning'),
    ...ofSeverity('info'),
  ];
}

function assertedCaveat({ statedPues }: Compared, options: readonly Shown[]): SavingCaveat[] {
  if (statedPues.length === 0) return [];
  const text = `${assertedPueText(statedPues, options)} The saving is what these figures imply, and no result of a model.`;
  return [{ severity: 'warning', label: ASSERTED_PUE, texts: [text], of: ALL }];
}

/** Parts that determine what work is done; with another work, savings are no merit of the design. */
const WORK: ReadonlySet<string> = new Set(['devices', 'phases', 'workload', 'energy-basis', 'calendar']);

function differenceCaveats({ differences }: Compared): SavingCaveat[] {
  const hasCooling = differences.some(({ part }) => part === 'cooling');
  const others = differences.filter(({ part }) => part !== 'cooling' && part !== 'finance');
  const work = others.filter(({ part }) => WORK.has(part));
  const rest = others.filter(({ part }) => !WORK.has(part));
  const isAlone = !hasCooling && others.length === 1;
  return [
    ...(work.length === 0 ? [] : [caveatOf('warning', 'other work', 'Not the same work: differs in', work)]),
    ...(rest.length === 0 || isAlone
      ? []
      : [
          caveatOf(
            'warning',
            `also other ${listText(rest.map(({ part }) => differenceLabels[part]))}`,
            hasCooling ? 'Differs not only in cooling, but in' : 'Differs in several things:',
            rest,
          ),
        ]),
  ];
}

function caveatOf(
  severity: Severity,
  label: string,
  begin: string,
  differences: Compared['differences'],
): SavingCaveat {
  return { severity, label, texts: [`${begin} ${listText(differences.map(differenceText))}.`], of: ALL };
}

function basisCaveat({ carbonSaving_kg }: Compared): SavingCaveat[] {
  if (carbonSaving_kg !== null) return [];
  const text = 'The options count carbon on different bases, so that their difference means nothing.';
  return [{ severity: 'warning', label: 'carbon bases differ', texts: [text], of: ['carbon'] }];
}

function findingCaveats(its: Shown, baseline: Shown): SavingCaveat[] {
  return byCodes.flatMap(({ label, severity, of, codes }) => {
    const texts = textsOf(codes, its, baseline);
    return texts.length === 0 ? [] : [{ severity, label, of, texts }];
  });
}

/** The messages of some codes: what both options have is said once. */
function textsOf(codes: readonly FindingCode[], its: Shown, baseline: Shown): string[] {
  const own = messagesOf(its, codes);
  const others = messagesOf(baseline, codes);
  const shared = own.filter((message) => others.includes(message));
  const ofOne = (messages: readonly string[], { name }: Shown): string[] =>
    messages.filter((message) => !shared.includes(message)).map((message) => `${name}: ${message}`);
  return [...ofOne(own, its), ...ofOne(others, baseline), ...shared.map((message) => `Both: ${message}`)];
}

function messagesOf({ findings }: Shown, codes: readonly FindingCode[]): string[] {
  const all: readonly Pick<Finding, 'code' | 'message'>[] = findings.flatMap((one) => [
    one,
    ...(one.consequences ?? []),
  ]);
  return [...new Set(all.filter(({ code }) => codes.includes(code)).map(({ message }) => message))];
}
