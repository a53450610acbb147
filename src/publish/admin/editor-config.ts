import type { z } from "zod";
import type { Site } from "../../archive/records.ts";
import { organisationSchema, personSchema, projectSchema, releaseSchema } from "../../archive/schema.ts";
import type { Texts } from "../../texts/texts.ts";
import { type EditorField, editorFields, type Labels } from "./editor-fields.ts";

/** The configuration of Sveltia CMS, as JSON. */
export type EditorConfig = Readonly<Record<string, unknown>>;

/** Longest part of an address that comes from a headline, as in `npm run new`. */
const longestName = 80;

function dataFile(
  name: "organisations" | "projects" | "people",
  label: string,
  prefix: string,
  fields: readonly EditorField[],
): EditorConfig {
  const list = {
    name,
    label,
    widget: "list",
    root: true,
    collapsed: true,
    summary: "{{fields.name}}",
    fields,
  };
  return { name, label, file: `${prefix}_data/${name}.yaml`, format: "yaml", fields: [list] };
}

function backendOf({ editor }: Site): EditorConfig {
  // Without a repository only the working copy on one's own machine can be edited; the editor wants some name for it.
  const { backend = "github", repo = "local/archive", branch = "main", host, signIn } = editor ?? {};
  const api =
    host === undefined
      ? undefined
      : `${host.replace(/\/$/, "")}/api/${{ github: "v3", gitlab: "v4", gitea: "v1" }[backend]}`;
  return {
    name: backend,
    repo,
    branch,
    ...(api !== undefined && { api_root: api }),
    ...(signIn !== undefined && { base_url: signIn }),
    // Without a service of its own the archive has nobody who could hand out OAuth's secrets.
    auth_methods: signIn === undefined ? ["token"] : ["oauth", "token"],
  };
}

/** The fields of a release in the order in which one writes: headlines, date, place, text, and all else. */
function withBody(fields: readonly EditorField[], body: EditorField): readonly EditorField[] {
  const place = fields.findIndex(({ name }) => name === "place") + 1;
  return [...fields.slice(0, place), body, ...fields.slice(place)];
}

/** Hosts whose pull requests the editor can write. */
const withWorkflow: readonly string[] = ["github", "gitlab"];

/**
 * What the web editor shows and where it saves, made from the schema of the records.
 *
 * @param prefix the archive's folder in its repository, with `/` at its end, or nothing
 */
export function editorConfig(site: Site, texts: Texts, prefix: string): EditorConfig {
  const { fields, editor } = texts;
  const form = (schema: z.ZodObject, labels: Labels) => editorFields(schema, labels);
  // No field has a default: the editor would write it into old releases too.
  const release = form(releaseSchema, fields.release.fields);
  const body: EditorField = {
    name: "body",
    label: editor.body.title,
    hint: editor.body.description,
    widget: "richtext",
    required: false,
    // What the archive's Markdown has no picture and no code for is not offered.
    buttons: [
      "bold",
      "italic",
      "link",
      "heading-two",
      "heading-three",
      "heading-four",
      "bulleted-list",
      "numbered-list",
      "quote",
    ],
    editor_components: [],
    modes: ["rich_text", "raw"],
  };
  const backend = backendOf(site);
  const hasWorkflow = withWorkflow.includes(String(backend["name"]));
  return {
    backend,
    ...(hasWorkflow && { publish_mode: "editorial_workflow" }),
    app_title: editor.title(site.title),
    site_url: site.url,
    show_preview_links: false,
    media_folder: `${prefix}releases`,
    public_folder: "/",
    media_libraries: { default: { config: { slugify_filename: true } }, stock_assets: { providers: [] } },
    slug: { encoding: "ascii", clean_accents: true, maxlength: longestName },
    output: { omit_empty_optional_fields: true, yaml: { quote: "none" } },
    collections: [
      {
        name: "releases",
        label: editor.releases.many,
        label_singular: editor.releases.one,
        description: editor.releases.description,
        icon: "news",
        folder: `${prefix}releases`,
        extension: "md",
        format: "yaml-frontmatter",
        identifier_field: "title",
        slug: "{{fields.date}}-{{title}}",
        summary: "{{title}}",
        nested: { depth: 9, subfolders: false },
        // The folder is chosen in the form; new releases go where one is looking.
        meta: { path: {} },
        media_folder: "",
        public_folder: "",
        aliases_field: false,
        sortable_fields: { fields: ["date", "title"], default: { field: "date", direction: "descending" } },
        editor: { preview: false },
        fields: withBody(release, body),
      },
      {
        name: "data",
        label: editor.data,
        icon: "database",
        editor: { preview: false },
        files: [
          dataFile(
            "organisations",
            editor.organisations,
            prefix,
            form(organisationSchema, fields.organisation.fields),
          ),
          dataFile("projects", editor.projects, prefix, form(projectSchema, fields.project.fields)),
          dataFile("people", editor.people, prefix, form(personSchema, fields.person.fields)),
        ],
      },
    ],
  };
}
