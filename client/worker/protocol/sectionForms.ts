import type { FormField, FormGroup, FormOwner } from './formTypes.ts';

/** The form of the cost of ownership. */
export interface FinanceForm {
  /** False if the design has energy cost only. */
  readonly isCounted: boolean;
  readonly groups: readonly FormGroup[];
  /** When the facility capex is spent. */
  readonly timing: FormGroup;
  /** A field for each device type in the racks. */
  readonly prices: FormGroup;
}

/** The form of carbon accounting. */
export interface CarbonForm {
  readonly kind: string;
  /** null for an annual factor. */
  readonly hourly: HourlyFacts | null;
  readonly groups: readonly FormGroup[];
  /** By the kind of diesel input. */
  readonly gensets: Readonly<Record<GensetKind, FormGroup>>;
  readonly contracts: ContractsForm;
  readonly regulation: RegulationForm;
}

export type GensetKind = 'fuel' | 'running-time';

/** An hourly series of carbon factors in a few figures. */
export interface HourlyFacts {
  readonly hourCount: number;
  readonly year: number | undefined;
  readonly source: string | undefined;
  readonly mean_g_per_kWh: number;
  readonly least_g_per_kWh: number;
  readonly most_g_per_kWh: number;
  readonly hasCleanFractions: boolean;
}

/** A list of contracts, whose entries differ by kind. */
export interface ContractsForm {
  /** Keys from the root of the design. */
  readonly path: readonly string[];
  readonly owners: readonly FormOwner[];
  readonly mostCount: number;
  /** Of one contract of each kind, with paths inside it. */
  readonly fields: Readonly<Record<string, readonly FormField[]>>;
}

/** The form of the regulation that applies to a site. */
export interface RegulationForm {
  readonly group: FormGroup;
  readonly ruleSets: readonly RuleSetChoice[];
  /** False if the default regulation of the country is checked. */
  readonly areStated: boolean;
}

/** A regulation or a draft, and whether it is checked. */
export interface RuleSetChoice {
  readonly id: string;
  readonly name: string;
  readonly date: string;
  readonly isDraft: boolean;
  readonly counts: boolean;
}
