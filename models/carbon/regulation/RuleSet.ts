/** A figure of a site that a regulation limits. */
export type LimitedFigure = 'pue' | 'reusedEnergyFraction' | 'renewableFraction';

/** One limit of a regulation, for sites that started operation within its dates. */
export interface RegulatoryLimit {
  readonly figure: LimitedFigure;
  /** Maximum of the PUE, minimum of shares. */
  readonly bound: number;
  /** Sites that start operation on this day or later; default: all sites. */
  readonly startsFrom?: string;
  /** Sites that start operation before this day. */
  readonly startsBefore?: string;
  /** Day from which it is binding, or years after the first day of operation. */
  readonly binds: { readonly from: string } | { readonly afterStart_years: number };
  readonly clause: string;
  /** Does not apply without a heat network nearby. */
  readonly needsHeatNetwork?: true;
}

/** An annual reporting duty. */
export interface Reporting {
  readonly what: string;
  /** Day of the following year, as text. */
  readonly by: string;
  readonly clause: string;
}

/** A law, or the draft of one, with its date and its source. */
export interface RuleSet {
  readonly name: string;
  readonly jurisdiction: 'DE' | 'EU';
  readonly isDraft: boolean;
  /** Day of the law or of the draft. */
  readonly date: string;
  /** The size from which it applies. */
  readonly threshold: { readonly of: 'gridConnection_kW' | 'itCapacity_kW'; readonly atLeast_kW: number };
  readonly limits: readonly RegulatoryLimit[];
  readonly reporting: readonly Reporting[];
  readonly source: string;
}
