import { failure, failureOf } from '../../state/failure.ts';
import { netboxDialog } from '../../state/netboxDialog.ts';

/**
 * Opens the review of a list of racks or devices; its code is loaded on first use.
 *
 * @param files - lists; the first is reviewed
 */
export async function openLists(files: readonly File[]): Promise<void> {
  try {
    const { ListDialog } = await import('./ListDialog.tsx');
    netboxDialog.value = { View: ListDialog, source: 'files', files };
  } catch (error) {
    failure.value = {
      ...failureOf('The review of lists could not be loaded', error),
      retry: async () => {
        failure.value = null;
        await openLists(files);
      },
    };
  }
}
