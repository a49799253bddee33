import { readFileSync, writeFileSync } from 'node:fs';
import { hasReference, readReference } from './validation/reference.ts';
import { dateOfPage, validationPage } from './validation/validationPage.ts';

const page = new URL('../../docs/validation.md', import.meta.url);
const folder = new URL('../../../shared/', import.meta.url);

if (hasReference(folder)) {
  const reference = readReference(folder);
  const old = readFileSync(page, 'utf8');
  const unchanged = dateOfPage(old);
  if (unchanged !== undefined && validationPage(reference, unchanged) === old) {
    console.log('docs/validation.md is up to date.');
  } else {
    writeFileSync(page, validationPage(reference, new Date().toISOString().slice(0, 10)));
    console.log('docs/validation.md has been updated.');
  }
} else {
  console.error('The reference data are not in ../shared; docs/validation.md is unchanged.');
  process.exitCode = 1;
}
