import type { JsonObject } from '../../../models/edit/document/json.ts';
import { notify } from '../../state/notices.ts';
import { openFiles } from '../openFiles.ts';

/**
 * Opens the plan of a share link as a plan of this browser. Changes of it stay here: the link only reads.
 *
 * @param secret - of the link
 */
export async function openShared(secret: string): Promise<void> {
  // Neither the history of the browser nor a copied address has the secret.
  history.replaceState(history.state, '', location.pathname + location.search);
  const response = await fetch(`/api/v1/shared/${encodeURIComponent(secret)}`, { cache: 'no-store' }).catch(
    () => undefined,
  );
  if (response?.ok !== true) {
    notify(
      response?.status === 404
        ? 'The share link is unknown, was revoked or has ended.'
        : 'The shared plan could not be read: open the link again.',
    );
    return;
  }
  const { name, plan } = (await response.json()) as { name: string; plan: JsonObject };
  await openFiles([new File([JSON.stringify(plan)], `${name === '' ? 'shared plan' : name}.json`)]);
  notify('This is a copy of a shared plan: changes stay in this browser.');
}
