import { failure } from '../../state/models.ts';
import { netboxDialog } from '../../state/netboxDialog.ts';

/**
 * Opens a dialog of NetBox, whose code is loaded when it is first wanted.
 *
 * @param files - that somebody gave already
 */
export async function openNetbox(way: 'import' | 'export', files: readonly File[] = []): Promise<void> {
  try {
    const View =
      way === 'import'
        ? (await import('./NetboxImportDialog.tsx')).NetboxImportDialog
        : (await import('./NetboxExportDialog.tsx')).NetboxExportDialog;
    netboxDialog.value = { View, files };
  } catch {
    failure.value = 'A part of the page could not be loaded.';
  }
}
