import type { CommandIo } from './CommandIo.ts';
import type { ExitCode } from './exitCodes.ts';

type Run = (args: readonly string[], io: CommandIo) => ExitCode | Promise<ExitCode>;

/** A command as the overview lists it. */
export interface Command {
  /** One line for the overview. */
  readonly summary: string;
  /** The page that `--help` shows. */
  readonly help: string;
  /** Loads the code of this command only, so that a quick command starts quickly. */
  readonly load: () => Promise<Run>;
}
