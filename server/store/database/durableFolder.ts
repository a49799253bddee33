import { fsyncSync } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** The part of Emscripten's file system on Node that writes to disk. */
interface NodeFileSystem {
  stream_ops: { fsync?: (stream: { readonly nfd: number }) => number };
}

type ModuleOptions = Parameters<NodeFS['init']>[1];

/**
 * The folder of a PGlite database. PGlite writes to its files, but does not ask the system to bring them to disk, so
 * that a power failure would lose or damage what was acknowledged: this adds it.
 */
export class DurableFolder extends NodeFS {
  override async init(pg: PGlite, options: ModuleOptions): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pg, options);
    const addSync = (module: unknown): void => {
      const { NODEFS } = module as { NODEFS: NodeFileSystem };
      NODEFS.stream_ops.fsync = ({ nfd }) => {
        fsyncSync(nfd);
        return 0;
      };
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), addSync] } };
  }
}
