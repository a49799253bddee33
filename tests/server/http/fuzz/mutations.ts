import { gzipSync } from 'node:zlib';
import fc from 'fast-check';

/** What replaces a value somewhere in a body. */
const strangeValues: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    '',
    0,
    -1,
    0.1,
    [],
    {},
    1e308,
    -1e308,
    5e-324,
    2 ** 53,
    '__proto__',
    'NaN',
  ),
  fc.constantFrom(
    'n'.repeat(10_000),
    'a\u0000b\u001f\u007f',
    '\ud800',
    '../../etc/passwd',
    '<script>',
    "'; drop table plan",
  ),
  fc.constantFrom(nested(70), Array<number>(8760).fill(1), Array<null>(20_001).fill(null)),
  fc.jsonValue({ maxDepth: 3 }),
);

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { value };
  return value;
}

const strangeKeys = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  'extra',
  '',
  '0',
  '\u0000',
  'kind',
);

interface Mutation {
  /** Picks a value of the body, as a fraction of all of them. */
  readonly at: number;
  readonly kind: 'replace' | 'remove' | 'add' | 'repeat';
  readonly key: string;
  readonly value: unknown;
}

const anyMutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  kind: fc.constantFrom('replace', 'replace', 'remove', 'add', 'repeat'),
  key: strangeKeys,
  value: strangeValues,
});

/** A JSON value with one to three changes somewhere in it. */
export const anyMutated = (values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(values, fc.array(anyMutation, { minLength: 1, maxLength: 3 }))
    .map(([value, mutations]) => mutations.reduce(mutated, structuredClone(value)));

type Place = readonly [owner: Record<string, unknown>, key: string];

function* placesIn(value: unknown): Generator<Place> {
  if (typeof value !== 'object' || value === null) return;
  const owner = value as Record<string, unknown>;
  for (const key of Object.keys(owner).slice(0, 200)) {
    yield [owner, key];
    yield* placesIn(owner[key]);
  }
}

function mutated(root: unknown, { at, kind, key, value: stated }: Mutation): unknown {
  // A later mutation may change it.
  const value = structuredClone(stated);
  const places = [...placesIn(root)];
  const [owner, own] = places[Math.floor(at * places.length)] ?? [];
  if (owner === undefined || own === undefined) return value;
  if (kind === 'remove') Reflect.deleteProperty(owner, own);
  else if (kind === 'replace') owner[own] = value;
  else if (kind === 'add')
    Object.defineProperty(owner, key, { value, enumerable: true, configurable: true, writable: true });
  else if (Array.isArray(owner)) owner.push(...(structuredClone(owner) as unknown[]));
  else owner[`${own}-again`] = structuredClone(owner[own]);
  return root;
}

/** Bytes that are no JSON text, or in another form than they should be. */
export const anyBrokenBytes = (values: fc.Arbitrary<unknown>): fc.Arbitrary<Buffer> =>
  values.chain((value) => {
    const text = Buffer.from(JSON.stringify(value));
    return fc.oneof(
      fc.constantFrom(
        Buffer.alloc(0),
        text.subarray(0, Math.floor(text.length / 2)),
        Buffer.concat([text, text]),
        Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), text]),
        Buffer.from(text.toString('utf8'), 'utf16le'),
        Buffer.concat([text.subarray(0, 5), Buffer.from([0xff, 0xc0, 0x80]), text.subarray(5)]),
        Buffer.from(text.toString().replace(/\d+/, 'NaN')),
        Buffer.from(text.toString().replace(/\d+/, '1e999')),
        Buffer.from(text.toString().replace('{', '{"name":"a","name":"b",')),
        Buffer.from('['.repeat(200_000)),
        Buffer.from(`${text.toString().slice(0, -1)}, "text": "${'x'.repeat(1_000_000)}"}`),
        gzipSync(text),
      ),
      fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
    );
  });
