/**
 * A text as a value of a DXF: what is not ASCII as \U+XXXX, control characters with a caret, blanks at its ends and codes of other programs escaped.
 *
 * Source: Autodesk, DXF Reference, About DXF Formatting Conventions, and string values with control characters.
 */
export function escapedDxfText(text: string): string {
  return Array.from({ length: text.length }, (_, index) => escapedUnit(text, index)).join('');
}

function escapedUnit(text: string, index: number): string {
  const code = text.charCodeAt(index);
  const unit = text.charAt(index);
  const isEnd = index === 0 || index === text.length - 1;
  if (code < 32) return `^${String.fromCharCode(code + 64)}`;
  if (unit === '^') return '^ ';
  const isCode = unit === '\\' || (unit === '%' && text.charAt(index + 1) === '%');
  return code > 126 || isCode || (unit === ' ' && isEnd) ? unicode(code) : unit;
}

const unicode = (code: number): string => `\\U+${code.toString(16).toUpperCase().padStart(4, '0')}`;

/** The text of a value of a DXF: the inverse of {@link escapedDxfText}. */
export function plainDxfText(value: string): string {
  return value.replace(
    /\\U\+([0-9a-f]{4})|\^([ @-_])/gi,
    (_, hexadecimal: string | undefined, control: string | undefined) => {
      if (hexadecimal !== undefined) return String.fromCharCode(Number.parseInt(hexadecimal, 16));
      return control === undefined || control === ' ' ? '^' : String.fromCharCode(control.charCodeAt(0) - 64);
    },
  );
}
