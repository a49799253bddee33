import { openFile } from './documents.ts';
import { openNetbox } from './netbox/openNetbox.ts';

/**
 * Opens files that the user selected or dropped: a single JSON file as a plan, others as NetBox files.
 *
 * @param files - in any order
 */
export async function openFiles(files: readonly File[]): Promise<void> {
  const [first] = files;
  if (first === undefined) return;
  if (files.length === 1 && !/\.(ya?ml|[ct]sv)$/i.test(first.name)) await openFile(first);
  else await openNetbox('import', files);
}
