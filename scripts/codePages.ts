import { errorCodes, type ErrorCode } from '../models/problems/errorCodes.ts';
import { findingCodes } from '../models/problems/findingCodes.ts';
import { errorStatus } from '../server/results/errorStatus.ts';

const GENERATED =
  '<!-- Written by `npm run docs` from the catalogue of codes in models/problems. Do not edit. -->';

/** The page docs/findings.md: every finding with its meaning and its remedy. */
export function findingsPage(): string {
  const rows = Object.entries(findingCodes).map(([code, description]) => {
    const { severity, title, meaning, remedy } = description;
    const blocking = 'blocking' in description ? ', blocks all results until corrected' : '';
    return `## ${code}\n\n**${title}** (${severity}${blocking}). ${meaning}\n\n${remedy}\n`;
  });
  return [
    '# Findings',
    '',
    GENERATED,
    '',
    'A finding is an error, a warning or a note on a plan. It has a severity, a code, a path into the plan and a message.',
    '`plenum check` exits with 1 if a finding has the severity error, and with 2 if the plan cannot be computed.',
    '',
    ...rows,
  ].join('\n');
}

/** The page docs/errors.md: every error with its meaning and HTTP status. */
export function errorsPage(): string {
  const rows = (Object.keys(errorCodes) as ErrorCode[]).map((code) => {
    const { title, meaning } = errorCodes[code];
    return `| \`${code}\` | ${String(errorStatus(code))} | ${title} | ${meaning} |`;
  });
  return [
    '# Errors',
    '',
    GENERATED,
    '',
    'An error is input that cannot be computed. The command line prints it on standard error and exits with 2;',
    'the server responds with the status below and a problem document (RFC 9457). Both state the path and the rule.',
    '',
    '| code | HTTP | title | meaning |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
