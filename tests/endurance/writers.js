/**
 * A process that writes to a store until it is killed.
 *
 *   node writers.js MODULE PLACE LEDGER
 *
 * MODULE is the built openStore.js, PLACE is JSON, LEDGER a file of what earlier processes were told to be stored. It
 * prints `ready`, then `verified N` or what is wrong, then a line for each revision that was acknowledged to it.
 */
import { existsSync, readFileSync } from 'node:fs';

const [, , modulePath, placeText, ledger] = process.argv;
const WRITERS = 20;
const { openStore } = await import(modulePath);
const store = await openStore(JSON.parse(placeText));
const say = (line) => process.stdout.write(`${line}\n`);
say('ready');

/** Revisions that were acknowledged to the process before. */
function ledgerLines() {
  if (!existsSync(ledger)) return [];
  const lines = readFileSync(ledger, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const [id, number, writer, token] = line.split(' ');
    return { id, number: Number(number), writer, token };
  });
}

/** Every acknowledged revision is there with its edit, and the document is the one that all edits lead to. */
async function verify(id, lines) {
  const plan = await store.plans.read(id);
  const edits = new Map((await store.plans.editsSince(id, 1)).map((entry) => [entry.number, entry]));
  for (const { number, token } of lines) {
    const stored = edits.get(number)?.edits[0]?.value;
    if (stored !== token)
      throw new Error(`revision ${number} of ${id} was acknowledged, and holds ${stored}, not ${token}`);
  }
  if (edits.size !== plan.revision - 1)
    throw new Error(`${id} has ${edits.size + 1} of ${plan.revision} revisions`);
  const replayed = {};
  for (const {
    edits: [edit],
  } of edits.values())
    replayed[edit.path[1]] = edit.value;
  for (const [writer, token] of Object.entries(replayed)) {
    if (plan.document.writers[writer] !== token)
      throw new Error(`the document of ${id} is not that of its revisions`);
  }
}

const lines = ledgerLines();
for (const id of new Set(lines.map((line) => line.id)))
  await verify(
    id,
    lines.filter((line) => line.id === id),
  );
say(`verified ${lines.length}`);

/** Half of the writers have a plan of their own, the others share one. */
async function write(writer, shared) {
  const isAlone = writer % 2 === 0;
  const own = isAlone
    ? await store.plans.create({ document: { name: `plan of ${writer}`, writers: {} }, who: 'writer' })
    : shared;
  const { id } = own;
  let { revision } = own;
  for (let count = 0; ; count += 1) {
    const token = `${process.pid}-${writer}-${count}`;
    const change = { edits: [{ kind: 'set', path: ['writers', String(writer)], value: token }] };
    try {
      ({ revision } = await store.plans.change(id, {
        who: `writer ${writer}`,
        label: 'write',
        change,
        ifRevision: revision,
      }));
      say(`${id} ${revision} ${writer} ${token}`);
    } catch (error) {
      if (error.code !== 'revision-outdated') throw error;
      revision = error.presentRevision;
    }
  }
}

const shared = await store.plans.create({ document: { name: 'shared plan', writers: {} }, who: 'writer' });
await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer, shared)));
