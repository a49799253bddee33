import { prepareStudy } from '../../../../models/study/rows/prepareStudy.ts';
import { loadNodeLibrary } from '../../../files/nodeLibrary.ts';
import { readPlanFile } from '../../../files/readPlanFile.ts';
import { identifyStudy, type IdentifiedStudy } from '../../../results/study/IdentifiedStudy.ts';
import { readStudyText } from '../../../results/study/readStudyText.ts';
import type { CommandIo } from '../../CommandIo.ts';
import { packageVersion } from '../../packageVersion.ts';
import { usageError } from '../../usageError.ts';

/**
 * Reads the study file of a command and checks it.
 *
 * @param positionals - one file, or - for standard input
 * @param planName - a plan that takes the place of the one in the study
 * @throws ModelError `usage`, `file-unreadable`, or as the study and the plan require
 */
export async function openStudyArguments(
  positionals: readonly string[],
  planName: string | undefined,
  { standardInput }: CommandIo,
): Promise<IdentifiedStudy> {
  const [name, extra] = positionals;
  if (name === undefined) throw usageError('', 'name a study file, or - for standard input');
  if (extra !== undefined) throw usageError(extra, 'only one study file is allowed');
  const text = await readPlanFile(name, standardInput);
  const planText = planName === undefined ? undefined : await readPlanFile(planName, standardInput);
  const study = prepareStudy(readStudyText(text, planText), loadNodeLibrary());
  return identifyStudy(study, packageVersion());
}
