import { loadNodeLibrary } from '../../files/nodeLibrary.ts';
import { writeFolder } from '../../files/writeFolder.ts';
import { dayOf } from '../../results/printedResult.ts';
import { readParameters } from '../../results/readParameters.ts';
import { sheetFiles, sheetParameters } from '../../results/sheetFiles.ts';
import type { CommandIo } from '../CommandIo.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { printLines } from '../printLines.ts';
import { readArguments } from '../readArguments.ts';
import { planOptions, readPlanArguments } from '../readPlanArguments.ts';
import { usageError } from '../usageError.ts';

/** `plenum sheets`: floor plans, elevations and the one-line diagram as SVG and DXF files. */
export async function sheetsCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    out: { type: 'string' },
    option: { type: 'string' },
    hall: { type: 'string' },
    paper: { type: 'string' },
    orientation: { type: 'string' },
    scale: { type: 'string' },
    contents: { type: 'string' },
    format: { type: 'string' },
    units: { type: 'string' },
    date: { type: 'string' },
    revision: { type: 'string' },
    note: { type: 'string' },
    'drawn-by': { type: 'string' },
    ...planOptions,
  });
  if (values.out === undefined) throw usageError('--out', 'name a folder to write to');
  const stated = {
    ...values,
    paper: values.paper?.toLowerCase(),
    contents: values.contents?.split(',').map((id) => id.trim().toLowerCase()),
  };
  const request = readParameters(sheetParameters, stated, '--');
  const library = loadNodeLibrary();
  const plan = await readPlanArguments({ positionals, values, library }, io);
  const { sheets, missing } = sheetFiles(plan, request, { library, today: dayOf(new Date()), prefix: '--' });
  await writeFolder(
    values.out,
    sheets.flatMap(({ id, svg, dxf }) => [
      ...(svg === undefined ? [] : [{ name: `${id}.svg`, text: svg }]),
      ...(dxf === undefined ? [] : [{ name: `${id}.dxf`, text: dxf }]),
    ]),
  );
  printLines(io.out, [
    ...sheets.map(({ id, title, subject, scale }) => `${id}: ${title}, ${subject}, ${scale}`),
    ...missing,
  ]);
  return exitCodes.fine;
}
