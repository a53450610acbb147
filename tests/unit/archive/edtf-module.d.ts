/** The part of `edtf` that tests compare our dates with; it brings no types. */
declare module "edtf" {
  /** First and last millisecond that a date can mean. */
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
