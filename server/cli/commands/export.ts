import { parsePlanText } from '../../../models/plan/document/parse.ts';
import { netboxExportResult } from '../../results/netboxExportResult.ts';
import { loadNodeLibrary } from '../../files/nodeLibrary.ts';
import { readPlanFile } from '../../files/readPlanFile.ts';
import { writeFolder } from '../../files/writeFolder.ts';
import type { CommandIo } from '../CommandIo.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { printLines } from '../printLines.ts';
import { onePlan, readArguments } from '../readArguments.ts';
import { countedNoun } from '../text/numbers.ts';
import { reviewList } from '../text/reviewList.ts';
import { usageError } from '../usageError.ts';

/** `plenum export netbox`: an option of a plan as files that NetBox imports. */
export async function exportCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    option: { type: 'string' },
    output: { type: 'string', short: 'o' },
    netbox: { type: 'string' },
    json: { type: 'boolean' },
  });
  const [to, ...names] = positionals;
  if (to !== 'netbox') throw usageError(to ?? '', 'name the export target: netbox');
  const { option, output, netbox = '4.6', json } = values;
  const version = /^(\d{1,2})\.(\d{1,2})$/.exec(netbox);
  if (version === null) throw usageError('--netbox', `must be a version such as 4.7; given: ${netbox}`);
  if (output === undefined && json !== true) throw usageError('--output', 'name a folder to write to');
  const hasCooling = Number(version[1]) * 100 + Number(version[2]) >= 407;
  const plan = parsePlanText(await readPlanFile(onePlan(names), io.standardInput));
  const result = netboxExportResult(plan, {
    library: loadNodeLibrary(),
    option,
    parameter: '--option',
    hasCooling,
  });
  if (output !== undefined) await writeFolder(output, result.files);
  if (json === true) {
    io.out(`${JSON.stringify(result)}\n`);
  } else {
    const written = `${output ?? ''}: ${countedNoun(result.files.length, 'file')}`;
    printLines(io.out, [written, '', 'To review:', ...reviewList(result.findings, io.width)]);
  }
  return exitCodes.fine;
}
