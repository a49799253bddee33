import type { CommandIo } from './CommandIo.ts';
import type { ExitCode } from './exitCodes.ts';

type Run = (args: readonly string[], io: CommandIo) => ExitCode | Promise<ExitCode>;

/** A command of the command line. */
export interface CliCommand {
  /** One line for the overview. */
  readonly summary: string;
  /** The page that `--help` shows. */
  readonly help: string;
  /** Loads only the code of this command, to keep the start time of each command short. */
  readonly load: () => Promise<Run>;
}
