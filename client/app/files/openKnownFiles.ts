import { valueAt } from '../../../models/edit/document/json.ts';
import { planDocument } from '../../state/editor.ts';
import { notify } from '../../state/notices.ts';
import { isPlanPage } from '../../state/pages.ts';
import { goTo, page } from '../../state/route.ts';
import { openFile, refusedFile } from '../documents.ts';
import { openLists } from '../lists/openLists.ts';
import { openNetbox } from '../netbox/openNetbox.ts';
import { isPlanInSight } from './isPlanInSight.ts';
import type { KnownFile } from './KnownFile.ts';
import { tellRefusals } from './askAboutFile.ts';
import { readIntoPlan } from './readIntoPlan.ts';

/**
 * Opens files of known kinds: the plan first, then what is read into it. Lists and NetBox files are reviewed at the end,
 * NetBox files together.
 *
 * @param known - at least one
 */
export async function openKnownFiles(known: readonly KnownFile[]): Promise<void> {
  const [plan, ...otherPlans] = known.filter(({ kind }) => kind === 'plan');
  if (plan !== undefined && !(await openPlanFile(plan.file))) return;
  if (otherPlans.length > 0) {
    notify(`Only ${plan?.file.name ?? ''} was opened: open one plan at a time.`);
  }
  for (const { file, kind } of known) {
    if (kind !== 'plan' && kind !== 'netbox' && kind !== 'equipment-list') await readIntoPlan(kind, file);
  }
  const lists = known.filter(({ kind }) => kind === 'equipment-list').map(({ file }) => file);
  if (lists.length > 0) {
    if (!isPlanInSight()) goTo('/racks');
    await openLists(lists);
  }
  const netbox = known.filter(({ kind }) => kind === 'netbox').map(({ file }) => file);
  if (netbox.length === 0) return;
  if (!isPlanInSight()) goTo('/racks');
  await openNetbox('import', netbox);
}

/** False if the file is refused. A plan that is opened from a page without one is shown on its floor, if it has one. */
async function openPlanFile(file: File): Promise<boolean> {
  await openFile(file);
  const refused = refusedFile.value;
  if (refused !== null) {
    // Outside the shell there is no dialog for it.
    if (!isPlanPage(page.value)) {
      refusedFile.value = null;
      await tellRefusals([refused]);
    }
    return false;
  }
  if (!isPlanInSight()) goTo(isDrawn() ? '/floor' : '/racks');
  return true;
}

function isDrawn(): boolean {
  const halls = valueAt(planDocument.value, ['halls']);
  return Object.keys(halls ?? {}).some((id) => valueAt(halls, [id, 'room']) !== undefined);
}
