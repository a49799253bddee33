import type { Scenario } from '../plan/document/planSchema.ts';
import type { Input } from '../plan/prepare/input.ts';
import { differenceParts, type DifferencePart, type OptionDifference } from './differencesSchema.ts';
import { isSameValue } from '../math/isSameValue.ts';

/** An option with what it was computed from. */
interface Designed {
  readonly inputs: readonly Input[];
  readonly scenario: Scenario;
}

/**
 * What an option differs in from the baseline, one entry for each part; defaults that differ and values that no input lists are
 * included.
 */
export function optionDifferences(its: Designed, first: Designed): OptionDifference[] {
  const byPart = new Map<DifferencePart, OptionDifference[]>();
  const add = (difference: OptionDifference): void => {
    byPart.set(difference.part, [...(byPart.get(difference.part) ?? []), difference]);
  };
  for (const difference of inputDifferences(its.inputs, first.inputs)) {
    if (!ofSections.has(difference.part)) add(difference);
  }
  for (const { section, part, label } of sections) {
    if (byPart.has(part) || isSameValue(its.scenario[section], first.scenario[section])) continue;
    add({ part, path: section, label, unit: '', baseline: null, its: null, moreCount: 0 });
  }
  if (!isSameValue(placeOf(its.scenario), placeOf(first.scenario))) {
    add({
      part: 'climate',
      path: 'site.climate',
      label: 'Climate',
      unit: '',
      baseline: null,
      its: null,
      moreCount: 0,
    });
  }
  return differenceParts.flatMap((part) => {
    const differences = (byPart.get(part) ?? []).toSorted((a, b) => rank(a) - rank(b));
    const [main] = differences;
    return main === undefined ? [] : [{ ...main, moreCount: differences.length - 1 }];
  });
}

/** The site without its calendar. */
const placeOf = ({ site = {} }: Scenario): unknown => ({
  ...site,
  calendarYear: undefined,
  timeZone: undefined,
  designBasis: undefined,
});

/** The input that names a part comes first. */
const rank = ({ path }: OptionDifference): number =>
  ['cooling.pue', 'cooling.preset', 'power.preset'].includes(path) ? 0 : 1;

function inputDifferences(its: readonly Input[], first: readonly Input[]): OptionDifference[] {
  const firstByPath = new Map(first.map((input) => [input.path, input]));
  const itsByPath = new Map(its.map((input) => [input.path, input]));
  return [...new Set([...firstByPath.keys(), ...itsByPath.keys()])].flatMap((path) => {
    const [baseline, own] = [firstByPath.get(path), itsByPath.get(path)];
    const named = own ?? baseline;
    if (named === undefined || own?.value === baseline?.value) return [];
    const { label, unit } = named;
    const values = { baseline: valueOf(baseline), its: valueOf(own) };
    return [{ part: partOf(path), path, label, unit, ...values, moreCount: 0 }];
  });
}

const valueOf = (input: Input | undefined): OptionDifference['its'] =>
  input === undefined ? null : { value: input.value };

const partsByPath: readonly (readonly [RegExp, DifferencePart])[] = [
  [/^cooling\b/, 'cooling'],
  [/^power\.lightingFraction$/, 'lighting'],
  [/^power\b/, 'power'],
  [/^(workload|racks\.[^.]+\.workload)\b/, 'workload'],
  [/^energyBasis$/, 'energy-basis'],
  // Its default follows from the redundancy of the plant.
  [/^site\.designBasis\b/, 'cooling'],
  [/^site\.(climate|country|region)\b/, 'climate'],
  [/^site\b/, 'calendar'],
  [/^tariff\b/, 'tariff'],
  [/^carbon\b/, 'carbon'],
  [/^finance\b/, 'finance'],
  [/^phases\b/, 'phases'],
  [/^(racks|halls|catalogue)\b/, 'devices'],
];

const partOf = (path: string): DifferencePart =>
  partsByPath.find(([pattern]) => pattern.test(path))?.[1] ?? 'other';

/** Parts whose inputs depend on other parts: which figures of devices are listed on the energy basis, a mean of July on the calendar. */
const ofSections: ReadonlySet<DifferencePart> = new Set(['devices', 'climate']);

/** Sections of a plan with values that no input lists. */
const sections = [
  { section: 'cooling', part: 'cooling', label: 'Cooling' },
  { section: 'power', part: 'power', label: 'Power chain' },
  { section: 'racks', part: 'devices', label: 'Racks and devices' },
  { section: 'halls', part: 'devices', label: 'Halls' },
  { section: 'phases', part: 'phases', label: 'Phases' },
  { section: 'workload', part: 'workload', label: 'Workload' },
  { section: 'tariff', part: 'tariff', label: 'Tariff' },
  { section: 'carbon', part: 'carbon', label: 'Carbon accounting' },
  { section: 'finance', part: 'finance', label: 'Cost of ownership' },
  { section: 'catalogue', part: 'devices', label: 'Rows of the plan' },
] as const satisfies readonly { section: keyof Scenario; part: DifferencePart; label: string }[];
