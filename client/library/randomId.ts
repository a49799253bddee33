/** A new id that no other plan, visit or journal entry has. */
export function randomId(): string {
  // `crypto.randomUUID` is missing if the page is loaded over plain HTTP from another machine.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
