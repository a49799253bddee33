import type { FileKind } from '../../../models/interchange/files/FileRecognition.ts';

/** A file whose kind is known. */
export interface KnownFile {
  readonly file: File;
  readonly kind: FileKind;
}
