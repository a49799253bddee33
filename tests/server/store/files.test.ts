import { createHash, randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { describeStores, openedStore } from './stores.ts';

describeStores('files', (kind) => {
  const { store } = openedStore(kind);
  const described = {
    kind: 'weather',
    name: 'Köln\u0000.epw',
    mediaType: 'text/plain',
    addedBy: 'ada',
  } as const;

  it('are kept once, by the hash of their bytes', async () => {
    const { files } = store();
    const bytes = new Uint8Array(randomBytes(3_000_000));
    const hash = createHash('sha256').update(bytes).digest('hex');
    const added = await files.add(described, bytes);
    expect(added).toMatchObject({ hash, kind: 'weather', name: 'Köln\ufffd.epw', size_bytes: 3_000_000 });
    expect(await files.add({ ...described, name: 'again.epw' }, bytes)).toEqual(added);
    const read = await files.read(hash);
    expect(read.file).toEqual(added);
    expect(Buffer.compare(read.bytes, bytes)).toBe(0);
  });

  it('are listed by kind and removed', async () => {
    const { files } = store();
    const image = await files.add({ ...described, kind: 'image' }, new Uint8Array([0, 1, 255]));
    await files.add({ ...described, kind: 'drawing' }, new Uint8Array());
    expect(await files.list({ kind: 'image', limit: 10 })).toEqual([image]);
    expect((await files.list({ limit: 10 })).map((file) => file.kind)).toEqual(
      expect.arrayContaining(['drawing', 'image']),
    );
    await files.remove(image.hash);
    await expect(files.read(image.hash)).rejects.toMatchObject({ code: 'file-unknown' });
    await expect(files.remove(image.hash)).rejects.toMatchObject({ code: 'file-unknown' });
  });
});
