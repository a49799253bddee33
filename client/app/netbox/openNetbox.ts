import { failure, failureOf } from '../../state/failure.ts';
import { netboxDialog } from '../../state/netboxDialog.ts';

/**
 * Opens a NetBox dialog; its code is loaded on first use.
 *
 * @param files - files that are selected already
 */
export async function openNetbox(direction: 'import' | 'export', files: readonly File[] = []): Promise<void> {
  try {
    const View =
      direction === 'import'
        ? (await import('./NetboxImportDialog.tsx')).NetboxImportDialog
        : (await import('./NetboxExportDialog.tsx')).NetboxExportDialog;
    netboxDialog.value = { View, files };
  } catch (error) {
    failure.value = {
      ...failureOf('The NetBox dialog could not be loaded', error),
      retry: async () => {
        failure.value = null;
        await openNetbox(direction, files);
      },
    };
  }
}
