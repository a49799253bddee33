import type { JsonObject } from '../../models/edit/document/json.ts';

/** Key figures of a plan: those of its first option; null where it has none. */
export interface CardFigures {
  readonly itLoad_kW: number | null;
  readonly pue: number | null;
  /** Of a year, in `currency`. */
  readonly cost: number | null;
  readonly currency: string | null;
  /** Of a year, in tonnes of CO2 equivalent. */
  readonly carbon_t: number | null;
  readonly errorCount: number | null;
  readonly warningCount: number | null;
}

/** How a plan of this browser stands to the one on the server, as the list needs it. */
export interface CardLink {
  /** The last revision of the server that this browser has; 0 while the server does not have the plan. */
  readonly revision: number;
  /** This browser has changes that the server does not have. */
  readonly isUnsent: boolean;
  /** Number of fields that were changed here and there. */
  readonly conflictCount: number;
}

/** A plan of the library, as it is listed. */
export interface PlanCard {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970; 0 if unknown. */
  readonly editedAt_ms: number;
  readonly openedAt_ms: number;
  /** Null until the plan was computed in this browser. */
  readonly figures: CardFigures | null;
  /** Data of its drawing; null until the plan was computed. */
  readonly thumbnail: JsonObject | null;
  /** False if the plan was changed since figures and thumbnail were computed, or if it is not known. */
  readonly isCardCurrent: boolean;
  /** Null if it is in this browser only. */
  readonly link: CardLink | null;
  /** True if something that is stored of it is no plan; all of it can be saved as a file. */
  readonly isDamaged: boolean;
}

/** The plans of this browser. */
export interface PlanListing {
  /** The last opened or edited first. */
  readonly plans: readonly PlanCard[];
  /** Why there may be more plans than listed, with the remedy; null if all are listed. */
  readonly problem: string | null;
  /** True if a newer version of Plenum wrote the store: this version reads nothing of it, and changes nothing. */
  readonly isNewerStore: boolean;
}
