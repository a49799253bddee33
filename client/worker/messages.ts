import type { ClaimResult } from '../../models/claims/Claim.ts';
import type { Edit } from '../../models/edit/document/edit.ts';
import type { Json } from '../../models/edit/document/json.ts';
import type { CallMessage, OutcomeMessage } from './calls.ts';
import type {
  Shown,
  Catalogue,
  Answer,
  Immediate,
  FindingTextsByCode,
  Forms,
  Hours,
  MoreRacks,
  FloorCapacity,
  ExplainedBill,
  Workloads,
} from './protocol/protocol.ts';

/** Requests of the page to the worker. Revision numbers only increase; the latest is used. */
export type Request =
  | {
      readonly kind: 'load';
      readonly revision: number;
      readonly document: Json;
      /** False for a plan whose calculation was cancelled: it is computed after its next change. Default: true. */
      readonly isAnswered?: boolean;
    }
  | { readonly kind: 'edit'; readonly revision: number; readonly edits: readonly Edit[] }
  | CallMessage
  | { readonly kind: 'country-grids' }
  | { readonly kind: 'climates' }
  | { readonly kind: 'costs' }
  | { readonly kind: 'claims' }
  /** Answered by `pong` when nothing is computed. */
  | { readonly kind: 'ping' }
  | { readonly kind: 'shows'; readonly shown: Shown };

/** A task of the worker that failed due to a program error, not the plan. */
export type FailedWork =
  | 'catalogue'
  | 'country-grids'
  | 'climates'
  | 'costs'
  | 'places'
  | 'finding-texts'
  | 'claims'
  | 'answer';

/** Messages of the worker. */
export type Reply =
  | { readonly kind: 'catalogue'; readonly catalogue: Catalogue }
  | { readonly kind: 'immediate'; readonly immediate: Immediate }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'finding-texts'; readonly texts: FindingTextsByCode }
  | { readonly kind: 'forms'; readonly forms: Forms }
  | { readonly kind: 'hours'; readonly hours: Hours }
  | { readonly kind: 'more-racks'; readonly moreRacks: MoreRacks }
  | { readonly kind: 'bill'; readonly bill: ExplainedBill }
  | { readonly kind: 'workloads'; readonly workloads: Workloads }
  | { readonly kind: 'floor'; readonly floor: FloorCapacity }
  | { readonly kind: 'claims'; readonly claims: readonly ClaimResult[] }
  | { readonly kind: 'pong' }
  | OutcomeMessage
  | { readonly kind: 'failed'; readonly what: FailedWork; readonly message: string };
