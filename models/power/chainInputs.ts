/** A value of the chain, its origin, and its meaning. */
export interface ChainInput {
  readonly path: string;
  readonly label: string;
  readonly value: number | string;
  readonly unit: string;
  readonly origin: 'plan' | 'default';
  readonly basis: string;
  readonly source: string;
}

/** A value that a plan may state, and its default. */
export interface StatedOrDefault<Value> {
  readonly stated: Value | undefined;
  readonly value: Value;
  readonly source: string;
}

/** Resolves a value and lists it. */
export type Note = <Value extends number | string>(
  choice: StatedOrDefault<Value>,
  words: ChainInputText,
) => Value;

/** Description of an input, without value and origin. */
export type ChainInputText = Pick<ChainInput, 'path' | 'label' | 'basis'> & { readonly unit?: string };

/**
 * Lists every value resolved with it.
 *
 * @param inputs - receives one entry per resolved value
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
