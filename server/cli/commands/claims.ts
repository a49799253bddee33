import { checkClaims } from '../../../models/claims/checkClaims.ts';
import { verdicts } from '../../../models/claims/Claim.ts';
import { loadNodeLibrary } from '../../files/nodeLibrary.ts';
import type { CommandIo } from '../CommandIo.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { printLines } from '../printLines.ts';
import { readArguments } from '../readArguments.ts';
import { claimsTable } from '../text/claimsTable.ts';
import { usageError } from '../usageError.ts';

/** `plenum claims`: the figures of five articles on AI computing, checked with the models. */
export function claimsCommand(args: readonly string[], io: CommandIo): ExitCode {
  const { values, positionals } = readArguments(args, {
    json: { type: 'boolean' },
    article: { type: 'string' },
    verdict: { type: 'string' },
  });
  const [extra] = positionals;
  if (extra !== undefined) throw usageError(extra, 'claims accepts options only');
  const all = checkClaims(loadNodeLibrary());
  oneOf('--article', values.article, [...new Set(all.map(({ article }) => article))]);
  oneOf('--verdict', values.verdict, verdicts);
  const claims = all.filter(
    ({ article, verdict }) =>
      (values.article === undefined || article === values.article) &&
      (values.verdict === undefined || verdict === values.verdict),
  );
  if (values.json === true) io.out(claims.map((claim) => `${JSON.stringify(claim)}\n`).join(''));
  else printLines(io.out, claimsTable(claims, io.width));
  return exitCodes.fine;
}

function oneOf(option: string, value: string | undefined, allowed: readonly string[]): void {
  if (value === undefined || allowed.includes(value)) return;
  throw usageError(option, `"${value}" is unknown; allowed are ${allowed.join(', ')}`);
}
