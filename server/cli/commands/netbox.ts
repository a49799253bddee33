import type { JsonObject } from '../../../models/edit/document/json.ts';
import { applyEdits } from '../../../models/edit/document/edit.ts';
import { parsePlanText } from '../../../models/plan/document/parse.ts';
import { readConfig } from '../../config/readConfig.ts';
import { loadNodeLibrary } from '../../files/nodeLibrary.ts';
import { readPlanFile } from '../../files/readPlanFile.ts';
import { writeTextFile } from '../../files/writeTextFile.ts';
import { createNetbox } from '../../netbox/createNetbox.ts';
import { pullInventory } from '../../netbox/pullInventory.ts';
import { netboxProposal, type NetboxProposalResult } from '../../results/netboxProposal.ts';
import type { CommandIo } from '../CommandIo.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { printLines } from '../printLines.ts';
import { readArguments } from '../readArguments.ts';
import { countedNoun } from '../text/numbers.ts';
import { reviewList } from '../text/reviewList.ts';
import { usageError } from '../usageError.ts';

/** `plenum netbox pull`: what the NetBox of the environment would change in a plan, and the plan with it. */
export async function netboxCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    site: { type: 'string' },
    location: { type: 'string' },
    take: { type: 'string' },
    output: { type: 'string', short: 'o' },
    json: { type: 'boolean' },
    'every-status': { type: 'boolean' },
    'estimate-draws': { type: 'boolean' },
  });
  const [what, name, ...others] = positionals;
  if (what !== 'pull') throw usageError(what ?? '', 'name what to do with NetBox: pull');
  if (others.length > 0) throw usageError(others.join(' '), 'netbox pull accepts one plan');
  const { netboxUrl: url, netboxToken: token } = readConfig(io.environment).config;
  if (url === undefined || token === undefined)
    throw usageError('', 'set NETBOX_URL and NETBOX_TOKEN in the environment');
  const plan = name === undefined ? undefined : await statedPlan(name, io);
  const { files, origin } = await pullInventory(createNetbox({ url, token }), {
    site: values.site,
    location: values.location,
    onProgress: (line) => {
      io.err(`${line}\n`);
    },
  });
  const proposal = netboxProposal(
    {
      files,
      plan,
      origin,
      take: takeOf(values.take),
      year: new Date().getFullYear(),
      isEveryStatusCounted: values['every-status'] ?? false,
      isEstimated: values['estimate-draws'] ?? false,
    },
    loadNodeLibrary(),
  );
  const { output, json } = values;
  if (output !== undefined) {
    const taken = plan === undefined ? proposal.plan : applyEdits(plan, proposal.edits ?? []).document;
    await writeTextFile(output, `${JSON.stringify(taken, null, 2)}\n`);
  }
  if (json === true) io.out(`${JSON.stringify(proposal)}\n`);
  else printLines(io.out, summary(proposal, output, io.width));
  return proposal.differences.length > 0 && output === undefined ? exitCodes.found : exitCodes.fine;
}

/** The plan as it is written, once it is known to be valid. */
async function statedPlan(name: string, io: CommandIo): Promise<JsonObject> {
  const text = await readPlanFile(name, io.standardInput);
  parsePlanText(text);
  return JSON.parse(text) as JsonObject;
}

function takeOf(text = 'suggested'): 'all' | 'suggested' | readonly string[] {
  return text === 'all' || text === 'suggested' ? text : text.split(',').map((id) => id.trim());
}

function summary(
  { differences, review, counts }: NetboxProposalResult,
  output: string | undefined,
  width: number,
): string[] {
  const parts = [
    countedNoun(counts.rackCount, 'rack'),
    countedNoun(counts.deviceCount, 'device'),
    countedNoun(counts.feedCount, 'feed'),
  ];
  return [
    `NetBox: ${parts.join(', ')}`,
    '',
    differences.length === 0
      ? 'The plan agrees with it.'
      : `${countedNoun(differences.length, 'difference')}; * is suggested:`,
    ...differences.map(({ id, text, inPlan, inNetbox, isSuggested }) => {
      const values =
        inPlan === null && inNetbox === null
          ? ''
          : ` (plan ${inPlan ?? 'none'}, NetBox ${inNetbox ?? 'none'})`;
      return `  ${isSuggested ? '*' : ' '} ${id}  ${text}${values}`;
    }),
    ...(output === undefined ? [] : ['', `Written: ${output}`]),
    '',
    'To review:',
    ...reviewList(review, width),
  ];
}
