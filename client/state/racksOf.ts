import type { Finding } from '../../models/problems/Finding.ts';
import { parsePath } from '../../models/edit/document/path.ts';

/**
 * Ids of the racks of a finding, each once; a finding lists the first paths only.
 *
 * @param finding - of an option
 */
export function racksOf({ path, alsoAt = [] }: Finding): string[] {
  const ids = new Set<string>();
  for (const place of [path, ...alsoAt]) {
    const [section, id] = parsePath(place);
    if (section === 'racks' && id !== undefined) ids.add(id);
  }
  return [...ids];
}
