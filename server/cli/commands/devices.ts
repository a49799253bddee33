import { deviceClassSchema } from '../../../models/catalogue/device.ts';
import { loadNodeLibrary } from '../../files/nodeLibrary.ts';
import { searchRows } from '../../results/searchRows.ts';
import type { CommandIo } from '../CommandIo.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { printLines } from '../printLines.ts';
import { readArguments } from '../readArguments.ts';
import { devicesTable } from '../text/devicesTable.ts';
import { usageError } from '../usageError.ts';

/** `plenum devices`: the devices of the catalogue. */
export function devicesCommand(args: readonly string[], io: CommandIo): ExitCode {
  const { values, positionals } = readArguments(args, {
    json: { type: 'boolean' },
    class: { type: 'string' },
  });
  const classes: readonly string[] = deviceClassSchema.options;
  if (values.class !== undefined && !classes.includes(values.class)) {
    throw usageError('--class', `${values.class} is not a device class; allowed are ${classes.join(', ')}`);
  }
  const ofClass = Object.values(loadNodeLibrary().devices).filter(
    (device) => values.class === undefined || device.class === values.class,
  );
  const devices = searchRows(ofClass, positionals.join(' '));
  if (values.json === true) io.out(`${JSON.stringify(devices)}\n`);
  else printLines(io.out, devicesTable(devices));
  return exitCodes.fine;
}
