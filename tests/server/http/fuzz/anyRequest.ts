import fc from 'fast-check';
import type {
  DescribedOperation,
  DescribedParameter,
  OpenApiDescription,
} from '../../../../server/http/openapi/OpenApiDescription.ts';
import { anyValue } from './anyValue.ts';
import { anyBrokenBytes, anyMutated } from './mutations.ts';

/** A request made from an OpenAPI description; ids in braces stand for what exists when it is sent. */
export interface FuzzedRequest {
  readonly operation: DescribedOperation;
  /** That of the operation, unless it was mutated. */
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
  /** False if the method or the path are no longer those of the operation. */
  readonly isOfOperation: boolean;
}

type Part = Partial<Omit<FuzzedRequest, 'operation'>>;

/** Headers as a hostile or careless client sends them. */
const strangeHeaders: fc.Arbitrary<Readonly<Record<string, string>>> = fc.constantFrom<
  Readonly<Record<string, string>>
>(
  { 'If-Match': '"other-1"' },
  { 'If-Match': '*' },
  { 'If-Match': 'W/"a", "b"' },
  { 'If-Match': '{otherEtag}' },
  { 'If-None-Match': '*' },
  { 'If-None-Match': '"a", W/"b"' },
  { 'If-Modified-Since': 'yesterday' },
  { Range: 'bytes=0-10' },
  { Range: 'bytes=-1,5-,9-2' },
  { Accept: 'image/webp;q=nonsense' },
  { Accept: 'text/event-stream' },
  { 'Accept-Encoding': 'br;q=1, rot13, *;q=0' },
  { 'Content-Type': 'text/plain' },
  { 'Content-Type': 'application/json; charset=utf-16' },
  { 'Content-Type': '' },
  { 'Content-Type': 'multipart/form-data; boundary=x' },
  { 'Content-Encoding': 'gzip' },
  { 'Content-Encoding': 'br' },
  { 'Content-Encoding': 'zip, gzip' },
  { 'Idempotency-Key': 'k'.repeat(300) },
  { 'Idempotency-Key': '\u00e9\u00ff' },
  { 'X-Request-Id': '<script>' },
  { 'X-Forwarded-For': '203.0.113.9, ::1', 'X-Forwarded-Proto': 'https' },
  { Origin: 'https://elsewhere.example' },
  { Origin: 'null' },
  { Host: 'elsewhere.example' },
  { Authorization: 'Bearer nothing' },
  { Authorization: 'Basic \u00ff' },
  { Cookie: 'plenum-session=; a="b;c' },
  { Expect: '100-continue' },
  { 'X-Long': 'x'.repeat(20_000) },
);

const strangeMethods = fc.constantFrom(
  'HEAD',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
  'SEARCH',
  'PUT',
  'DELETE',
  'PATCH',
  'POST',
  'GET',
);

const strangePaths = (path: string): fc.Arbitrary<string> =>
  fc.constantFrom(
    `${path}/`,
    `${path}//x`,
    `${path}%00`,
    `${path}/%E0%A4%A`,
    path.toUpperCase(),
    path.replace('/api/', '/api/./../api/'),
    `${path}?${'a=b&'.repeat(2000)}`,
    `${path}?__proto__[x]=1&constructor=2&option[a][b]=c&limit=1&limit=2`,
    `${path}?search=%00&after=%ff&limit=1e9&since=0x10&revision=NaN&option=%F0%9F%8F%A2`,
    path.replaceAll(/\{\w+\}/g, () => `%F0%9F${'a'.repeat(300)}`),
    path.replaceAll(/\{\w+\}/g, '-1'),
  );

/**
 * Requests of all operations of a description: some as it states them, some with one thing wrong, some with several.
 *
 * @param description - as the server returns it
 */
export function anyRequest(description: OpenApiDescription): fc.Arbitrary<FuzzedRequest> {
  const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) =>
      ofOperation(description, { path, method, operation }),
    ),
  );
  return fc.oneof(...operations);
}

