import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readReference } from '../../scripts/validation/reference.ts';
import { dateOfPage, validationPage } from '../../scripts/validation/validationPage.ts';

it('docs/validation.md is up to date (npm run validate writes it)', () => {
  const page = readFileSync(new URL('../../docs/validation.md', import.meta.url), 'utf8');
  const date = dateOfPage(page);
  expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  const reference = readReference(new URL('../../../shared/', import.meta.url));
  expect(page).toBe(validationPage(reference, date ?? ''));
});
