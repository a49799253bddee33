import type { Finding } from '../problems/Finding.ts';
import { numberText } from '../units/text.ts';
import type { Eligibility } from './billNotes.ts';
import { tariffNote } from './tariffNotes.ts';

/** Power that a contract reserves, at the end of its ramp. */
export interface ContractedPower {
  readonly label: string;
  readonly contracted_kW: number;
  /** Whether the IT load is measured instead of the facility load. */
  readonly isOfIt: boolean;
}

/** The loads that a site is built for. */
export interface DesignPeaks {
  readonly it_kW: number;
  readonly facility_kW: number;
}

/** A load that exceeds a limit by rounding alone does not exceed it. */
const ROUNDING = 1e-9;

/**
 * Compares what a tariff allows with the design peak. Bills use the operating peak, which may stay below a contract that the
 * site exceeds in its design hour.
 *
 * @param contract - null if the tariff reserves no power
 */
export function checkTariffAtDesignPeak(
  peaks: DesignPeaks,
  contract: ContractedPower | null,
  { max_kW }: Eligibility,
): Finding[] {
  return [
    ...(contract === null ? [] : contractFinding(peaks, contract)),
    ...eligibilityFinding(peaks.facility_kW, max_kW),
  ];
}

function contractFinding(peaks: DesignPeaks, { label, contracted_kW, isOfIt }: ContractedPower): Finding[] {
  const peak_kW = isOfIt ? peaks.it_kW : peaks.facility_kW;
  if (peak_kW <= contracted_kW * (1 + ROUNDING)) return [];
  const what = isOfIt ? 'IT design peak' : 'design peak';
  const message = `${label} of ${numberText(contracted_kW)} kW is below the ${what} of ${numberText(peak_kW)} kW: ${numberText(peak_kW - contracted_kW)} kW are not reserved.`;
  return [tariffNote('contract-below-design-peak', message)];
}

function eligibilityFinding(peak_kW: number, max_kW: number | null): Finding[] {
  if (max_kW === null || peak_kW <= max_kW * (1 + ROUNDING)) return [];
  const message = `The tariff is for up to ${numberText(max_kW)} kW; the design peak is ${numberText(peak_kW)} kW.`;
  return [tariffNote('tariff-below-design-peak', message)];
}
