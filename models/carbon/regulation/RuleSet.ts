/** A figure of a site that a law limits. */
export type LimitedFigure = 'pue' | 'reusedEnergyFraction' | 'renewableFraction';

/** One limit of a law, for sites that began within its dates. */
export interface Limit {
  readonly figure: LimitedFigure;
  /** The PUE is to be at most this, shares at least this. */
  readonly bound: number;
  /** Sites that begin on this day or later; all sites unless given. */
  readonly startsFrom?: string;
  /** Sites that begin before this day. */
  readonly startsBefore?: string;
  /** Day from which it binds, or years after the site’s first day. */
  readonly binds: { readonly from: string } | { readonly afterStart_years: number };
  readonly clause: string;
  /** Does not apply where no heat network is near. */
  readonly needsHeatNetwork?: true;
}

/** A yearly duty to report. */
export interface Reporting {
  readonly what: string;
  /** Day of the following year, in words. */
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
  readonly limits: readonly Limit[];
  readonly reporting: readonly Reporting[];
  readonly source: string;
}
