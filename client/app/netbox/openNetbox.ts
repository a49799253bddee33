import { failure } from '../../state/models.ts';
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
  } catch {
    failure.value = 'Part of the page could not be loaded.';
  }
}
