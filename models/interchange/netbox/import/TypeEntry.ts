import type { NetboxRecord } from '../NetboxDocument.ts';
import type { ReadRow } from './deviceRow.ts';

/** An imported device type while devices of it are read. */
export interface TypeEntry extends ReadRow {
  readonly record: NetboxRecord;
}
