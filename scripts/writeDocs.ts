import { readFileSync, writeFileSync } from 'node:fs';
import { errorsPage, findingsPage } from './codePages.ts';
import { glossaryTerms } from './glossaryTerms.ts';
import { severityTable } from './severityTable.ts';

const docs = new URL('../../docs/', import.meta.url);
writeFileSync(new URL('findings.md', docs), findingsPage());
writeFileSync(new URL('errors.md', docs), errorsPage());

const terms = new URL('../../client/state/glossary.json', import.meta.url);
writeFileSync(terms, glossaryTerms(readFileSync(new URL('glossary.md', docs), 'utf8')));

const table = new URL('../../models/problems/codeSeverities.ts', import.meta.url);
writeFileSync(table, severityTable());
