/** A file chosen by the user. The worker reads its bytes after its size was checked. */
export interface UploadedFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}
