import { textAt } from '../../models/edit/document/json.ts';
import { notify } from '../state/notices.ts';
import { failureText } from '../sync/requestServer.ts';
import { httpPlanServer } from '../sync/httpPlanServer.ts';
import { changeServerPlan, type ServerPlanEntry } from '../sync/serverPlans.ts';

/** Others may be changing the plan at the same time. */
const MAX_TRIES = 5;

/**
 * Names a plan that only the server has. A change of anything else meanwhile is no obstacle; of two new names, the first one stays.
 *
 * @param plan - as listed
 * @param next - its new name
 */
export async function renameOnServer(plan: ServerPlanEntry, next: string): Promise<void> {
  let { revision } = plan;
  for (let tries = 1; tries <= MAX_TRIES; tries += 1) {
    const edit = { kind: 'set', path: ['name'], value: next } as const;
    const answer = await changeServerPlan({ id: plan.id, revision }, 'change plan name', [edit]);
    if (answer.kind === 'done') return;
    if (answer.kind !== 'outdated') {
      notify(`${plan.name} was not renamed. ${failureText(answer)}`);
      return;
    }
    const present = await httpPlanServer().read(plan.id);
    if (present.kind !== 'done') {
      notify(`${plan.name} was not renamed. ${failureText(present)}`);
      return;
    }
    const name = textAt(present.document, ['name']) ?? '';
    if (name !== plan.name) {
      notify(`${plan.name} was not renamed: it has been named ${name} meanwhile.`);
      return;
    }
    ({ revision } = present);
  }
  notify(`${plan.name} was not renamed: others are changing it. Try again.`);
}
