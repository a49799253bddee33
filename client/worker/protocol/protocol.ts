import type { DemandCharge } from '../../../models/tariff/demandCharges.ts';
import type { RateCalendar } from '../../../models/tariff/rateCalendar.ts';
import type { SiteBill } from '../../../models/present/figures/addedRacksFigures.ts';
import type { Library } from '../../../models/catalogue/Library.ts';
import type { Device } from '../../../models/catalogue/device.ts';
import type { Grid } from '../../../models/catalogue/grid.ts';
import type { Price } from '../../../models/catalogue/price.ts';
import type { RackType } from '../../../models/catalogue/rackType.ts';
import type { Source } from '../../../models/catalogue/row.ts';
import type { Finding } from '../../../models/problems/Finding.ts';
import type { InputIssue } from '../../../models/problems/ModelError.ts';
import type { FindingCause } from '../../../models/problems/codes/described.ts';
import type { FindingCode } from '../../../models/problems/findingCodes.ts';
import type { ImmediateFigures } from '../../../models/report/immediateFigures.ts';
import type { Review } from '../../../models/report/reviewOptions.ts';
import type { StatedClimate } from '../../../models/weather/climateSchema.ts';
import type { CapacityReport } from '../../../models/report/capacity/capacitySchema.ts';
import type { FormField, FormGroup, FormList } from './formTypes.ts';
import type { CarbonForm, FinanceForm } from './sectionForms.ts';
import type { WorkloadAnswers, WorkloadStatements } from './workloadProtocol.ts';

/** Details that the page shows in addition to the report, to be sent with every answer. */
export interface Shown {
  /** The design of the open forms: an option's id, '' for the base plan, null if none is open. */
  readonly forms: string | null;
  /** The option whose hours are drawn, or null. */
  readonly hours: string | null;
  /** The racks that are added to an option, or null. */
  readonly moreRacks: WantedRacks | null;
  /** The option whose bill is explained; absent or null if none is. */
  readonly bill?: string | null;
  /** The stated AI workloads; absent or null if none are shown. */
  readonly workloads?: WorkloadStatements | null;
  /** The option whose remaining capacity is shown; absent or null if no floor is shown. */
  readonly floor?: WantedFloor | null;
}

/** The option of a floor, and the device whose additional count is computed. */
export interface WantedFloor {
  readonly optionId: string;
  readonly deviceId: string | null;
}

/** Racks that are added to an option to compute their cost; the plan is not changed. */
export interface WantedRacks {
  readonly optionId: string;
  /** Id of a rack of the plan that the added ones are identical to. */
  readonly rackId: string;
  readonly addedCount: number;
}

/** A cooling preset, as a choice of the picker. */
export interface PresetChoice {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly group: string;
}

/** A climate of the catalogue, as a choice of picker and map. Values that a source does not state are undefined. */
export interface ClimateChoice {
  readonly id: string;
  readonly city: string;
  readonly country: string;
  readonly latitude_deg: number;
  readonly longitude_deg: number;
  readonly elevation_m: number;
  readonly dryBulb_0p4_C: number | undefined;
  readonly wetBulb_0p4_C: number | undefined;
}

/** Texts of a finding code, and what it can follow from. */
export interface FindingTexts {
  readonly title: string;
  readonly meaning: string;
  readonly remedy: string;
  readonly causedBy?: readonly FindingCause[];
}

/** Loaded after the first answer. */
export type FindingTextsByCode = Readonly<Record<FindingCode, FindingTexts>>;

/** The rows of pickers. */
export interface Catalogue {
  readonly devices: Readonly<Record<string, Device>>;
  readonly rackTypes: Readonly<Record<string, RackType>>;
  readonly prices: Readonly<Record<string, Price>>;
  readonly grids: Readonly<Record<string, Grid>>;
  readonly sources: Readonly<Record<string, Source>>;
  readonly presets: readonly PresetChoice[];
  /** null until requested: a separate table. */
  readonly climates: readonly ClimateChoice[] | null;
  /** True when the country grids, a separate table, are among the grids. */
  readonly hasCountryGrids: boolean;
  /** Facility capex by city, and price escalation; null until these tables are requested. */
  readonly facilityCosts: Library['facilityCosts'] | null;
  readonly escalations: Library['escalations'] | null;
}

