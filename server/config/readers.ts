import { z } from 'zod';

/** What was given, short enough for a message. */
const given = (text: string): string => (text === '' ? 'an empty text' : text.slice(0, 100));

/**
 * A text that a rule accepts.
 *
 * @param isAllowed - the rule
 * @param allowed - the end of the message: "is not a port; allowed are 0 to 65535"
 */
export function textWhere(isAllowed: (text: string) => boolean, allowed: string): z.ZodType<string, string> {
  return z.string().superRefine((text, context) => {
    if (!isAllowed(text)) context.addIssue({ code: 'custom', message: `${given(text)} ${allowed}` });
  });
}

/** Any text but the empty one. */
export const anyText = textWhere((text) => text.trim() !== '', 'is not allowed; state a value, or unset it');

/** A whole number within a range, both ends included. */
export function wholeNumber(
  range: { readonly min: number; readonly max: number },
  kind = 'a whole number',
): z.ZodType<number, string> {
  const { min, max } = range;
  return textWhere(
    (text) => /^\d{1,12}$/.test(text) && Number(text) >= min && Number(text) <= max,
    `is not ${kind}; allowed are ${String(min)} to ${String(max)}`,
  ).transform(Number);
}

/** A size in MiB, read as bytes. */
export function sizeInMebibytes(range: {
  readonly min: number;
  readonly max: number;
}): z.ZodType<number, string> {
  return wholeNumber(range, 'a whole number of MiB').transform((size) => size * 1024 * 1024);
}

/** One of several words. */
export function oneOf<const Word extends string>(...words: readonly Word[]): z.ZodType<Word, string> {
  const known: readonly string[] = words;
  return textWhere(
    (text) => known.includes(text),
    `is unknown; allowed are ${words.join(', ')}`,
  ) as z.ZodType<Word, string>;
}

/** `true` or `false`. */
export const flag: z.ZodType<boolean, string> = oneOf('true', 'false').transform((text) => text === 'true');

/** Texts between commas. */
export function listOf(isAllowed: (text: string) => boolean, allowed: string): z.ZodType<string[], string> {
  const parts = (text: string): string[] => text.split(',').map((part) => part.trim());
  return textWhere((text) => parts(text).every(isAllowed), allowed).transform(parts);
}

/** An address of a web server or a database, with one of some schemes. */
export function addressWith(...schemes: readonly string[]): z.ZodType<string, string> {
  const start = schemes.map((scheme) => `${scheme}://`);
  const allowed = `is not an address; it must begin with ${start.join(' or ')} and name a host`;
  return z.string().superRefine((text, context) => {
    const isAddress =
      start.some((scheme) => text.toLowerCase().startsWith(scheme)) &&
      URL.canParse(text) &&
      new URL(text).hostname !== '';
    // An address may contain a password, so it is not repeated.
    if (!isAddress) context.addIssue({ code: 'custom', message: `the value ${allowed}` });
  });
}
