import type { ImportCounts } from '../../models/interchange/netbox/importNetbox.ts';
import type { Finding } from '../../models/problems/Finding.ts';
import type { InputIssue } from '../../models/problems/ModelError.ts';
import type { HallWishes } from '../../models/plan/layout/feedHall.ts';
import type { HallLayout } from '../../models/plan/layout/layOutHall.ts';
import type { MostRacksQuestion } from '../../models/report/mostRacksOfHall.ts';
import type { MostRacksOfHall } from '../../models/report/mostRacksSchema.ts';
import type { JsonObject } from '../../models/edit/document/json.ts';
import type { DxfDrawing } from '../../models/interchange/dxf/DxfDrawing.ts';

/** A file that somebody gave. Its bytes are read by the worker, after its size was looked at. */
export interface GivenFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

/** What the page has the worker do once: a file to read or to write, a hall to lay out or to fill. Its ticket comes back with the answer. */
export type Task =
  | { readonly kind: 'read-file'; readonly ticket: number; readonly text: string }
  | { readonly kind: 'read-weather'; readonly ticket: number; readonly text: string; readonly name: string }
  | { readonly kind: 'read-utilisation'; readonly ticket: number; readonly text: string }
  | {
      readonly kind: 'read-tariff';
      readonly ticket: number;
      readonly text: string;
      /** Place of the wanted record in the file; the only one unless given. */
      readonly index?: number;
    }
  | {
      readonly kind: 'read-carbon';
      readonly ticket: number;
      readonly text: string;
      /** Which factor to take of a file that has both, and what one counts that does not say. */
      readonly basis: 'direct' | 'lifecycle';
      /** That lines without dates stand for. */
      readonly year: number;
    }
  | {
      readonly kind: 'lay-out';
      readonly ticket: number;
      readonly hallId: string;
      readonly wishes: HallWishes;
    }
  | {
      readonly kind: 'read-netbox';
      readonly ticket: number;
      readonly files: readonly GivenFile[];
      /** Whether they are laid over the plan on the page. */
      readonly isIntoPlan: boolean;
      /** The year that the import is made in. */
      readonly year: number;
    }
  | {
      readonly kind: 'write-netbox';
      readonly ticket: number;
      readonly optionId: string;
      /** Whether the NetBox that reads it is of version 4.7 or later. */
      readonly hasCooling: boolean;
    }
  | { readonly kind: 'read-dxf'; readonly ticket: number; readonly file: GivenFile }
  | { readonly kind: 'most-racks'; readonly ticket: number; readonly question: MostRacksQuestion };

/** What an import would make of the plan; nothing has been changed yet. */
export interface NetboxProposal {
  readonly plan: JsonObject;
  readonly counts: ImportCounts;
}

/** A file to be saved. */
export interface WrittenFile {
  readonly name: string;
  readonly text: string;
}

/** A record of a file, as a picker offers it. */
export interface TariffChoice {
  readonly name: string;
  readonly utility: string | undefined;
  readonly label: string | undefined;
}

/** What a task came to. */
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
    }
  | {
      readonly kind: 'tariff-read';
      readonly ticket: number;
      /** The records of the file, in their order. */
      readonly choices: readonly TariffChoice[];
      /** The wanted record, as it is; null where one must be chosen first, or where it cannot be billed. */
      readonly record: JsonObject | null;
      readonly message: string;
    }
  | {
      readonly kind: 'carbon-read';
      readonly ticket: number;
      /** A carbon section of kind `hourly`, without accounting; null where the text is none. */
      readonly carbon: JsonObject | null;
      readonly message: string;
      /** What was filled in, averaged or left out. */
      readonly findings: readonly Finding[];
    }
  | {
      readonly kind: 'laid-out';
      readonly ticket: number;
      /** A plan of moves; null where the hall cannot be laid out. */
      readonly layout: HallLayout | null;
      readonly message: string;
    }
  | {
      readonly kind: 'netbox-read';
      readonly ticket: number;
      /** null where nothing can be taken in. */
      readonly proposal: NetboxProposal | null;
      readonly message: string;
      /** What is ignored, assumed, left out or doubtful. */
      readonly review: readonly Finding[];
    }
  | {
      readonly kind: 'netbox-written';
      readonly ticket: number;
      readonly files: readonly WrittenFile[];
      readonly message: string;
      /** What the files do not carry. */
      readonly review: readonly Finding[];
    }
  | {
      readonly kind: 'dxf-read';
      readonly ticket: number;
      readonly drawing: DxfDrawing | null;
      readonly message: string;
    }
  | {
      readonly kind: 'most-racks-found';
      readonly ticket: number;
      readonly answer: MostRacksOfHall | null;
      readonly message: string;
    };

/** In what kind a task is answered. */
interface AnswerKinds {
  readonly 'read-file': 'file-read';
  readonly 'read-weather': 'weather-read';
  readonly 'read-utilisation': 'utilisation-read';
  readonly 'read-tariff': 'tariff-read';
  readonly 'read-carbon': 'carbon-read';
  readonly 'lay-out': 'laid-out';
  readonly 'read-netbox': 'netbox-read';
  readonly 'write-netbox': 'netbox-written';
  readonly 'read-dxf': 'dxf-read';
  readonly 'most-racks': 'most-racks-found';
}

/** A task of one kind. */
export type TaskOf<Kind extends Task['kind']> = Extract<Task, { kind: Kind }>;
/** What a task of one kind came to. */
export type ReadingOf<Kind extends Task['kind']> = Extract<Reading, { kind: AnswerKinds[Kind] }>;
