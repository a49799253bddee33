import { addressesOf, exposedAddress } from '../../config/exposure.ts';
import { readConfig } from '../../config/readConfig.ts';
import type { CommandIo } from '../CommandIo.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { printLines } from '../printLines.ts';
import { configTable, shownSettings } from '../text/configTable.ts';
import { onlyOptions, serveOptions } from '../serveOptions.ts';
import { readArguments } from '../readArguments.ts';

/** `plenum config`: the configuration that `plenum serve` would use, with the origin of each value. */
export async function configCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, { ...serveOptions, json: { type: 'boolean' } });
  onlyOptions(positionals, 'config accepts only --port, --host, --insecure and --json');
  const stated = readConfig(io.environment, values);
  exposedAddress(stated.config, await addressesOf(stated.config.host));
  const shown = shownSettings(stated);
  if (values.json === true) io.out(`${JSON.stringify(shown)}\n`);
  else printLines(io.out, configTable(shown));
  return exitCodes.fine;
}
