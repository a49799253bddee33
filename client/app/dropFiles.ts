import { openFiles } from './openFiles.ts';
import { isDragging } from './files/fileQuestion.ts';

/** The browser tells of a drag many times a second; after this pause it has left the window. */
const LEFT_ms = 250;

/** Opens files that are dropped anywhere on the page, instead of letting the browser leave the page for them. */
export function startDropping(): void {
  const containsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    clearTimeout(timer);
    isDragging.value = false;
  };
  document.addEventListener('dragover', (event) => {
    if (!containsFiles(event)) return;
    event.preventDefault();
    clearTimeout(timer);
    timer = setTimeout(end, LEFT_ms);
    isDragging.value = document.querySelector('dialog[open]') === null;
  });
  // A place of its own takes a file before this listener hears of it.
  document.addEventListener('drop', end, { capture: true });
  document.addEventListener('drop', (event) => {
    if (!containsFiles(event)) return;
    event.preventDefault();
    if (document.querySelector('dialog[open]') === null)
      void openFiles([...(event.dataTransfer?.files ?? [])]);
  });
}
