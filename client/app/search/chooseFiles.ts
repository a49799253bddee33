import { openFiles } from '../openFiles.ts';

/** Lets the user choose files, and opens them. */
export function chooseFiles(): void {
  const picker = document.createElement('input');
  picker.type = 'file';
  picker.multiple = true;
  picker.accept = '.json,application/json,.yaml,.yml,.csv,.tsv';
  picker.addEventListener('change', () => {
    void openFiles([...(picker.files ?? [])]);
  });
  picker.click();
}
