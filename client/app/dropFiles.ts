import { openFiles } from './openFiles.ts';

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
      void openFiles([...(event.dataTransfer?.files ?? [])]);
  });
}
