import { z } from 'zod';

// oxlint-disable-next-line no-control-regex -- these are what is refused
const onOneLine = /^[^\u0000-\u001f\u007f-\u009f]*$/;

/** A name on one line, as lists and drawings show it. */
export const plainNameSchema = z
  .string()
  .min(1)
  .max(200)
  .regex(onOneLine, 'a name has no control characters, such as tabs and line breaks');
