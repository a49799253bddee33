import { basename } from 'node:path';
import { MAX_LIST_bytes, readListFile } from '../../../models/interchange/lists/listFile.ts';
import { listFields } from '../../../models/interchange/lists/listFields.ts';
import type { ListProposal, ListTotals } from '../../../models/interchange/lists/ListProposal.ts';
import { proposeList } from '../../../models/interchange/lists/proposeList.ts';
import { parsePlanText } from '../../../models/plan/document/parse.ts';
import { unreadableFile } from '../../files/fileErrors.ts';
import { listReaders } from '../../files/listReaders.ts';
import { loadNodeLibrary } from '../../files/nodeLibrary.ts';
import { readBytes } from '../../files/readBytes.ts';
import { readPlanFile } from '../../files/readPlanFile.ts';
import { writeTextFile } from '../../files/writeTextFile.ts';
import type { CommandIo } from '../CommandIo.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { printLines } from '../printLines.ts';
import { countedNoun, figure } from '../text/numbers.ts';
import { wrap } from '../text/wrap.ts';
import { usageError } from '../usageError.ts';

/** What `plenum import FILE` is asked for. */
export interface ListArguments {
  readonly files: readonly string[];
  readonly into: string | undefined;
  readonly output: string | undefined;
  readonly sheets: readonly string[] | undefined;
  readonly isNearTaken: boolean;
  readonly isJson: boolean;
}

/** `plenum import FILE --into PLAN`: a list of racks or devices read into a plan, after a review. */
export async function importList(
  { files, into, output, sheets, isNearTaken, isJson }: ListArguments,
  io: CommandIo,
): Promise<ExitCode> {
  const [file, another] = files;
  if (file === undefined) throw usageError('', 'name a list of racks or devices: .xlsx or .csv');
  if (another !== undefined) throw usageError(another, 'lists are read one at a time');
  if (into === undefined) throw usageError('--into', 'name the plan that the list is read into');
  const plan = parsePlanText(await readPlanFile(into, io.standardInput));
  const bytes = await readBytes(file, {
    largest_bytes: MAX_LIST_bytes,
    tooLarge: (name) =>
      unreadableFile(name, `lists are limited to ${String(MAX_LIST_bytes / 1024 ** 2)} MiB`),
  });
  const list = await readListFile(basename(file), bytes, listReaders);
  const year = new Date().getFullYear();
  const proposal = proposeList(list, { plan, library: loadNodeLibrary(), sheets, isNearTaken, year });
  const text = `${JSON.stringify(proposal.plan, null, 2)}\n`;
  if (output !== undefined) await writeTextFile(output, text);
  if (isJson) io.out(`${JSON.stringify(proposal)}\n`);
  else {
    if (output === undefined) io.out(text);
    printLines(output === undefined ? io.err : io.out, reviewLines(proposal, io.width));
  }
  return proposal.remarks.some(({ isLeftOut }) => isLeftOut) ? exitCodes.found : exitCodes.fine;
}

function reviewLines(
  { sheets, remarks, devices, changes, before, after }: ListProposal,
  width: number,
): string[] {
  const wrapped = (text: string): string[] => wrap(text, { width, indent: '  ' });
  const used = sheets.filter(({ isUsed }) => isUsed);
  const unsure = devices.filter(({ kind }) => kind !== 'exact');
  const leftOut = remarks.filter(({ isLeftOut }) => isLeftOut);
  const others = remarks.filter(({ isLeftOut }) => !isLeftOut);
  return [
    ...used.flatMap(({ name, columns, rowCount, readCount }) => [
      `${name === '' ? 'Columns' : name}: ${figure(readCount, [0, 0])} of ${countedNoun(rowCount, 'row')} read`,
      ...columns.flatMap(({ column, heading, field, note }) => {
        const meaning = field === null ? 'not used' : listFields[field].label;
        return wrapped(
          `${column}  ${heading === '' ? '(empty)' : heading}: ${meaning}${note === null ? '' : ` (${note})`}`,
        );
      }),
    ]),
    ...section(`Left out: ${countedNoun(leftOut.length, 'place')}`, leftOut.map(placed), wrapped),
    ...section('Devices that are not in the catalogue under this name', unsure.map(deviceText), wrapped),
    ...section('Assumed, or worth a look', others.map(placed), wrapped),
    ...section(
      `Changes: ${changeCounts(changes)}`,
      changes
        .filter(({ kind }) => kind !== 'unchanged')
        .map(({ kind, what, id, details }) => [`${what} ${id} ${kind}`, ...details].join('; ')),
      wrapped,
    ),
    '',
    `Before: ${totalsText(before)}`,
    `After:  ${totalsText(after)}`,
  ];
}

const placed = ({ place, message }: ListProposal['remarks'][number]): string =>
  place === '' ? message : `${place}: ${message}`;

function section(title: string, rows: readonly string[], wrapped: (text: string) => string[]): string[] {
  return rows.length === 0 && !title.startsWith('Changes') ? [] : ['', title, ...rows.flatMap(wrapped)];
}

function deviceText({ text, kind, deviceId, candidate, rowCount }: ListProposal['devices'][number]): string {
  const like = candidate === null ? '' : `; like ${candidate.id} of the catalogue, which --take-similar uses`;
  const rows = countedNoun(rowCount, 'row');
  if (kind === 'near') return `${text} (${rows}): ${deviceId ?? ''} of the catalogue, whose name is like it`;
  if (kind === 'own')
    return `${text} (${rows}): own device ${deviceId ?? ''}, its figures flagged as estimates${like}`;
  return `${text} (${rows}): left out${like}`;
}

function changeCounts(changes: ListProposal['changes']): string {
  const count = (kind: string): string => String(changes.filter((change) => change.kind === kind).length);
  return `${count('created')} created, ${count('changed')} changed, ${count('unchanged')} unchanged`;
}

const totalsText = ({ rackCount, deviceCount, sizing_kW }: ListTotals): string =>
  [
    countedNoun(rackCount, 'rack'),
    countedNoun(deviceCount, 'device'),
    sizing_kW === null ? 'sizing load not computable' : `${figure(sizing_kW, [0, 1])} kW sizing load`,
  ].join(', ');
