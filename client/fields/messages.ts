import { computed } from '@preact/signals';
import { planDocument } from '../state/editor.ts';
import { findingLocation } from '../state/findingLocation.ts';
import { known } from '../state/models.ts';
import { parsePath, pathKey } from '../../models/edit/document/path.ts';
import type { Path } from '../../models/edit/document/json.ts';

/**
 * What is wrong at each path: broken rules of the document, and findings that leave no numbers, each where its value
 * stands, be it in the plan or in an option.
 */
const messagesByPath = computed(() => {
  const messages = new Map<string, string[]>();
  const add = (path: string, message: string): void => {
    // The models write places of lists in brackets, fields their number as a key.
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
 * What is wrong with the field of a path, in words.
 *
 * @param path - keys from the root of the plan
 */
export function messagesAt(path: Path): readonly string[] {
  return messagesByPath.value.get(pathKey(path)) ?? [];
}

/**
 * What is wrong with a place or with anything inside it: for a field that shows a whole list.
 *
 * @param path - keys from the root of the plan
 */
export function messagesWithin(path: Path): readonly string[] {
  const place = pathKey(path);
  return [...messagesByPath.value].flatMap(([at, messages]) =>
    at === place || at.startsWith(`${place}.`) ? messages : [],
  );
}
