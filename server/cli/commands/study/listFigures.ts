import { reportFigures } from '../../../../models/study/rows/figureList.ts';
import { unitSymbol } from '../../../../models/units/suffixes.ts';
import type { CommandIo } from '../../CommandIo.ts';
import { exitCodes, type ExitCode } from '../../exitCodes.ts';
import { printLines } from '../../printLines.ts';
import { readArguments } from '../../readArguments.ts';
import { table } from '../../text/table.ts';

/** `plenum study figures`: the figures that a study can keep. */
export function listFigures(args: readonly string[], io: CommandIo): ExitCode {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean' } });
  const words = positionals.map((word) => word.toLowerCase());
  const found = reportFigures.filter(({ path, label }) =>
    words.every((word) => `${path} ${label}`.toLowerCase().includes(word)),
  );
  if (values.json === true) {
    io.out(`${JSON.stringify(found)}\n`);
    return exitCodes.fine;
  }
  const rows = found.map(({ path, unit, label, needsReport }) => [
    path,
    unitSymbol(unit),
    label,
    needsReport ? 'a whole report' : '',
  ]);
  const lines =
    found.length === 0
      ? ['No figure has these words.']
      : table([['Figure', 'unit', 'label', 'needs'], ...rows], [1, 2, 3]);
  printLines(io.out, lines);
  return exitCodes.fine;
}
