import { objectAt, valueAt, type JsonObject } from '../../../models/edit/document/json.ts';
import { rememberTabPlan } from '../../library/tabPlan.ts';
import { notify } from '../../state/notices.ts';
import { goTo } from '../../state/route.ts';
import { loadPlanShell, planShell } from '../planShell.ts';
import { sharedPlan } from './sharedPlan.ts';
import { sharedProblem } from './sharedProblem.ts';

/**
 * Opens the plan of a share link, which can only be looked at.
 *
 * @param secret - of the link
 */
export async function openShared(secret: string): Promise<void> {
  // Neither the history of the browser nor a copied address has the secret.
  history.replaceState(history.state, '', location.pathname + location.search);
  const reading = await sharedPlan(secret);
  if ('problem' in reading) {
    sharedProblem.value = reading;
    return;
  }
  const { opened } = reading;
  const wasLoaded = planShell.value !== null;
  if (!wasLoaded) rememberTabPlan({ kind: 'shared', secret });
  try {
    await loadPlanShell();
    if (wasLoaded) {
      const { openReadOnly } = await import('../documents.ts');
      openReadOnly(opened);
    }
    goTo(isDrawn(opened.plan.document) ? '/floor' : '/racks');
  } catch {
    notify('Part of the page could not be loaded: open the link again.');
  }
}

const isDrawn = (document: JsonObject): boolean =>
  Object.keys(objectAt(document, ['halls'])).some(
    (id) => valueAt(document, ['halls', id, 'room']) !== undefined,
  );
