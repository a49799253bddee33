/**
 * True for an input that is one of the dozens of parameters of a cooling component or a stage of the power chain.
 *
 * @param path - of the input, in a design
 */
export function isPartInput({ path }: { readonly path: string }): boolean {
  return /^cooling\.(capture|plant|airPlant)\.|^power\.(transformer|switchgear|ups|distribution|rectifier)\./.test(
    path,
  );
}
