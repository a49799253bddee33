import { finding, type Finding } from '../problems/Finding.ts';
import type { FindingCode } from '../problems/findingCodes.ts';

/** Notes on a tariff, collected while it is read. */
export type TariffNotes = Finding[];

/** A finding about a tariff. */
export function tariffNote(code: FindingCode, message: string): Finding {
  return finding(code, 'tariff', message);
}
