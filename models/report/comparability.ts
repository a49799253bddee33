import type { Facility } from '../plan/prepare/Facility.ts';
import { finding, type Finding } from '../problems/Finding.ts';
import { mergeFindings } from '../problems/mergeFindings.ts';
import { listText, numberText } from '../units/text.ts';
import type { OptionReport } from './reportSchema.ts';
import { typicalDrawFindings } from './typicalDraws.ts';

/** Relative difference of IT energy that rounding can make. */
const ROUNDING_TOLERANCE = 1e-9;

interface WithFacility {
  readonly option: { readonly id: string };
  readonly facility: Facility | null;
}

/**
 * Reports in what, besides its design, each option differs from the baseline: with a different workload, savings are
 * not due to the cooling.
 *
 * @param reports - the first is the baseline
 * @param prepared - the facilities of the reports
 */
export function withComparability(
  reports: readonly [OptionReport, ...OptionReport[]],
  prepared: readonly WithFacility[],
): OptionReport[] {
  const [first, ...others] = reports;
  const facilityById = new Map(prepared.map(({ option, facility }) => [option.id, facility]));
  const facilityOfId = (id: string): Facility | null => facilityById.get(id) ?? null;
  const basisOf = (id: string): string | undefined => facilityOfId(id)?.conditions.energyBasis;
  return [
    first,
    ...others.map((other) => {
      const differences = [
        ...difference('energy basis', basisOf(other.id), basisOf(first.id)),
        ...difference('IT metering point', other.metering.point, first.metering.point),
        ...difference('number of hours', other.annual.hourCount, first.annual.hourCount),
        ...workDifference(other, first),
        ...inputDifferences(other.inputs, first.inputs),
      ];
      const found = [
        ...notAlike(differences, other, first),
        ...typicalDraws(other, facilityOfId(other.id), first, facilityOfId(first.id)),
      ];
      return found.length === 0
        ? other
        : { ...other, findings: mergeFindings([...other.findings, ...found]) };
    }),
  ];
}

function notAlike(differences: readonly string[], other: OptionReport, first: OptionReport): Finding[] {
  if (differences.length === 0) return [];
  const message = `${other.name} differs from ${first.name} in ${listText(differences)}; savings are not due to the design alone.`;
  return [finding('options-not-alike', `options.${other.id}`, message)];
}

function typicalDraws(
  other: OptionReport,
  its: Facility | null,
  first: OptionReport,
  base: Facility | null,
): Finding[] {
  if (its === null || base === null) return [];
  return typicalDrawFindings(
    other.id,
    { name: other.name, facility: its },
    { name: first.name, facility: base },
  );
}

function difference(
  what: string,
  its: string | number | undefined,
  first: string | number | undefined,
): string[] {
  return its === first ? [] : [`${what} (${String(its)}, not ${String(first)})`];
}

/** Liquid cooling saves server fans, so if both options are computed, the compute energy must be equal. */
function workDifference(its: OptionReport, first: OptionReport): string[] {
  if (its.plant !== null && first.plant !== null) {
    return energyDifference('compute energy', its.plant.energy.compute_kWh, first.plant.energy.compute_kWh);
  }
  return energyDifference('IT energy', its.annual.itEnergy_kWh, first.annual.itEnergy_kWh);
}

function energyDifference(what: string, its_kWh: number, first_kWh: number): string[] {
  if (Math.abs(its_kWh - first_kWh) <= ROUNDING_TOLERANCE * Math.max(its_kWh, first_kWh)) return [];
  return [`${what} (${numberText(its_kWh, 0)}, not ${numberText(first_kWh, 0)} kWh)`];
}

/** Maximum number of inputs outside the cooling section that are listed by name. */
const MAX_LISTED = 6;

/** Paths that the options are meant to differ in, or that another difference covers already. */
const EXPECTED = /^(cooling|energyBasis|itMetering)\b/;

/** Other differences of options with different cooling; options that differ only in a price or grid are meant to be compared for that. */
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
  const moreCount = labels.size - MAX_LISTED;
  return [
    ...[...labels].slice(0, MAX_LISTED),
    ...(moreCount > 0 ? [`${String(moreCount)} more inputs`] : []),
  ];
}
