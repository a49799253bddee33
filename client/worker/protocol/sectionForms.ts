import type { FormField, FormGroup, FormOwner } from './formTypes.ts';

/** The form of what a design costs to own and run. */
export interface FinanceForm {
  /** False where the design counts energy only. */
  readonly isCounted: boolean;
  readonly groups: readonly FormGroup[];
  /** A field for each kind of device in the racks. */
  readonly prices: FormGroup;
}

/** The form of carbon accounting. */
export interface CarbonForm {
  readonly kind: string;
  /** null where one factor stands for the year. */
  readonly hourly: HourlyFacts | null;
  readonly groups: readonly FormGroup[];
  /** By the kind in which their diesel is stated. */
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
  /** Of one contract of each kind; their paths are keys inside it. */
  readonly fields: Readonly<Record<string, readonly FormField[]>>;
}

/** The form of the laws that a site answers to. */
export interface RegulationForm {
  readonly group: FormGroup;
  readonly ruleSets: readonly RuleSetChoice[];
  /** False where the laws of the country are checked. */
  readonly areStated: boolean;
}

/** A law or a draft, and whether it is checked. */
export interface RuleSetChoice {
  readonly id: string;
  readonly name: string;
  readonly date: string;
  readonly isDraft: boolean;
  readonly counts: boolean;
}
