import { valueAt } from '../../../models/edit/document/json.ts';
import { planDocument } from '../../state/editor.ts';
import { notify } from '../../state/notices.ts';
import { goTo, page } from '../../state/route.ts';
import { openFile, refusedFile } from '../documents.ts';
import { openNetbox } from '../netbox/openNetbox.ts';
import type { KnownFile } from '../openFiles.ts';
import { tellRefusals } from './fileQuestion.ts';
import { readIntoPlan } from './readIntoPlan.ts';

/**
 * Opens files of known kinds: the plan first, then what is read into it. NetBox files are reviewed together at the end.
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
    if (kind !== 'plan' && kind !== 'netbox') await readIntoPlan(kind, file);
  }
  const netbox = known.filter(({ kind }) => kind === 'netbox').map(({ file }) => file);
  if (netbox.length === 0) return;
  if (page.value === 'home') goTo('/racks');
  await openNetbox('import', netbox);
}

/** False if the file is refused. A plan that is opened from the home page is shown on its floor, if it has one. */
async function openPlanFile(file: File): Promise<boolean> {
  await openFile(file);
  const refused = refusedFile.value;
  if (refused !== null) {
    // The home page has no dialog for it.
    if (page.value === 'home') {
      refusedFile.value = null;
      await tellRefusals([refused]);
    }
    return false;
  }
  if (page.value === 'home') goTo(isDrawn() ? '/floor' : '/racks');
  return true;
}

function isDrawn(): boolean {
  const halls = valueAt(planDocument.value, ['halls']);
  return Object.keys(halls ?? {}).some((id) => valueAt(halls, [id, 'room']) !== undefined);
}
