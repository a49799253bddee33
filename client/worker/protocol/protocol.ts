import type { SiteBill } from '../../../models/present/figures/addedRacksFigures.ts';
import type { Library } from '../../../models/catalogue/Library.ts';
import type { Device } from '../../../models/catalogue/device.ts';
import type { Grid } from '../../../models/catalogue/grid.ts';
import type { Price } from '../../../models/catalogue/price.ts';
import type { RackType } from '../../../models/catalogue/rackType.ts';
import type { Source } from '../../../models/catalogue/row.ts';
import type { Finding } from '../../../models/problems/Finding.ts';
import type { InputIssue } from '../../../models/problems/ModelError.ts';
import type { FindingCode } from '../../../models/problems/findingCodes.ts';
import type { Review } from '../../../models/report/reportPlan.ts';
import type { StatedClimate } from '../../../models/weather/climateSchema.ts';
import type { CapacityReport } from '../../../models/report/capacity/capacitySchema.ts';
import type { FormField, FormGroup, FormList } from './formTypes.ts';
import type { CarbonForm, FinanceForm } from './sectionForms.ts';
import type { WorkloadAnswers, WorkloadStatements } from './workloadProtocol.ts';

/** What the page shows of one design beyond its numbers, and wants to be told with every answer. */
export interface Shown {
  /** The design whose forms are open: an option's id, '' for the plan itself, null where none is. */
  readonly forms: string | null;
  /** The option whose hours are drawn, or null. */
  readonly hours: string | null;
  /** The racks that an option is computed with more of, or null. */
  readonly moreRacks: WantedRacks | null;
  /** The AI workloads that are stated; absent or null where none are shown. */
  readonly workloads?: WorkloadStatements | null;
  /** The option whose racks are looked at for what they can still take; absent or null where no floor is shown. */
  readonly floor?: WantedFloor | null;
}

/** The option that a floor shows, and the device of which there may be more. */
export interface WantedFloor {
  readonly optionId: string;
  readonly deviceId: string | null;
}

/** Racks that are added to an option to see what they would cost; the plan stays as it is. */
export interface WantedRacks {
  readonly optionId: string;
  /** Id of a rack of the plan that the added ones are built like. */
  readonly rackId: string;
  readonly addedCount: number;
}

/** A named cooling system, as the picker offers it. */
export interface PresetChoice {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly group: string;
}

/** A climate of the catalogue, as picker and map offer it. What a source does not state is undefined. */
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

/** What a kind of finding is called, and what helps. */
export interface FindingTexts {
  readonly title: string;
  readonly remedy: string;
}

/** The rows that pickers offer, and the words that findings are said with. */
export interface Catalogue {
  readonly devices: Readonly<Record<string, Device>>;
  readonly rackTypes: Readonly<Record<string, RackType>>;
  readonly prices: Readonly<Record<string, Price>>;
  readonly grids: Readonly<Record<string, Grid>>;
  readonly sources: Readonly<Record<string, Source>>;
  readonly findingTexts: Readonly<Record<FindingCode, FindingTexts>>;
  readonly presets: readonly PresetChoice[];
  /** null until somebody asks for them: a table of its own. */
  readonly climates: readonly ClimateChoice[] | null;
  /** True once the grids of countries, a table of their own, are among the grids. */
  readonly hasCountryGrids: boolean;
  /** What building costs in cities, and how prices rose; null until somebody asks for these tables. */
  readonly facilityCosts: Library['facilityCosts'] | null;
  readonly escalations: Library['escalations'] | null;
}

/** What a document of some revision comes to: numbers and findings, or what keeps it from being a plan. */
export interface Answer {
  readonly revision: number;
  /** null where the document is not a valid plan; then `issues` says why. */
  readonly review: Review | null;
  readonly issues: readonly InputIssue[];
}

/** The weather of a design in a few figures. */
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

/** What was found in a record of a utility rate. */
export interface TariffFacts {
  readonly name: string;
  readonly utility: string | null;
  /** The database's own name of the record. */
  readonly label: string | null;
  /** Kinds of charges with their periods, tiers and range of prices. */
  readonly charges: readonly { readonly label: string; readonly text: string }[];
  /** Why the record cannot be billed; null where it can. */
  readonly refusal: string | null;
}

/** The form of a design's tariff. */
export interface TariffForm {
  readonly kind: string;
  readonly currency: string | undefined;
  readonly groups: readonly FormGroup[];
  readonly lists: readonly FormList[];
  /** null where the tariff is no record. */
  readonly facts: TariffFacts | null;
}

/** The forms of one design. */
export interface Forms {
  readonly revision: number;
  /** '' for the plan itself. */
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

/** An option with some more racks of one kind. */
export interface MoreRacks extends WantedRacks {
  readonly revision: number;
  readonly currency: string;
  readonly now: SiteBill;
  /** null where the option has no numbers with the added racks. */
  readonly then: SiteBill | null;
  /** What is found with the added racks and not without them. */
  readonly newFindings: readonly Finding[];
}

/** What the halls, rows and racks of an option can still take. */
export interface FloorCapacity extends WantedFloor {
  readonly revision: number;
  readonly capacity: CapacityReport;
}

/** What the workloads of the page come to. */
export interface Workloads extends WorkloadAnswers {
  /** Every field of each statement; what counts without a value is the model's own default. */
  readonly fields: Readonly<Record<'training' | 'inference' | 'growth', readonly FormField[]>>;
}
