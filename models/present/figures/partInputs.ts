/**
 * True for an input that is a parameter of a cooling component or of a stage of the power chain.
 *
 * @param path - of the input, in a design
 */
export function isPartInput({ path }: { readonly path: string }): boolean {
  return /^cooling\.(capture|plant|airPlant)\.|^power\.(transformer|switchgear|ups|distribution|rectifier)\./.test(
    path,
  );
}
