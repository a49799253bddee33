import type { CommandIo } from '../../CommandIo.ts';
import { progressBar, progressLine } from '../../text/progressText.ts';

/** Tells on the error output how far a run is. */
export interface ShownProgress {
  readonly done: (doneCount: number) => void;
  /** Removes the bar. */
  readonly end: () => void;
}

/** A terminal shows a bar that moves; a log gets a line now and then. */
const BAR_ms = 100;
const LINE_ms = 10_000;

/** @param count - rows of the run */
export function showProgress({ err, isErrTerminal = false }: CommandIo, count: number): ShownProgress {
  const began_ms = performance.now();
  const every_ms = isErrTerminal ? BAR_ms : LINE_ms;
  let last_ms = began_ms;
  let hasBar = false;
  return {
    done: (doneCount) => {
      const now_ms = performance.now();
      if (now_ms - last_ms < every_ms) return;
      last_ms = now_ms;
      const progress = { doneCount, count, elapsed_s: (now_ms - began_ms) / 1000 };
      err(isErrTerminal ? `\r${progressBar(progress)}\x1B[K` : `${progressLine(progress)}\n`);
      hasBar = isErrTerminal;
    },
    end: () => {
      if (hasBar) err('\r\x1B[K');
    },
  };
}
