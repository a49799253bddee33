import { writeFileSync } from 'node:fs';
import { errorsPage, findingsPage } from './codePages.ts';

const docs = new URL('../../docs/', import.meta.url);
writeFileSync(new URL('findings.md', docs), findingsPage());
writeFileSync(new URL('errors.md', docs), errorsPage());
