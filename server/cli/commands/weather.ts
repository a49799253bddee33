import { basename, extname } from 'node:path';
import { climateSummary } from '../../../models/weather/climateSummary.ts';
import { readWeather } from '../../../models/weather/readWeather.ts';
import { namingFile } from '../../files/fileErrors.ts';
import { readWeatherFile } from '../../files/readWeatherFile.ts';
import type { CommandIo } from '../CommandIo.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { printFailure } from '../printFailure.ts';
import { printLines } from '../printLines.ts';
import { readArguments } from '../readArguments.ts';
import { weatherTable, type WeatherOfFile } from '../text/weatherTable.ts';
import { usageError } from '../usageError.ts';

/** `plenum weather`: the contents of weather files; an unreadable file does not prevent the others from being shown. */
export async function weatherCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean' } });
  if (positionals.length === 0) throw usageError('', 'name at least one weather file');
  const json = values.json === true;
  const weathers: WeatherOfFile[] = [];
  let exitCode: ExitCode = exitCodes.fine;
  for (const file of positionals) {
    try {
      const climate = readWeather(await readWeatherFile(file), basename(file, extname(file)));
      const weather = { file, ...climateSummary(climate) };
      if (json) io.out(`${JSON.stringify(weather)}\n`);
      else weathers.push(weather);
    } catch (error) {
      exitCode = printFailure(namingFile(error, file), { json, io });
    }
  }
  if (weathers.length > 0) printLines(io.out, weatherTable(weathers, io.width));
  return exitCode;
}
