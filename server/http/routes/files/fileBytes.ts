import { z } from 'zod';

/** Bytes in a request or an answer, as OpenAPI has them. */
export const fileBytesSchema = z.string().meta({
  id: 'FileBytes',
  description: 'The bytes of a file',
  contentMediaType: 'application/octet-stream',
});
