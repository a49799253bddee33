const QUOTE = 34;
const BACKSLASH = 92;
const COLON = 58;
const OPENING_BRACE = 123;
const CLOSING_BRACE = 125;
const OPENING_BRACKET = 91;
const CLOSING_BRACKET = 93;
const BLANKS: ReadonlySet<number> = new Set([32, 9, 10, 13]);

/** Keys found so far in an object, and its own key; an array has no keys. */
interface Level {
  readonly keys: Set<string> | undefined;
  /** Empty for the document, and for an element of an array. */
  readonly name: readonly string[];
}

/**
 * Finds the first duplicate key in an object of a JSON text. A parser silently uses the last one,
 * so that a second rack with the same id would replace the first.
 *
 * @param text - JSON text
 * @returns the keys of its path, or undefined if there is no duplicate key
 */
export function repeatedKey(text: string): readonly string[] | undefined {
  const levels: Level[] = [];
  let lastKey = '';
  const nameOfNext = (): readonly string[] => (levels.at(-1)?.keys === undefined ? [] : [lastKey]);
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charCodeAt(index);
    if (character === QUOTE) {
      const end = endOfString(text, index);
      const keys = levels.at(-1)?.keys;
      if (keys !== undefined && isFollowedByColon(text, end + 1)) {
        lastKey = text.slice(index + 1, end);
        if (keys.has(lastKey)) return [...levels.flatMap(({ name }) => name), lastKey];
        keys.add(lastKey);
      }
      index = end;
    } else if (character === OPENING_BRACE) {
      levels.push({ keys: new Set(), name: nameOfNext() });
    } else if (character === OPENING_BRACKET) {
      levels.push({ keys: undefined, name: nameOfNext() });
    } else if (character === CLOSING_BRACE || character === CLOSING_BRACKET) {
      levels.pop();
    }
  }
  return undefined;
}

/** Index of the quote that ends a string, or of the end of the text. */
function endOfString(text: string, start: number): number {
  let index = start + 1;
  while (index < text.length) {
    const character = text.charCodeAt(index);
    if (character === QUOTE) return index;
    index += character === BACKSLASH ? 2 : 1;
  }
  return index;
}

function isFollowedByColon(text: string, from: number): boolean {
  let index = from;
  while (BLANKS.has(text.charCodeAt(index))) index += 1;
  return text.charCodeAt(index) === COLON;
}
