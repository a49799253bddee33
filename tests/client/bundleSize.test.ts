import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../build/client/', import.meta.url));
const manifestFile = `${folder}.vite/manifest.json`;

/**
 * What the first load may cost, so that the page opens at once on an ordinary line too. The plants that compute columns of a month are 10 kB of it,
 * and take a third of the time of those that computed hours. Local figures of an edit before its year, and the arrangement of the floor, are 4 kB.
 */
const MAX_bytes = 308_000;
/** What the home page may cost, which computes nothing. */
const MAX_HOME_bytes = 150_000;

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly assets?: readonly string[];
}

/** Chunks that a first visit does not load before its first report: tables that a picker or a plan asks for, forms, hours, files of weather, and checks of place and units. */
const loadedLater =
  /\/(countryGrids|findingCodes|places|adviseOn|climates|costTables|forms|readHours|decodeWeatherFile|readWeatherUpload|browser|cities|placeOfIndex|weatherStations|weather-stations|decodeUtilisationFile|decodePlanFile|decodeCarbonFile|readTariffFile|readAddedRacks|aiResults|readClaims|layOutHallTask|proposeHallTask|fillRacksTask|rankCoolingTask|studyTasks|describeStudyTask|studyFieldsTask|studyAxisTask|studyRowsTask|studyOptionTask|compareWith|billTask|readRates|explainBill|writeTablesTask|listFileTask|decodeNetboxFiles|netboxExport|readDxfFile|readFloor|readDeviceTypeFiles|checkDevice|powerTasks|describeChanges|composeReport|airflowTask)-/;

/** Modules with all that they import: the files that a browser loads for them. */
function filesOf(manifest: Readonly<Record<string, Chunk>>, keys: readonly string[]): string[] {
  const files = new Set<string>();
  const add = (key: string): void => {
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`The manifest has no ${key}.`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(add);
  };
  keys.forEach(add);
  return [...files];
}

/** The script of index.html: the manifest has the style sheet under the name of the page. */
const homeKeys = (manifest: Readonly<Record<string, Chunk>>): string[] =>
  Object.keys(manifest).filter((key) => /^_home-.*\.js$/.test(key));

/** The page of the plan that a first visit opens. */
const PLAN = ['app/PlanShell.tsx', 'app/startPlan.ts', '../examples/air-vs-liquid.json?raw'];

/** The worker's entry and every chunk it names, but those of later; the manifest does not list a worker's imports. */
function workerFiles(manifest: Readonly<Record<string, Chunk>>): string[] {
  const assets = Object.values(manifest).flatMap((chunk) => chunk.assets ?? []);
  const entry = assets.find((file) => /\/worker-.*\.js$/.test(file));
  if (entry === undefined) throw new Error('The manifest has no worker.');
  const named = readFileSync(folder + entry, 'utf8').matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g);
  const files = [...named]
    .map(([, name]) => `assets/${name ?? ''}`)
    .filter((file) => !loadedLater.test(file));
  return [entry, ...new Set(files)];
}

const gzipped = (file: string): number => gzipSync(readFileSync(folder + file), { level: 9 }).byteLength;

describe('the first load', () => {
  it('finds the client built', () => {
    expect(existsSync(manifestFile), 'build/client is missing: run `npm run build:client` first').toBe(true);
  });

  it.runIf(existsSync(manifestFile))(`is at most ${String(MAX_bytes)} bytes of gzipped JavaScript`, () => {
    const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, Chunk>;
    const files = [...filesOf(manifest, [...homeKeys(manifest), ...PLAN]), ...workerFiles(manifest)];
    const sizes = new Map(files.map((file): [string, number] => [file, gzipped(file)]));
    const tables = ['devices', 'rack-types', 'grids', 'prices', 'sources', 'version'];
    for (const table of tables) {
      expect(
        files.some((file) => file.startsWith(`assets/${table}-`)),
        `counts the table ${table}`,
      ).toBe(true);
    }
    const list = [...sizes].map(([file, size]) => `${String(size).padStart(8)}  ${file}`).join('\n');
    const sum = [...sizes.values()].reduce((total, size) => total + size, 0);
    expect(sum, `bytes of gzipped JavaScript at first load:\n${list}\n`).toBeLessThanOrEqual(MAX_bytes);
  });

  it.runIf(existsSync(manifestFile))(
    `of the home page is at most ${String(MAX_HOME_bytes)} bytes, without models`,
    () => {
      const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, Chunk>;
      const keys = homeKeys(manifest);
      expect(keys.length, 'the manifest has the script of the home page').toBe(1);
      const files = filesOf(manifest, keys);
      const sum = files.reduce((total, file) => total + gzipped(file), 0);
      expect(sum).toBeLessThanOrEqual(MAX_HOME_bytes);
      const text = files.map((file) => readFileSync(folder + file, 'utf8')).join('');
      // A finding of the models, and the schema of a plan.
      expect(text).not.toContain('rack-beyond-single-feed');
      expect(text).not.toContain('schema-version-unsupported');
    },
  );
});
