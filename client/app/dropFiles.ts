import { openFiles } from './openFiles.ts';

/** Opens files that are dropped anywhere on the page, which the browser would go away for. */
export function startDropping(): void {
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
  document.addEventListener('dragover', (event) => {
    if (holdsFiles(event)) event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    if (document.querySelector('dialog[open]') === null)
      void openFiles([...(event.dataTransfer?.files ?? [])]);
  });
}
