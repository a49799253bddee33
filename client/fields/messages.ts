import { computed } from '@preact/signals';
import { planDocument } from '../state/editor.ts';
import { findingLocation } from '../state/findingLocation.ts';
import { known } from '../state/models.ts';
import { parsePath, pathKey } from '../../models/edit/document/path.ts';
import type { Path } from '../../models/edit/document/json.ts';

/**
 * Messages by path: invalid values of the document, and findings that prevent results, each at the location of its value, in
 * the plan or in an option.
 */
const messagesByPath = computed(() => {
  const messages = new Map<string, string[]>();
  const add = (path: string, message: string): void => {
    // The models write list indices in brackets, fields write them as keys.
    const place = pathKey(parsePath(path));
    const present = messages.get(place) ?? [];
    if (!present.includes(message)) messages.set(place, [...present, message]);
  };
  for (const { path, message } of known.value.issues) add(path, message);
  for (const option of known.value.options) {
    if (option.computable) continue;
    for (const finding of option.findings) {
      if (finding.severity !== 'error') continue;
      add(
        pathKey(findingLocation(planDocument.value, finding, option, known.value.options)),
        finding.message,
      );
    }
  }
  return messages;
});

/**
 * The messages for the field of a path.
 *
 * @param path - keys from the root of the plan
 */
export function messagesAt(path: Path): readonly string[] {
  return messagesByPath.value.get(pathKey(path)) ?? [];
}

/**
 * The messages for a path and everything inside it: for a field that shows a whole list.
 *
 * @param path - keys from the root of the plan
 */
export function messagesWithin(path: Path): readonly string[] {
  const place = pathKey(path);
  return [...messagesByPath.value].flatMap(([at, messages]) =>
    at === place || at.startsWith(`${place}.`) ? messages : [],
  );
}
