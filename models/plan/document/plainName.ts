import { z } from 'zod';

/** A name on one line, as lists and drawings show it. */
export const plainNameSchema = z
  .string()
  .min(1)
  .max(200)
  // oxlint-disable-next-line no-control-regex -- these are what is refused
  .regex(
    /^[^\u0000-\u001f\u007f-\u009f]*$/,
    'a name has no control characters, such as tabs and line breaks',
  );
