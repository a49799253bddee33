import type {
  Device,
  Finding,
  FindingCode,
  Grid,
  InputIssue,
  Price,
  RackType,
  Review,
  Source,
  StatedClimate,
} from '../../models/index.ts';
import type { Edit } from '../document/edit.ts';
import type { Json, JsonObject } from '../document/json.ts';

/** What the page asks of the worker. Numbers of revisions only grow; the latest wins. */
export type Request =
  | { readonly kind: 'load'; readonly revision: number; readonly document: Json }
  | { readonly kind: 'edit'; readonly revision: number; readonly edits: readonly Edit[] }
  | { readonly kind: 'read-file'; readonly ticket: number; readonly text: string }
  | { readonly kind: 'read-weather'; readonly ticket: number; readonly text: string; readonly name: string }
  | { readonly kind: 'read-utilisation'; readonly ticket: number; readonly text: string }
  | { readonly kind: 'country-grids' }
  | { readonly kind: 'climates' }
  | { readonly kind: 'shows'; readonly shown: Shown };

/** What the page shows of one design beyond its numbers, and wants to be told with every answer. */
export interface Shown {
  /** The design whose forms are open: an option's id, '' for the plan itself, null where none is. */
  readonly forms: string | null;
  /** The option whose hours are drawn, or null. */
  readonly hours: string | null;
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
export interface FindingWords {
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
  readonly findingWords: Readonly<Record<FindingCode, FindingWords>>;
  readonly presets: readonly PresetChoice[];
  /** null until somebody asks for them: a table of its own. */
  readonly climates: readonly ClimateChoice[] | null;
  /** True once the grids of countries, a table of their own, are among the grids. */
  readonly hasCountryGrids: boolean;
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

/** One parameter of a design: how its field looks, and what counts while the design does not state it. */
export interface FormField {
  /** Keys from the root of the design. */
  readonly path: readonly string[];
  readonly label: string;
  readonly description: string | undefined;
  /** Allowed values; a number where absent. */
  readonly choices: readonly string[] | undefined;
  readonly unit: string;
  readonly min: number | undefined;
  readonly max: number | undefined;
  /** undefined where a design must state it, or where nothing counts without it. */
  readonly fallback: number | string | undefined;
  /** Where that value comes from. */
  readonly source: string | undefined;
}

/** A component of a design with its parameters. */
export interface FormGroup {
  readonly id: string;
  readonly title: string;
  /** What it can be, where there are several kinds. */
  readonly kind: KindField | undefined;
  /** Objects on the way to the fields, outermost first, as they must be where the design does not have them. */
  readonly owners: readonly FormOwner[];
  readonly fields: readonly FormField[];
}

/** The kinds of a component, the one that counts, and the one that would count if the design named none. */
export interface KindField {
  readonly path: readonly string[];
  readonly label: string;
  readonly choices: readonly string[];
  readonly value: string;
  readonly fallback: string | undefined;
}

/** An object of the design that holds parameters. */
export interface FormOwner {
  readonly path: readonly string[];
  readonly initial: JsonObject;
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

/** What of the worker's work did not succeed, through a fault that is not the plan's. */
export type FailedWork = 'catalogue' | 'country-grids' | 'climates' | 'answer';

/** What reading a file that somebody gave came to. */
export type Reading =
  | {
      readonly kind: 'file-read';
      readonly ticket: number;
      /** null where the text is nothing that the page can edit. */
      readonly document: JsonObject | null;
      readonly message: string;
      /** What is wrong with it; a document may come with issues, which are mended on the page. */
      readonly issues: readonly InputIssue[];
    }
  | {
      readonly kind: 'weather-read';
      readonly ticket: number;
      /** As the plan's site states it; null where the text is no weather. */
      readonly climate: JsonObject | null;
      readonly message: string;
      /** What was filled in, doubtful or left out. */
      readonly findings: readonly Finding[];
    }
  | {
      readonly kind: 'utilisation-read';
      readonly ticket: number;
      readonly utilisationFractions: readonly number[] | null;
      readonly message: string;
    };

/** What the worker says. */
export type Reply =
  | { readonly kind: 'catalogue'; readonly catalogue: Catalogue }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'forms'; readonly forms: Forms }
  | { readonly kind: 'hours'; readonly hours: Hours }
  | Reading
  | { readonly kind: 'failed'; readonly what: FailedWork; readonly message: string };
