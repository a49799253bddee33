import { decodeText } from '../../../models/interchange/decodeText.ts';
import type { FileRecognition } from '../../../models/interchange/files/FileRecognition.ts';
import { recogniseFile } from '../../../models/interchange/files/recogniseFile.ts';

/** Looked at in any file. */
const HEAD_bytes = 64 * 1024;
/** JSON of this size is parsed to be recognised; larger files are recognised by their beginning. */
const WHOLE_bytes = 24 * 1024 * 1024;

/**
 * Recognises a file by its beginning; JSON as a whole.
 *
 * @returns a refusal also for a file that the browser cannot read
 */
export async function recogniseUpload(file: File): Promise<FileRecognition> {
  try {
    const head = new Uint8Array(await file.slice(0, HEAD_bytes).arrayBuffer());
    const beginning = textOf(head);
    const isJson = /^\uFEFF?\s*[[{]/.test(beginning);
    const isWhole = file.size <= (isJson ? WHOLE_bytes : HEAD_bytes);
    const text =
      isWhole && file.size > HEAD_bytes ? textOf(new Uint8Array(await file.arrayBuffer())) : beginning;
    return recogniseFile({ name: file.name, size_bytes: file.size, bytes: head, text, isWhole });
  } catch (error) {
    // A folder, or a file that was moved since it was chosen.
    const reason = error instanceof Error ? ` (${error.message})` : '';
    return { kind: 'refused', message: `The browser cannot read the file${reason}.` };
  }
}

/** A character cut at the end of the beginning makes its bytes invalid UTF-8: up to three bytes are left out. */
function textOf(bytes: Uint8Array): string {
  for (let cut = 0; cut < 4; cut += 1) {
    const { text, isGuessed } = decodeText(bytes.subarray(0, bytes.length - cut), TextDecoder);
    if (!isGuessed) return text;
  }
  return decodeText(bytes, TextDecoder).text;
}
