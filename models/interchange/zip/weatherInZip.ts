import { listText } from '../../units/text.ts';
import { unpackEntry, type Inflate } from './unpackEntry.ts';
import { zipEntries, type ZipEntry } from './zipEntries.ts';
import { zipError } from './zipError.ts';

/** A year of five-minute weather has 20 MB. */
const LIMIT_MiB = 64;
const MAX_LISTED = 5;

/** The EPW file of a zip archive. */
export interface WeatherInZip {
  /** Of the file, without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The weather file of a zip archive, as weather stations publish it: one EPW file, with its .ddy, .stat and other files beside it.
 *
 * @param archive - the whole archive
 * @param inflate - unpacks deflated bytes
 * @throws ModelError `zip-unreadable` if it has no EPW file or several, or is cut off, damaged, encrypted or too large
 */
export function weatherInZip(archive: Uint8Array, inflate: Inflate): WeatherInZip {
  const entries = zipEntries(archive).filter(({ name }) => !isHidden(name));
  const weather = entries.filter(({ name }) => /[.]epw$/i.test(name));
  const [first] = weather;
  if (first === undefined) throw zipError(`it contains no EPW file, but ${contentsText(entries)}`);
  if (weather.length > 1) {
    throw zipError(
      `it contains ${String(weather.length)} EPW files, ${namesText(weather)}; unpack it and open one`,
    );
  }
  return { name: baseName(first), bytes: unpackEntry(archive, first, { inflate, limit_MiB: LIMIT_MiB }) };
}

/** Files that macOS adds to an archive. */
const isHidden = (name: string): boolean => /(^|\/)(__MACOSX\/|[.])/.test(name);

const baseName = ({ name }: ZipEntry): string => name.slice(name.lastIndexOf('/') + 1);

const contentsText = (entries: readonly ZipEntry[]): string =>
  entries.length === 0 ? 'no file at all' : namesText(entries);

function namesText(entries: readonly ZipEntry[]): string {
  const names = entries.slice(0, MAX_LISTED).map(baseName);
  const others = entries.length - names.length;
  return listText(others === 0 ? names : [...names, `${String(others)} more`]);
}
