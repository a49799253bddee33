import { computed } from '@preact/signals';
import { known } from '../state/models.ts';
import { pathText } from '../state/path.ts';
import type { Path } from '../state/json.ts';

/** What is wrong at each path: broken rules of the document, and findings that leave no numbers. */
const messagesByPath = computed(() => {
  const messages = new Map<string, string[]>();
  const add = (path: string, message: string): void => {
    const present = messages.get(path) ?? [];
    if (!present.includes(message)) messages.set(path, [...present, message]);
  };
  for (const { path, message } of known.value.issues) add(path, message);
  for (const option of known.value.options) {
    if (option.computable) continue;
    for (const { severity, path, message } of option.findings) {
      if (severity === 'error') add(path, message);
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
  return messagesByPath.value.get(pathText(path)) ?? [];
}
