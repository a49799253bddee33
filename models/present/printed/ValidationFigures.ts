/** What the models were compared with, and how far off they were. */
export interface ValidationFigures {
  /** The day on which a figure last changed. */
  readonly date: string;
  readonly sections: readonly {
    readonly title: string;
    /** Results of many comparisons in a sentence. */
    readonly statements: readonly string[];
    readonly rows: readonly {
      readonly figure: string;
      readonly source: string;
      /** Published or measured. */
      readonly reference: string;
      /** Of Plenum. */
      readonly result: string;
      readonly tolerance: string;
      readonly isMet: boolean;
    }[];
  }[];
  readonly notValidated: readonly string[];
}
