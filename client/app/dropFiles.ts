import { loadPlanShell } from './App.tsx';
import { goTo, page } from '../state/route.ts';
import { isPlanPage } from '../state/pages.ts';

/** Opens files that are dropped anywhere on the page, instead of letting the browser leave the page for them. */
export function startDropping(): void {
  const containsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
  document.addEventListener('dragover', (event) => {
    if (containsFiles(event)) event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    if (!containsFiles(event)) return;
    event.preventDefault();
    if (document.querySelector('dialog[open]') === null)
      void openInShell([...(event.dataTransfer?.files ?? [])]);
  });
}

/**
 * Opens files in the shell of a plan, which is loaded if it is not.
 *
 * @param files - selected or dropped, in any order
 */
export async function openInShell(files: readonly File[]): Promise<void> {
  if (!isPlanPage(page.value)) goTo('/floor');
  await loadPlanShell();
  const { openFiles } = await import('./openFiles.ts');
  await openFiles(files);
}
