import { errorCodes, type ErrorCode } from '../models/problems/errorCodes.ts';
import type { CauseScope } from '../models/problems/codes/described.ts';
import { causesOf } from '../models/problems/causesOf.ts';
import { findingCodes, type FindingCode } from '../models/problems/findingCodes.ts';
import { errorStatus } from '../server/results/errorStatus.ts';

const GENERATED =
  '<!-- Written by `npm run docs` from the catalogue of codes in models/problems. Do not edit. -->';

/** The page docs/findings.md: every finding with its meaning, its remedy and its possible causes. */
export function findingsPage(): string {
  const rows = (Object.keys(findingCodes) as FindingCode[]).map((code) => {
    const description = findingCodes[code];
    const { severity, title, meaning, remedy } = description;
    const blocking = 'blocking' in description ? ', blocks all results until corrected' : '';
    return `## ${code}\n\n**${title}** (${severity}${blocking}). ${meaning}\n\n${remedy}\n${causesText(code)}`;
  });
  return [
    '# Findings',
    '',
    GENERATED,
    '',
    'A finding is an error, a warning or a note on a plan. It has a severity, a code, a path into the plan and a message.',
    '`plenum check` exits with 1 if an open finding has the severity error, and with 2 if the plan cannot be computed.',
    '',
    'A finding can be **accepted** (it is true and lived with) or **ignored** (it does not apply to this plan), with a reason that the plan keeps in',
    '`findingDecisions`. The decision counts while the finding keeps its text, is in no more places and has the same consequences; otherwise',
    'the finding is open again and says that it differs from what was decided. Findings that block all results cannot be decided.',
    '',
    'Findings are listed by their root cause. Under **Can follow from** are the findings that can cause the one described; it is listed among',
    'the consequences of the first that is at its place, in every option that has it. A finding without such a list is a root cause.',
    '',
    ...rows,
  ].join('\n');
}

const scopeTexts: Readonly<Record<CauseScope, string>> = {
  path: 'at the same path',
  rack: 'at the same racks',
  hall: 'in the same hall',
  plan: 'anywhere in the plan',
  traced: 'by the failure analysis',
};

function causesText(code: FindingCode): string {
  const causes = causesOf(code);
  if (causes.length === 0) return '';
  const lines = causes.map(
    ({ code: cause, scope, because }) => `- [${cause}](#${cause}), ${scopeTexts[scope]}: ${because}\n`,
  );
  return `\nCan follow from\n\n${lines.join('')}`;
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
