import type { Finding, ImportCounts } from '../../models/index.ts';
import type { MostRacksQuestion } from '../../models/report/mostRacksOfHall.ts';
import type { MostRacksOfHall } from '../../models/report/mostRacksSchema.ts';
import type { JsonObject } from '../document/json.ts';
import type { DxfDrawing } from '../floor/trace/DxfDrawing.ts';

/** A file that somebody gave. Its bytes are read by the worker, after its size was looked at. */
export interface GivenFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

/** Files in and out, and halls that are filled: what is asked. */
export type ExchangeTask =
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

/** Files in and out, and halls that are filled: what is answered. */
export type ExchangeReading =
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
