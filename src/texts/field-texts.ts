import type { z } from "zod";
import type {
  organisationSchema,
  personSchema,
  projectSchema,
  releaseSchema,
  siteSchema,
} from "../archive/schema.ts";

/** What editors read about one field: its name in their trade, and what to write into it, with an example. */
export interface FieldText {
  readonly title: string;
  readonly description: string;
}

/** The texts of all fields of a record; a field that is a record itself, or a list of records, brings its own. */
export type FieldTexts<T> = {
  readonly [K in keyof T]-?: FieldText & Inner<NonNullable<T[K]>>;
};

type Inner<T> = T extends readonly (infer E)[]
  ? Inner<E>
  : T extends object
    ? { readonly fields: FieldTexts<T> }
    : unknown;

type RecordText<S extends z.ZodType> = FieldText & { readonly fields: FieldTexts<z.input<S>> };

/** Labels and hints of every field of every record: a field of the schema that has none does not compile. */
export interface FieldCatalogue {
  readonly release: RecordText<typeof releaseSchema>;
  readonly organisation: RecordText<typeof organisationSchema>;
  readonly project: RecordText<typeof projectSchema>;
  readonly person: RecordText<typeof personSchema>;
  readonly site: RecordText<typeof siteSchema>;
}
