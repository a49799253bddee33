import type { Finding } from '../../problems/Finding.ts';
import type { FindingCode } from '../../problems/findingCodes.ts';

/** Findings of racks that explain a finding of the topology: any of the codes at the racks. */
export interface RackCause {
  readonly codes: readonly FindingCode[];
  /** Paths of the racks in the plan. */
  readonly paths: readonly string[];
}

/** A finding of the topology, and its cause if racks have it. */
export interface TracedFinding {
  readonly finding: Finding;
  readonly cause: RackCause | null;
}
