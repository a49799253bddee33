import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { configurationPage } from './configurationPage.ts';
import { errorsPage, findingsPage } from './codePages.ts';
import { glossaryTerms } from './glossaryTerms.ts';
import { severityTable } from './severityTable.ts';
import { validationFiguresFile } from './validationFigures.ts';
import { walkPages } from './walkPages.ts';

const docs = new URL('../../docs/', import.meta.url);
writeFileSync(new URL('findings.md', docs), findingsPage());
writeFileSync(new URL('errors.md', docs), errorsPage());
writeFileSync(new URL('configuration.md', docs), configurationPage());

mkdirSync(new URL('walks/', docs), { recursive: true });
for (const { name, text } of walkPages()) writeFileSync(new URL(`walks/${name}`, docs), text);

const terms = new URL('../../client/state/glossary.json', import.meta.url);
writeFileSync(terms, glossaryTerms(readFileSync(new URL('glossary.md', docs), 'utf8')));

const table = new URL('../../models/problems/codeSeverities.ts', import.meta.url);
writeFileSync(table, severityTable());

const validation = new URL('../../models/present/printed/validationTable.ts', import.meta.url);
writeFileSync(validation, validationFiguresFile(readFileSync(new URL('validation.md', docs), 'utf8')));
