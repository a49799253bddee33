import { listPlans } from '../library/planListing.ts';
import { rememberTabPlan, type TabPlan } from '../library/tabPlan.ts';
import { notify } from '../state/notices.ts';
import { chooseFor, tellRefusals } from './files/askAboutFile.ts';
import { areFilesOpening, type RefusedUpload } from './files/fileQuestion.ts';
import { isPlanInSight } from './files/isPlanInSight.ts';
import type { KnownFile } from './files/KnownFile.ts';
import { loadPlanShell, planShell } from './planShell.ts';

/**
 * Opens files that the user selected or dropped, on any page: each is recognised by its content and taken to its place.
 * What is not recognised, or is broken, changes nothing and is told.
 *
 * @param files - in any order
 */
export async function openFiles(files: readonly File[]): Promise<void> {
  areFilesOpening.value = true;
  try {
    const { known, refusals } = await sorted(files);
    await tellRefusals(refusals);
    if (known.length === 0 || !(await openTarget(known))) return;
    const { openKnownFiles } = await import('./files/openKnownFiles.ts');
    await openKnownFiles(known);
  } catch {
    notify('Part of the page could not be loaded: open the file again.');
  } finally {
    areFilesOpening.value = false;
  }
}

async function sorted(
  files: readonly File[],
): Promise<{ readonly known: readonly KnownFile[]; readonly refusals: readonly RefusedUpload[] }> {
  const { recogniseUpload } = await import('./files/recogniseUpload.ts');
  const known: KnownFile[] = [];
  const refusals: RefusedUpload[] = [];
  for (const file of files) {
    const recognition = await recogniseUpload(file);
    if (recognition.kind === 'recognised') known.push({ file, kind: recognition.file.kind });
    else if (recognition.kind === 'refused') refusals.push({ name: file.name, message: recognition.message });
    else {
      const { fileKindLabels } = await import('../../models/present/words/fileKindLabels.ts');
      const chosen = await chooseFor({
        title: `What is ${file.name}?`,
        text: 'Its content may be one of these.',
        action: 'Open',
        choices: recognition.candidates.map(({ kind, reason }) => ({
          value: kind,
          label: fileKindLabels[kind].name,
          detail: `${fileKindLabels[kind].use}. It has ${reason}`,
        })),
      });
      const candidate = recognition.candidates.find(({ kind }) => kind === chosen);
      if (candidate !== undefined) known.push({ file, kind: candidate.kind });
    }
  }
  return { known, refusals };
}

const NEW_PLAN = 'new';
/** Older plans are opened first, and then the file. */
const MAX_OFFERED = 7;

/**
 * Opens the plan that files without a plan are read into. On the home page no plan is in sight, so the user chooses it.
 *
 * @returns false if the user cancels
 */
async function openTarget(known: readonly KnownFile[]): Promise<boolean> {
  const isIntoPlan = !known.some(({ kind }) => kind === 'plan');
  if (isPlanInSight() || !isIntoPlan) {
    await loadPlanShell();
    return true;
  }
  const { plans } = await listPlans();
  const sound = plans.filter(({ isDamaged }) => !isDamaged).slice(0, MAX_OFFERED);
  const names = known.map(({ file }) => file.name).join(', ');
  const chosen =
    sound.length === 0
      ? NEW_PLAN
      : await chooseFor({
          title: `Use ${names} in which plan?`,
          text: 'Your plan changes by this one step, which can be undone.',
          action: 'Use it',
          choices: [
            ...sound.map(({ id, name }, place) => ({
              value: id,
              label: name,
              ...(place === 0 ? { detail: 'Last opened' } : {}),
            })),
            { value: NEW_PLAN, label: 'A new plan' },
          ],
        });
  if (chosen === null) return false;
  const plan: TabPlan = chosen === NEW_PLAN ? { kind: 'new' } : { kind: 'stored', planId: chosen };
  if (planShell.value === null) rememberTabPlan(plan);
  const wasLoaded = planShell.value !== null;
  await loadPlanShell();
  if (wasLoaded) {
    const { openChosen } = await import('./documents.ts');
    const problem = await openChosen(plan);
    if (problem !== null) notify(problem.problem);
  }
  return true;
}
