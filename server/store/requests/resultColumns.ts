import type { Selectable } from 'kysely';
import type { RequestJobTable } from '../database/Database.ts';
import type { StoredResult } from './StoredRequest.ts';

type ResultColumns = Pick<Selectable<RequestJobTable>, 'status' | 'result' | 'answer' | 'size_bytes'>;

/** A result as the columns of its job: everything but the bytes of an answer is JSON. */
export function resultColumns(result: StoredResult): ResultColumns {
  const { status, ...rest } = result;
  const { body, ...texts } = rest.kind === 'answer' ? rest : { ...rest, body: undefined };
  const text = JSON.stringify(texts);
  return {
    status,
    result: text,
    answer: body ?? null,
    size_bytes: text.length + (body?.byteLength ?? 0),
  };
}

type Texts =
  | { readonly kind: 'answer'; readonly headers: Record<string, string>; readonly contentType?: string }
  | Omit<StoredResult & { readonly kind: 'error' }, 'status'>;

/** The result of a job from its columns, with the further headers of its answer; undefined before its end. */
export function keptResult({
  status,
  result,
  answer,
  answer_headers,
}: ResultColumns & Pick<RequestJobTable, 'answer_headers'>): StoredResult | undefined {
  if (status === null || result === null) return undefined;
  const texts = JSON.parse(result) as Texts;
  if (texts.kind === 'error') return { ...texts, status };
  const further = JSON.parse(answer_headers) as Record<string, string>;
  return {
    kind: 'answer',
    status,
    headers: { ...texts.headers, ...further },
    contentType: texts.contentType,
    body: answer ?? undefined,
  };
}
