/** Characters that HTML does not allow: control characters and halves of surrogate pairs. */
const forbidden = /[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Characters that turn the direction of what follows them, across the boundary of their text. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;

/** A text without characters that turn the direction of what follows them. */
export const withoutTurning = (text: string): string => text.replace(turning, '');

/** A text as HTML, in elements and in quoted attributes: nothing of it is markup. */
export function escaped(text: string): string {
  return withoutTurning(text)
    .replace(forbidden, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/** A text as a string of CSS, with its quotes: every character but letters, digits and spaces of ASCII by its number. */
export function cssString(text: string): string {
  const written = Array.from(withoutTurning(text).replace(forbidden, '\ufffd'), (letter) =>
    /[A-Za-z0-9 ]/.test(letter) ? letter : `\\${(letter.codePointAt(0) ?? 0xfffd).toString(16)} `,
  );
  return `"${written.join('')}"`;
}

/** Attributes of an element; those without a value are left out. */
export function attributesText(attributes: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escaped(value)}"`))
    .join('');
}
