/**
 * What `npm test` does, step by step, each with its time.
 *
 *   node scripts/test.js [--check] [--times] [arguments for vitest]
 *
 * `--check` leaves out the client and the tests; `--times` lists the ten slowest test files at the end.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const given = process.argv.slice(2);
const only = { check: given.includes('--check'), times: given.includes('--times') };
const forTests = given.filter((argument) => argument !== '--check' && argument !== '--times');

/**
 * One stage after the other. Lanes of a stage run beside each other, the scripts of a lane in turn, so that two cores are
 * busy where a script keeps only one so: two lanes that take about as long, the quick scripts that fail most often first.
 * The tests come last: they start what the types built, and measure the client.
 */
const stages = [
  [
    ['check:types', 'check:format', 'check:imports', 'check:unused'],
    only.check ? ['check:lint'] : ['check:lint', 'build:client'],
  ],
  ...(only.check ? [] : [[['test:unit']]]),
];

// Where the tests leave their times: in the file that the caller asks for, else in one of our own.
const OUTPUT = '--outputFile.json=';
const folder = mkdtempSync(join(tmpdir(), 'plenum-test-'));
const asked = forTests.find((argument) => argument.startsWith(OUTPUT))?.slice(OUTPUT.length);
const results = asked ?? join(folder, 'unit.json');
if (only.times && asked === undefined)
  forTests.push('--reporter=default', '--reporter=json', OUTPUT + results);

const started = performance.now();
const inSeconds = (time_ms) => `${(time_ms / 1000).toFixed(1).padStart(6)} s`;
const since = (start) => inSeconds(performance.now() - start);

/** Runs an npm script; what it prints is shown at once where it runs alone, else at its end and only where it failed. */
function run(script, isAlone) {
  const start = performance.now();
  const own = script === 'test:unit' ? ['--', ...forTests] : [];
  const child = spawn('npm', ['run', '-s', script, ...own], {
    stdio: isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const printed = [];
  child.stdout?.on('data', (part) => printed.push(part));
  child.stderr?.on('data', (part) => printed.push(part));
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.on('close', (code) => {
      if (code !== 0) process.stdout.write(Buffer.concat(printed));
      console.log(`${since(start)}  ${script}${code === 0 ? '' : '  FAILED'}`);
      resolve(code === 0);
    });
  });
}

/** Runs scripts in turn, up to the first that fails. */
async function runLane(scripts, isAlone) {
  for (const script of scripts) if (!(await run(script, isAlone))) return false;
  return true;
}

/** The test files that took longest, as the reporter wrote them down. */
function printSlowest() {
  const files = JSON.parse(readFileSync(results, 'utf8')).testResults.map((file) => ({
    name: relative(process.cwd(), file.name),
    time_ms: file.endTime - file.startTime,
  }));
  console.log('The ten slowest test files:');
  for (const file of files.sort((a, b) => b.time_ms - a.time_ms).slice(0, 10))
    console.log(`${inSeconds(file.time_ms)}  ${file.name}`);
}

let isFine = true;
for (const lanes of stages) {
  const outcomes = await Promise.all(lanes.map((lane) => runLane(lane, lanes.length === 1)));
  isFine = outcomes.every(Boolean);
  if (!isFine) break;
}
if (isFine && only.times && !only.check) printSlowest();
rmSync(folder, { recursive: true, force: true });
console.log(`${since(started)}  in all`);
process.exitCode = isFine ? 0 : 1;
