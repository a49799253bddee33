/**
 * The steps of `npm test`, each with its time.
 *
 *   node scripts/test.js [--check] [--times] [arguments for vitest]
 *
 * `--check` omits the client build and the tests; `--times` lists the ten slowest test files at the end.
 * Steps of one line run in parallel; these use a single core each.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const args = process.argv.slice(2);
const only = { check: args.includes('--check'), times: args.includes('--times') };
const forTests = args.filter((argument) => argument !== '--check' && argument !== '--times');

const folder = mkdtempSync(join(tmpdir(), 'plenum-test-'));
const results = join(folder, 'unit.json');
const reporters = only.times ? ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`] : [];

const checks = [['check:types'], ['check:lint', 'check:format'], ['check:imports', 'check:unused']];
const tests = [['build:client'], ['test:unit']];

const started = performance.now();
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1).padStart(6)} s`;

/** Runs an npm script; its output is shown immediately if it runs alone, else at its end, and only if it fails. */
function run(script, isAlone) {
  const since = performance.now();
  const extraArgs = script === 'test:unit' ? ['--', ...forTests, ...reporters] : [];
  const child = spawn('npm', ['run', '-s', script, ...extraArgs], {
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

/** Prints the slowest test files, from the results of the reporter. */
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
console.log(`${seconds(started)}  total`);
process.exitCode = isFine ? 0 : 1;
