/** A file that the user chose. Its bytes are read by the worker, after its size was checked. */
export interface UploadedFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}
