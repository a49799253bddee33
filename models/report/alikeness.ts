import type { Facility } from '../plan/Facility.ts';
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
        ...energyDifference(other.annual.itEnergy_kWh, first.annual.itEnergy_kWh),
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

function energyDifference(its_kWh: number, first_kWh: number): string[] {
  if (Math.abs(its_kWh - first_kWh) <= SAME * Math.max(its_kWh, first_kWh)) return [];
  return [`IT energy (${numberText(its_kWh, 0)}, not ${numberText(first_kWh, 0)} kWh)`];
}
