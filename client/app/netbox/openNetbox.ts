import { failure, failureOf } from '../../state/failure.ts';
import { netboxDialog } from '../../state/netboxDialog.ts';

/**
 * Opens a NetBox dialog; its code is loaded on first use.
 *
 * @param direction - `refresh` imports from the NetBox of the server
 * @param files - files that are selected already
 */
export async function openNetbox(
  direction: 'import' | 'export' | 'refresh',
  files: readonly File[] = [],
): Promise<void> {
  try {
    const View =
      direction === 'export'
        ? (await import('./NetboxExportDialog.tsx')).NetboxExportDialog
        : (await import('./NetboxImportDialog.tsx')).NetboxImportDialog;
    netboxDialog.value = { View, source: direction === 'refresh' ? 'server' : 'files', files };
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
