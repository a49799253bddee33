import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const tables = new URL('../../models/catalogue/tables/', import.meta.url);
const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`${name}.json`, tables), 'utf8')) as unknown;

const hash = createHash('sha256');
for (const name of ['devices', 'rack-types', 'grids', 'prices', 'sources'])
  hash.update(JSON.stringify(read(name)));
const { version } = read('version') as { version: string };
writeFileSync(new URL('version.json', tables), `${JSON.stringify({ version, hash: hash.digest('hex') })}\n`);