function ofOperation(
  description: OpenApiDescription,
  {
    path,
    method,
    operation,
  }: { readonly path: string; readonly method: string; readonly operation: DescribedOperation },
): fc.Arbitrary<FuzzedRequest> {
  const stated: fc.Arbitrary<FuzzedRequest> = fc
    .tuple(anyParameters(description, operation, path), anyBody(description, operation))
    .map(([{ address, headers }, body]) => ({
      operation,
      method: method.toUpperCase(),
      path: address,
      headers: { ...headers, ...(body === undefined ? {} : { 'Content-Type': body.type }) },
      body: body?.bytes,
      isOfOperation: true,
    }));
  const wrong: fc.Arbitrary<Part> = fc.oneof(
    { weight: 3, arbitrary: strangeHeaders.map((headers) => ({ headers })) },
    { weight: 1, arbitrary: strangeMethods.map((other) => ({ method: other, isOfOperation: false })) },
    { weight: 2, arbitrary: strangePaths(path).map((other) => ({ path: other, isOfOperation: false })) },
  );
  return fc
    .tuple(stated, fc.oneof({ weight: 3, arbitrary: fc.constant<Part>({}) }, { weight: 2, arbitrary: wrong }))
    .map(([request, part]) => ({ ...request, ...part, headers: { ...request.headers, ...part.headers } }));
}

function anyBody(
  { components }: OpenApiDescription,
  { requestBody }: DescribedOperation,
): fc.Arbitrary<{ readonly type: string; readonly bytes: Buffer } | undefined> {
  if (requestBody === undefined) return fc.constant(undefined);
  const [[type, { schema, example }] = ['', { schema: {} }]] = Object.entries(requestBody.content);
  const generated = anyValue(schema, components.schemas);
  const example$ = fc.constant<unknown>(example ?? '');
  const bytesOf = (values: fc.Arbitrary<unknown>): fc.Arbitrary<Buffer> =>
    values.map((value) => Buffer.from(JSON.stringify(value)));
  return fc
    .oneof(
      { weight: 2, arbitrary: bytesOf(example$) },
      { weight: 2, arbitrary: bytesOf(generated) },
      { weight: 5, arbitrary: bytesOf(anyMutated(example$)) },
      { weight: 1, arbitrary: bytesOf(anyMutated(generated)) },
      { weight: 1, arbitrary: anyBrokenBytes(example$) },
    )
    .map((bytes) => ({ type, bytes }));
}

function anyParameters(
  { components }: OpenApiDescription,
  { parameters = [] }: DescribedOperation,
  path: string,
): fc.Arbitrary<{ readonly address: string; readonly headers: Readonly<Record<string, string>> }> {
  const valueOf = (parameter: DescribedParameter): fc.Arbitrary<string | undefined> => {
    const valid = anyValue(parameter.schema, components.schemas).map(textOf);
    const strange = fc.constantFrom(
      '',
      '-1',
      '1e400',
      'NaN',
      'x'.repeat(3000),
      '\u0000',
      '%',
      'ä🏢',
      '0',
      '999999999',
    );
    const known = knownValues(parameter, path);
    const some = fc.oneof(
      { weight: known.length > 0 ? 16 : 0, arbitrary: fc.constantFrom(...known, '') },
      { weight: 3, arbitrary: valid },
      { weight: 1, arbitrary: strange },
    );
    return parameter.required === true || parameter.in === 'path'
      ? some
      : fc.option(some, { nil: undefined });
  };
  return fc.tuple(...parameters.map(valueOf)).map((values) => {
    let address = path;
    const query: string[] = [];
    const headers: Record<string, string> = {};
    parameters.forEach((parameter, index) => {
      const value = values[index];
      if (value === undefined) return;
      if (parameter.in === 'path') address = address.replace(`{${parameter.name}}`, encoded(value) || '%20');
      else if (parameter.in === 'query') query.push(`${encoded(parameter.name)}=${encoded(value)}`);
      // What HTTP cannot carry in a header never arrives.
      else headers[parameter.name] = value.replaceAll(/[^\t\u0020-\u007e\u0080-\u00ff]/g, '?');
    });
    return { address: query.length === 0 ? address : `${address}?${query.join('&')}`, headers };
  });
}

/** Placeholders of what exists, and values that work. */
function knownValues({ name, in: place }: DescribedParameter, path: string): readonly string[] {
  if (name === 'id' && path.startsWith('/api/v1/studies/')) return ['{studyId}'];
  if (name === 'id' && path.startsWith('/api/v1/jobs/')) return ['{jobId}'];
  if (name === 'id' && place === 'path') return ['{planId}', '{planId}', '{planId}', '{deletedId}'];
  if (name === 'hash') return ['{fileHash}'];
  if (name === 'If-Match') return ['{etag}', '{etag}', '{otherEtag}'];
  if (name === 'Prefer') return ['respond-async', 'wait=1'];
  if (name === 'plan') return ['{planId}'];
  if (name === 'option') return ['air', 'liquid'];
  if (['revision', 'other', 'since', 'before'].includes(name)) return ['1', '2'];
  return [];
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Encoded as in an address, placeholders left as they are. */
function encoded(text: string): string {
  if (/^\{\w+\}$/.test(text)) return text;
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\ufffd'));
}
