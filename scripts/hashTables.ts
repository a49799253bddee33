import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const tables = new URL('../../models/catalogue/tables/', import.meta.url);
const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`${name}.json`, tables), 'utf8')) as unknown;

const hash = createHash('sha256');
const names = [
  'devices',
  'rack-types',
  'grids',
  'prices',
  'climates',
  'facility-costs',
  'water-prices',
  'capacity-prices',
  'escalations',
  'grid-histories',
  'countries',
  'regions',
  'sources',
];
for (const name of names) hash.update(JSON.stringify(read(name)));
// Ember's grids are created at run time from a package, so its version is part of the hash.
const ember = JSON.parse(
  readFileSync(new URL('../../node_modules/@tgwf/co2/package.json', import.meta.url), 'utf8'),
) as {
  version: string;
};
hash.update(`@tgwf/co2 ${ember.version}`);
const { version } = read('version') as { version: string };
writeFileSync(new URL('version.json', tables), `${JSON.stringify({ version, hash: hash.digest('hex') })}\n`);