/** Result for a revision of the document: report and findings, or the issues of an invalid plan. */
export interface Answer {
  readonly revision: number;
  /** null if the document is not a valid plan; `issues` then states why. */
  readonly review: Review | null;
  readonly issues: readonly InputIssue[];
}

/** Figures of the options of a revision that need no simulated year: they arrive before its answer. */
export interface Immediate {
  readonly revision: number;
  /** All options of the plan, in their order. */
  readonly options: readonly ImmediateFigures[];
}

/** Key figures of the climate of a design. */
export interface ClimateFacts {
  readonly kind: StatedClimate['kind'];
  readonly name: string;
  readonly country: string | undefined;
  readonly latitude_deg: number | undefined;
  readonly longitude_deg: number | undefined;
  readonly elevation_m: number;
  readonly source: string;
  readonly dryBulbMean_C: number;
  readonly wetBulbMean_C: number;
  readonly dryBulb_0p4_C: number | undefined;
  readonly wetBulb_0p4_C: number | undefined;
  readonly dryBulbExtreme20y_C: number | undefined;
  readonly wetBulbExtreme_C: number | undefined;
  readonly designSource: string;
}

/** Summary of a utility rate record. */
export interface TariffFacts {
  readonly name: string;
  readonly utility: string | null;
  /** The database id of the record. */
  readonly label: string | null;
  /** Kinds of charges with their periods, tiers and range of prices. */
  readonly charges: readonly { readonly label: string; readonly text: string }[];
  /** Why the record cannot be billed; null if it can. */
  readonly refusal: string | null;
}

/** The form of a design's tariff. */
export interface TariffForm {
  readonly kind: string;
  readonly currency: string | undefined;
  readonly groups: readonly FormGroup[];
  readonly lists: readonly FormList[];
  /** null if the tariff is not a utility rate. */
  readonly facts: TariffFacts | null;
}

/** The forms of one design. */
export interface Forms {
  readonly revision: number;
  /** '' for the base plan. */
  readonly optionId: string;
  readonly climate: ClimateFacts | null;
  readonly cooling: readonly FormGroup[];
  readonly power: readonly FormGroup[];
  readonly workload: readonly FormGroup[];
  readonly tariff: TariffForm;
  readonly carbon: CarbonForm;
  readonly finance: FinanceForm;
}

/** The hours of one option, for charts. */
export interface Hours {
  readonly revision: number;
  readonly optionId: string;
  /** Facility load over IT load; 0 in an hour without IT load. */
  readonly pue: Float64Array;
  /** Loads of all hours, largest first. */
  readonly facilityDuration_kW: Float64Array;
  readonly itDuration_kW: Float64Array;
}

/** An option with added racks of one type. */
export interface MoreRacks extends WantedRacks {
  readonly revision: number;
  readonly currency: string;
  readonly now: SiteBill;
  /** null if the option has no results with the added racks. */
  readonly then: SiteBill | null;
  /** Findings with the added racks that do not exist without them. */
  readonly newFindings: readonly Finding[];
}

/** The rate of an option as a calendar, and what sets its demand charges. */
export interface ExplainedBill {
  readonly revision: number;
  readonly optionId: string;
  readonly currency: string;
  /** Calendar year of the hours. */
  readonly year: number;
  readonly calendar: RateCalendar;
  readonly charges: readonly DemandCharge[];
  /** Hourly load of the facility, and of IT if a charge is on it. */
  readonly load_kW: Float64Array;
  readonly it_kW: Float64Array | null;
}

/** Remaining capacity of the halls, rows and racks of an option. */
export interface FloorCapacity extends WantedFloor {
  readonly revision: number;
  readonly capacity: CapacityReport;
}

/** Results of the workloads of the page. */
export interface Workloads extends WorkloadAnswers {
  /** All fields of each workload, with the model's defaults. */
  readonly fields: Readonly<Record<'training' | 'inference' | 'growth', readonly FormField[]>>;
}
