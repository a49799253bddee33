import { importNetbox, type NetboxImport } from '../../../models/interchange/netbox/importNetbox.ts';
import { parsePlanText } from '../../../models/plan/document/parse.ts';
import { loadNodeLibrary } from '../../files/nodeLibrary.ts';
import { readNetboxFiles } from '../../files/readNetboxFiles.ts';
import { readPlanFile } from '../../files/readPlanFile.ts';
import { writeTextFile } from '../../files/writeTextFile.ts';
import type { CommandIo } from '../CommandIo.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { printLines } from '../printLines.ts';
import { readArguments } from '../readArguments.ts';
import { countedNoun } from '../text/numbers.ts';
import { reviewList } from '../text/reviewList.ts';
import { usageError } from '../usageError.ts';

/** `plenum import`: a plan from NetBox files, or merged with them, or with a list of racks or devices. */
export async function importCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    into: { type: 'string' },
    output: { type: 'string', short: 'o' },
    json: { type: 'boolean' },
    'every-status': { type: 'boolean' },
    'estimate-draws': { type: 'boolean' },
    sheet: { type: 'string', multiple: true },
    'take-similar': { type: 'boolean' },
  });
  const [from, ...files] = positionals;
  if (from === undefined) throw usageError('', 'name netbox and its files, or a list of racks or devices');
  if (from !== 'netbox') {
    const { importList } = await import('./importList.ts');
    return importList(
      {
        files: positionals,
        into: values.into,
        output: values.output,
        sheets: values.sheet,
        isNearTaken: values['take-similar'] === true,
        isJson: values.json === true,
      },
      io,
    );
  }
  if (files.length === 0) throw usageError('', 'name NetBox files or folders: CSV, YAML or JSON');
  const { into, output, json } = values;
  const plan = into === undefined ? undefined : parsePlanText(await readPlanFile(into, io.standardInput));
  const { documents, findings } = await readNetboxFiles(files);
  const year = new Date().getFullYear();
  const imported = importNetbox(documents, {
    library: loadNodeLibrary(),
    into: plan,
    year,
    findings,
    isEveryStatusCounted: values['every-status'],
    isEstimated: values['estimate-draws'],
  });
  const text = `${JSON.stringify(imported.plan, null, 2)}\n`;
  if (output !== undefined) await writeTextFile(output, text);
  if (json === true) io.out(`${JSON.stringify(imported)}\n`);
  else if (output === undefined) io.out(text);
  const review = summary(imported, output, io.width);
  if (json !== true) printLines(output === undefined ? io.err : io.out, review);
  return imported.review.some(({ severity }) => severity === 'error') ? exitCodes.found : exitCodes.fine;
}

function summary({ counts, review }: NetboxImport, output: string | undefined, width: number): string[] {
  const parts = [
    countedNoun(counts.rackCount, 'rack'),
    countedNoun(counts.deviceCount, 'device'),
    ...(counts.unknownDrawCount === 0
      ? []
      : [`${countedNoun(counts.unknownDrawCount, 'device')} with an unknown draw`]),
    countedNoun(counts.deviceTypeCount, 'device type'),
    countedNoun(counts.rackTypeCount, 'rack type'),
    countedNoun(counts.feedCount, 'feed'),
    countedNoun(counts.panelCount, 'panel'),
  ];
  return [`${output ?? 'Imported'}: ${parts.join(', ')}`, '', 'To review:', ...reviewList(review, width)];
}
