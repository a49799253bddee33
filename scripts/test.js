/**
 * What `npm test` does, step by step, each with its time.
 *
 *   node scripts/test.js [--check] [--times] [arguments for vitest]
 *
 * `--check` leaves out the client and the tests; `--times` lists the ten slowest test files at the end.
 * Steps of one line run at the same time; they are those that keep a single core busy.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const given = process.argv.slice(2);
const only = { check: given.includes('--check'), times: given.includes('--times') };
const forTests = given.filter((argument) => argument !== '--check' && argument !== '--times');

const folder = mkdtempSync(join(tmpdir(), 'plenum-test-'));
const results = join(folder, 'unit.json');
const reporters = only.times ? ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`] : [];

const checks = [['check:types'], ['check:lint', 'check:format'], ['check:imports', 'check:unused']];
const tests = [['build:client'], ['test:unit']];

const started = performance.now();
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1).padStart(6)} s`;

/** Runs an npm script; what it printed is shown at once where it runs alone, else at its end. */
function run(script, isAlone) {
  const since = performance.now();
  const own = script === 'test:unit' ? ['--', ...forTests, ...reporters] : [];
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
      console.log(`${seconds(since)}  ${script}${code === 0 ? '' : '  FAILED'}`);
      resolve(code === 0);
    });
  });
}

/** The test files that took longest, as the reporter wrote them down. */
function printSlowest() {
  const files = JSON.parse(readFileSync(results, 'utf8')).testResults.map((file) => ({
    name: relative(process.cwd(), file.name),
    time_ms: file.assertionResults.reduce((sum, test) => sum + (test.duration ?? 0), 0),
  }));
  console.log('The ten slowest test files:');
  for (const file of files.sort((a, b) => b.time_ms - a.time_ms).slice(0, 10))
    console.log(`${(file.time_ms / 1000).toFixed(1).padStart(6)} s  ${file.name}`);
}

let isFine = true;
for (const line of only.check ? checks : [...checks, ...tests]) {
  const outcomes = await Promise.all(line.map((script) => run(script, line.length === 1)));
  isFine = outcomes.every(Boolean);
  if (!isFine) break;
}
if (isFine && only.times && !only.check) printSlowest();
rmSync(folder, { recursive: true, force: true });
console.log(`${seconds(started)}  in all`);
process.exitCode = isFine ? 0 : 1;
