import type { Facility } from '../plan/prepare/Facility.ts';
import { finding } from '../problems/Finding.ts';
import { mergeFindings } from '../problems/mergeFindings.ts';
import { listText, numberText } from '../units/text.ts';
import type { OptionReport } from './reportSchema.ts';

/** Relative difference of IT energy that rounding can make. */
const SAME = 1e-9;

interface WithFacility {
  readonly option: { readonly id: string };
  readonly facility: Facility | null;
}

/**
 * Says of each option in what it differs from the first beside its design: whose work differs, saves nothing by its cooling.
 *
 * @param reports - the first is the baseline
 * @param prepared - the facilities of the reports
 */
export function withAlikeness(
  reports: readonly [OptionReport, ...OptionReport[]],
  prepared: readonly WithFacility[],
): OptionReport[] {
  const [first, ...others] = reports;
  const basisOf = (id: string): string | undefined =>
    prepared.find(({ option }) => option.id === id)?.facility?.conditions.energyBasis;
  return [
    first,
    ...others.map((other) => {
      const differences = [
        ...difference('energy basis', basisOf(other.id), basisOf(first.id)),
        ...difference('number of hours', other.annual.hourCount, first.annual.hourCount),
        ...workDifference(other, first),
        ...inputDifferences(other.inputs, first.inputs),
      ];
      if (differences.length === 0) return other;
      const message = `${other.name} differs from ${first.name} in ${listText(differences)}; its saving is not from its design alone.`;
      return {
        ...other,
        findings: mergeFindings([
          ...other.findings,
          finding('options-not-alike', `options.${other.id}`, message),
        ]),
      };
    }),
  ];
}

function difference(
  what: string,
  its: string | number | undefined,
  first: string | number | undefined,
): string[] {
  return its === first ? [] : [`${what} (${String(its)}, not ${String(first)})`];
}

/** Liquid cooling saves server fans, so where both options are computed, the work without fans must be the same. */
function workDifference(its: OptionReport, first: OptionReport): string[] {
  if (its.plant !== null && first.plant !== null) {
    return energyDifference('computing energy', its.plant.energy.compute_kWh, first.plant.energy.compute_kWh);
  }
  return energyDifference('IT energy', its.annual.itEnergy_kWh, first.annual.itEnergy_kWh);
}

function energyDifference(what: string, its_kWh: number, first_kWh: number): string[] {
  if (Math.abs(its_kWh - first_kWh) <= SAME * Math.max(its_kWh, first_kWh)) return [];
  return [`${what} (${numberText(its_kWh, 0)}, not ${numberText(first_kWh, 0)} kWh)`];
}

/** Inputs outside the cooling section that are named one by one. */
const LISTED = 6;

/** Paths of what an option is compared for, or that another difference names already. */
const EXPECTED = /^(cooling|energyBasis)\b/;

/** What else differs where the cooling does; options that differ in a price or a grid alone are compared for just that. */
function inputDifferences(its: OptionReport['inputs'], first: OptionReport['inputs']): string[] {
  const firstValues = new Map(first.map(({ path, value }) => [path, value]));
  const itsPaths = new Set(its.map(({ path }) => path));
  const differing = [
    ...its.filter(({ path, value }) => firstValues.get(path) !== value),
    ...first.filter(({ path }) => !itsPaths.has(path)),
  ];
  if (!differing.some(({ path }) => path.startsWith('cooling.'))) return [];
  const labels = new Set(
    differing.flatMap(({ path, label }) => (EXPECTED.test(path) ? [] : [label.toLowerCase()])),
  );
  const moreCount = labels.size - LISTED;
  return [...[...labels].slice(0, LISTED), ...(moreCount > 0 ? [`${String(moreCount)} more inputs`] : [])];
}
