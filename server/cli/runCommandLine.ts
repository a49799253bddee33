import { commands, overview } from './commandList.ts';
import type { CommandIo } from './CommandIo.ts';
import { exitCodes, type ExitCode } from './exitCodes.ts';

/**
 * Runs one command line and never throws: errors are printed and set the exit code.
 *
 * @param args - the arguments after `plenum`
 * @param io - its input and output
 */
export async function runCommandLine(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const [name, ...rest] = args;
  try {
    if (name === '--help' || name === '-h' || name === 'help') {
      io.out(`${commands.get(rest[0] ?? '')?.help ?? overview()}\n`);
      return exitCodes.fine;
    }
    if (name === '--version' || name === '-v') {
      const { packageVersion } = await import('./packageVersion.ts');
      io.out(`${packageVersion()}\n`);
      return exitCodes.fine;
    }
    if (name === undefined) {
      io.err(`${overview()}\n`);
      return exitCodes.badInput;
    }
    const command = commands.get(name);
    if (command === undefined) {
      const { usageError } = await import('./usageError.ts');
      throw usageError(name, `unknown command; commands are ${[...commands.keys()].join(', ')}`);
    }
    if (requestsHelp(rest)) {
      io.out(`${command.help}\n`);
      return exitCodes.fine;
    }
    const run = await command.load();
    return await run(rest, io);
  } catch (error) {
    const { printFailure } = await import('./printFailure.ts');
    return printFailure(error, { json: rest.includes('--json'), io });
  }
}

function requestsHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const options = end === -1 ? args : args.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}
