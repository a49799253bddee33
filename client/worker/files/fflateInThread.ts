/**
 * `fflate` for libraries that pack in threads of their own: the page allows no threads but its own (content security policy), and the
 * worker, which runs this, is one already.
 */
import { zipSync, type FlateCallback, type Zippable } from 'fflate/browser';

export * from 'fflate/browser';

/** Packs files at once, and then calls back. */
export function zip(files: Zippable, callback: FlateCallback): void {
  callback(null, zipSync(files));
}
