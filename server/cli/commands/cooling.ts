import type { Finding } from '../../../models/problems/Finding.ts';
import { supplyOptimum } from '../../../models/study/supplyOptimum.ts';
import { coolingResult } from '../../results/coolingResult.ts';
import {
  coolingParameters,
  coolingStudyRequest,
  type CoolingStudyRequest,
} from '../../results/coolingStudyRequest.ts';
import { readParameters } from '../../results/readParameters.ts';
import { loadNodeLibrary } from '../../files/nodeLibrary.ts';
import { readWeatherArgument } from '../../results/readWeatherArgument.ts';
import type { CommandIo } from '../CommandIo.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { printLines } from '../printLines.ts';
import { readArguments } from '../readArguments.ts';
import { coolingHeading, coolingTable } from '../text/coolingTable.ts';
import { findingsWithoutOption } from '../text/findingsWithoutOption.ts';
import { supplyTable } from '../text/supplyTable.ts';
import { usageError } from '../usageError.ts';

/** `plenum cooling`: cooling systems compared in one climate, or one of them at rising supply temperatures. */
export async function coolingCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    weather: { type: 'string' },
    'it-kW': { type: 'string' },
    'load-fraction': { type: 'string' },
    'design-basis': { type: 'string' },
    'power-chain': { type: 'string' },
    preset: { type: 'string', multiple: true },
    'optimise-supply': { type: 'boolean' },
    json: { type: 'boolean' },
  });
  const [extra] = positionals;
  if (extra !== undefined)
    throw usageError(extra, 'cooling accepts options only; name the weather with --weather');
  const question = coolingStudyRequest(readParameters(coolingParameters, values, '--'));
  if (values.weather === undefined) {
    throw usageError(
      '--weather',
      'name a climate of the catalogue, an EPW file, or a CSV of monthly normals',
    );
  }
  const { climate } = await readWeatherArgument(values.weather, '--weather', loadNodeLibrary());
  const json = values.json === true;
  if (values['optimise-supply'] === true) {
    const preset = onlyPreset(question, values.preset);
    const { power, ...asked } = question;
    const study = { climate, ...asked, ...(power === undefined ? {} : { power }) };
    const optimum = supplyOptimum(preset, study);
    const lines = supplyTable(optimum, { preset, climate, question });
    const rows = optimum.rows.map((row) => ({ preset, ...row, isBest: row === optimum.best }));
    print({ rows, lines, findings: climate.findings }, json, io);
  } else {
    const result = coolingResult(climate, question);
    const lines = [
      ...coolingHeading(climate, question, result.design),
      '',
      ...coolingTable(result.rows, question),
    ];
    print({ rows: result.rows, lines, findings: result.findings }, json, io);
  }
  return exitCodes.fine;
}

function onlyPreset(
  { presets }: CoolingStudyRequest,
  named: readonly string[] = [],
): CoolingStudyRequest['presets'][number] {
  const [preset] = presets;
  if (named.length === 0 || presets.length > 1 || preset === undefined) {
    throw usageError('--optimise-supply', 'requires exactly one cooling system, named with --preset');
  }
  return preset;
}

interface Output {
  readonly rows: readonly object[];
  readonly lines: readonly string[];
  readonly findings: readonly Finding[];
}

/** With --json, only rows are written to standard output; findings go to standard error. */
function print({ rows, lines, findings }: Output, json: boolean, io: CommandIo): void {
  const findingLines = findingsWithoutOption(findings, io.width);
  if (json) {
    io.out(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    printLines(io.err, findingLines);
  } else {
    printLines(io.out, findingLines.length === 0 ? lines : [...lines, '', 'Findings', ...findingLines]);
  }
}
