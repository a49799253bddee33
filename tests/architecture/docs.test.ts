import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../models/problems/errorCodes.ts';
import { findingCodes } from '../../models/problems/findingCodes.ts';
import { explainedTerm, explainedTerms } from '../../models/present/words/explainedTerms.ts';
import { termId, type GlossarySection } from '../../models/present/words/glossaryTerm.ts';
import { errorsPage, findingsPage } from '../../scripts/codePages.ts';
import { configurationPage } from '../../scripts/configurationPage.ts';
import { glossaryTerms } from '../../scripts/glossaryTerms.ts';
import { severityTable } from '../../scripts/severityTable.ts';
import { validationFiguresFile } from '../../scripts/validationFigures.ts';

const root = new URL('../../', import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, root), 'utf8');

const sourceFiles = ['models', 'server', 'client'].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${folder}/${file}`),
);

describe('the catalogue of codes', () => {
  it('equals docs/findings.md and docs/errors.md (npm run docs writes them)', () => {
    expect(text('docs/findings.md')).toBe(findingsPage());
    expect(text('docs/errors.md')).toBe(errorsPage());
    expect(text('models/problems/codeSeverities.ts')).toBe(severityTable());
  });

  it('has no unused code', () => {
    const sources = sourceFiles
      .filter((file) => !/((finding|error)Codes|codeSeverities)\.ts$/.test(file))
      .map(text)
      .join('\n');
    const unused = [...Object.keys(findingCodes), ...Object.keys(errorCodes)].filter(
      (code) => !sources.includes(`'${code}'`),
    );
    expect(unused).toEqual([]);
  });
});

describe('the settings of the server', () => {
  it('equal docs/configuration.md (npm run docs writes it)', () => {
    expect(text('docs/configuration.md')).toBe(configurationPage());
  });
});

describe('the figures of the validation', () => {
  it('equal docs/validation.md (npm run docs writes them)', () => {
    expect(text('models/present/printed/validationTable.ts')).toBe(
      validationFiguresFile(text('docs/validation.md')),
    );
  });
});

describe('the terms of the page', () => {
  it('equal docs/glossary.md (npm run docs writes them)', () => {
    expect(text('client/state/glossary.json')).toBe(glossaryTerms(text('docs/glossary.md')));
  });

  it('have a meaning each, and none is defined twice', () => {
    const sections = JSON.parse(text('client/state/glossary.json')) as GlossarySection[];
    const terms = sections.flatMap((section) => section.terms);
    expect(terms.length).toBeGreaterThan(200);
    expect(terms.filter(({ term, meaning }) => term === '' || meaning.length < 10)).toEqual([]);
    const ids = terms.map(({ term }) => termId(term));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

describe('the labels that the page explains', () => {
  it('refer to terms of the glossary', () => {
    const sections = JSON.parse(text('client/state/glossary.json')) as GlossarySection[];
    const known = new Set(sections.flatMap(({ terms }) => terms.map(({ term }) => term)));
    expect(explainedTerms.filter((term) => !known.has(term))).toEqual([]);
  });

  it.each([
    ['PUE', 'PUE'],
    ['Tower approach', 'Approach'],
    ['UPS: redundancy', 'Redundancy N, N+1, 2N'],
    ['Ratchet', 'Ratchet'],
    ['Name', undefined],
  ])('%s is explained by %s', (label, term) => {
    expect(explainedTerm(label)).toBe(term);
  });
});

describe('a folder with 15 files or more', () => {
  const folders = ['models', 'client', 'server', 'scripts', 'tests'].flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, root), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('__'))
      .map((entry) => `${entry.parentPath}/${entry.name}`),
  );

  it('opens with a README', () => {
    const silent = folders.filter((folder) => {
      const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
      return files.length >= 15 && !files.some(({ name }) => name === 'README.md');
    });
    expect(silent).toEqual([]);
  });
});

describe('the documents', () => {
  const documents = [
    'README.md',
    'ARCHITECTURE.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    ...readdirSync(new URL('docs/', root), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .map((file) => `docs/${file}`),
  ];

  it('link to files that exist', () => {
    const broken = documents.flatMap((document) =>
      [...text(document).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)(?:#[^)]*)?\)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !existsSync(new URL(target, new URL(document, root))))
        .map((target) => `${document}: ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('refer only to existing npm scripts', () => {
    const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
    const unknown = documents.flatMap((document) =>
      [...text(document).matchAll(/npm run (?:-s )?([a-z][\w:-]*)/g)]
        .map(([, script = '']) => script)
        .filter((script) => !(script in scripts)),
    );
    expect(unknown).toEqual([]);
  });

  it('state a reason for every dependency and for nothing else', () => {
    const { dependencies, devDependencies } = JSON.parse(text('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const installed = Object.keys({ ...dependencies, ...devDependencies }).filter(
      (name) => !name.startsWith('@types/'),
    );
    const explained = [...text('docs/dependencies.md').matchAll(/^\| `([^`]+)`/gm)].map(
      ([, name = '']) => name,
    );
    expect(explained.sort()).toEqual(installed.sort());
  });
});
