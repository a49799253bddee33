import { closeSync, fsyncSync } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

interface OpenFile {
  readonly nfd?: number;
  readonly shared: { readonly refcount: number };
}

/** What Emscripten's file system on Node does with open files. */
interface NodeFileSystem {
  readonly stream_ops: {
    open: (file: OpenFile) => void;
    close: (file: OpenFile) => void;
    fsync?: (file: OpenFile) => number;
  };
}

type ModuleOptions = Parameters<NodeFS['init']>[1];

/**
 * The folder of a PGlite database. PGlite writes to its files, but does not ask the system to bring them to disk, so
 * that a power failure would lose or damage what was acknowledged: this adds it.
 */
export class DurableFolder extends NodeFS {
  readonly #openFiles = new Set<number>();

  override async init(pg: PGlite, options: ModuleOptions): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pg, options);
    const adapt = (module: unknown): void => {
      this.#adapt((module as { readonly NODEFS: NodeFileSystem }).NODEFS);
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), adapt] } };
  }

  /** Closes the files of a PGlite that has failed and cannot close them itself. */
  abandon(): void {
    for (const file of this.#openFiles) closeSync(file);
    this.#openFiles.clear();
  }

  #adapt({ stream_ops: operations }: NodeFileSystem): void {
    const { open, close } = operations;
    operations.fsync = ({ nfd }) => {
      if (nfd !== undefined) fsyncSync(nfd);
      return 0;
    };
    operations.open = (file) => {
      open(file);
      if (file.nfd !== undefined) this.#openFiles.add(file.nfd);
    };
    operations.close = (file) => {
      close(file);
      if (file.nfd !== undefined && file.shared.refcount === 0) this.#openFiles.delete(file.nfd);
    };
  }
}
