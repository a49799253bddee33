/** A value of the chain, where it came from, and what it means. */
export interface ChainInput {
  readonly path: string;
  readonly label: string;
  readonly value: number | string;
  readonly unit: string;
  readonly origin: 'plan' | 'default';
  readonly basis: string;
  readonly source: string;
}

/** A value that a plan may state, and what stands where it does not. */
export interface Choice<Value> {
  readonly stated: Value | undefined;
  readonly value: Value;
  readonly source: string;
}

/** Decides a choice and lists it. */
export type Note = <Value extends number | string>(choice: Choice<Value>, words: InputWords) => Value;

/** What an input is, apart from its value and origin. */
export type InputWords = Pick<ChainInput, 'path' | 'label' | 'basis'> & { readonly unit?: string };

/**
 * Lists every value that is decided with it.
 *
 * @param inputs - grows by one entry for each decision
 */
export function noteInto(inputs: ChainInput[]): Note {
  return ({ stated, value, source }, { unit = '', ...words }) => {
    const used = stated ?? value;
    inputs.push(
      stated === undefined
        ? { ...words, unit, value: used, origin: 'default', source }
        : { ...words, unit, value: used, origin: 'plan', source: 'stated in the plan' },
    );
    return used;
  };
}
