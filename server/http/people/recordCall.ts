import type { People } from '../../people/People.ts';
import { recordAction } from '../../people/recordAction.ts';
import type { Caller } from './authorise.ts';
import { loggedPath } from './loggedPath.ts';

/** Adds a call of the API to the audit log. */
export async function recordCall(
  people: People,
  { who, request }: Caller,
  { action, subject }: { readonly action: string; readonly subject: string },
): Promise<void> {
  await recordAction(people, who, { action, subject: loggedPath(subject), requestId: request.id });
}
