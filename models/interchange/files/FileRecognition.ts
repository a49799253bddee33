/** Kinds of files that Plenum reads. */
export const fileKinds = [
  'plan',
  'utility-rate',
  'weather',
  'weather-archive',
  'drawing',
  'image',
  'netbox',
  'carbon-series',
  'utilisation-series',
  'system-peaks',
  'rack-list',
  'equipment-list',
] as const;
export type FileKind = (typeof fileKinds)[number];

/** A kind that a file may be, and what in it says so. */
export interface FileCandidate {
  readonly kind: FileKind;
  /** What was found, to complete "It has …". */
  readonly reason: string;
}

/** What a file is: one kind, several among which the user chooses, or none with the reason. */
export type FileRecognition =
  | { readonly kind: 'recognised'; readonly file: FileCandidate }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly FileCandidate[] }
  | { readonly kind: 'refused'; readonly message: string };

/** What is looked at to recognise a file. */
export interface FileGlimpse {
  readonly name: string;
  readonly size_bytes: number;
  /** Its first bytes. */
  readonly bytes: Uint8Array;
  /** Its beginning as text, whatever its encoding; the whole file if `isWhole`. */
  readonly text: string;
  readonly isWhole: boolean;
}

export const recognised = (kind: FileKind, reason: string): FileRecognition => ({
  kind: 'recognised',
  file: { kind, reason },
});

export const refused = (message: string): FileRecognition => ({ kind: 'refused', message });

/** One kind or several; without any, the given refusal. */
export function recognitionOf(candidates: readonly FileCandidate[], otherwise: string): FileRecognition {
  const [first, second] = candidates;
  if (first === undefined) return refused(otherwise);
  return second === undefined ? { kind: 'recognised', file: first } : { kind: 'ambiguous', candidates };
}
