import type { ChildProcess } from 'node:child_process';

/** Waits for the line with the address of the server. */
export async function addressOf(child: ChildProcess): Promise<URL> {
  let out = '';
  for await (const chunk of child.stdout ?? []) {
    out += String(chunk);
    const address = /^Plenum is at (http:\S+)$/m.exec(out)?.[1];
    if (address !== undefined) return new URL(address);
  }
  throw new Error(`it ended without an address: ${out}`);
}
