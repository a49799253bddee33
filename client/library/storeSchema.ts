import type { DBSchema } from 'idb';
import type { Json, JsonObject } from '../../models/edit/document/json.ts';
import type { JournalEntry } from '../../models/edit/journal/JournalEntry.ts';
import type { CardFigures } from './PlanCard.ts';
import type { PlanLink } from './PlanLink.ts';

/** What the list of plans needs of a plan: small, so that the list is read without the documents. */
export interface PlanRecord {
  readonly id: string;
  readonly name: string;
  readonly createdAt_ms: number;
  readonly editedAt_ms: number;
  readonly openedAt_ms: number;
  /** When it was deleted; null if it is not in the trash. */
  readonly deletedAt_ms: number | null;
  /** Number of the last journal entry: who adds entries states the number that they follow. */
  readonly head: number;
  readonly figures: CardFigures | null;
  readonly thumbnail: JsonObject | null;
  /** Figures and thumbnail are those of the last journal entry. */
  readonly isCardCurrent?: boolean;
}

/** The document of a plan after a number of journal entries; later entries are applied when it is read. */
export interface DocumentRecord {
  readonly planId: string;
  readonly number: number;
  readonly document: Json;
}

export interface EntryRecord extends JournalEntry {
  readonly planId: string;
}

/** The database `plenum`. Version 1 had the store `drafts` only, version 2 had no links. */
export interface LibrarySchema extends DBSchema {
  plans: { key: string; value: PlanRecord };
  /** `shape` lists the records whose document states the version of its format, without reading them. */
  documents: { key: string; value: DocumentRecord; indexes: { shape: string } };
  /** The journal, by plan and number. */
  entries: { key: [string, number]; value: EntryRecord };
  /** How plans are tied to those on the server. `state` tells it of all plans, without reading the documents of the records. */
  links: { key: string; value: PlanLink; indexes: { state: [number, number, number] } };
}

export const STORE_NAME = 'plenum';
export const STORE_VERSION = 3;
