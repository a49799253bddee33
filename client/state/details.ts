import { signal } from '@preact/signals';
import type { ClaimResult } from '../../models/claims/Claim.ts';
import type {
  FindingTextsByCode,
  FloorCapacity,
  Forms,
  Hours,
  MoreRacks,
  ExplainedBill,
  Workloads,
} from '../worker/protocol/protocol.ts';

/** The forms of the open design, as last sent by the worker; null before the first. */
export const forms = signal<Forms | null>(null);

/** The hours of the option on the results page; null before the first, and if it has no results. */
export const hours = signal<Hours | null>(null);

/** An option with added racks, for the bill page; null before the first. */
export const moreRacks = signal<MoreRacks | null>(null);

/** The explained bill of the option on the bill page; null before the first, and if it has no results. */
export const explainedBill = signal<ExplainedBill | null>(null);

/** Remaining capacity of the racks of the shown option; null before the first. */
export const floorCapacity = signal<FloorCapacity | null>(null);

/** Results of the stated AI workloads; null before the first. */
export const workloads = signal<Workloads | null>(null);

/** The claims of the articles and their verdicts; null until their page is opened. */
export const claims = signal<readonly ClaimResult[] | null>(null);

/** Title and remedy of each finding code; null until they are loaded, after the first answer. */
export const codeTexts = signal<FindingTextsByCode | null>(null);

/**
 * The newer of the current and the received detail: messages of the worker may be late.
 *
 * @param current - on the page
 * @param received - of the worker
 */
export function newer<Detail extends { readonly revision: number }>(
  current: Detail | null,
  received: Detail,
): Detail {
  return current !== null && current.revision > received.revision ? current : received;
}
