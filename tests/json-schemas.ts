import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { z } from "zod";

/** What a schema says against a document, one line each; none when it is valid. Throws when it is not JSON. */
export type ValidateJson = (json: string) => readonly string[];

const schemaObject = z.looseObject({});

function read(path: string): z.output<typeof schemaObject> {
  return schemaObject.parse(JSON.parse(readFileSync(path, "utf8")));
}

function validator(ajv: Ajv, schema: object): ValidateJson {
  const validate = ajv.compile(schema);
  return (json) =>
    validate(JSON.parse(json))
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
}

const dateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
const options = {
  strict: false,
  allErrors: true,
  formats: {
    "date-time": (text: string) => dateTime.test(text) && !Number.isNaN(Date.parse(text)),
    uri: (text: string) => URL.canParse(text),
    regex: true,
  },
} as const;

/** JSON Feed 1.1. */
export const validateJsonFeed = validator(
  new Ajv(options),
  read(createRequire(import.meta.url).resolve("jsonfeed-schema/schema-v1.1.json")),
);

// No release has a geometry: nothing is valid where the ninjs schema refers to GeoJSON.
const geoJson = { $id: "https://geojson.org/schema/GeoJSON.json#", not: {} };

/** ninjs 3.1. */
export const validateNinjs = validator(
  new Ajv2020({ ...options, schemas: [geoJson] }),
  read(join(import.meta.dirname, "schemas", "ninjs-3.1.json")),
);

/** The whole archive as open data: our own format, so this is its one description. */
export const validateOpenData = validator(
  new Ajv2020(options),
  read(join(import.meta.dirname, "schemas", "archiv.schema.json")),
);

/** `.gitlab-ci.yml`, as JSON. A variable may stand for an address, so formats are not looked at. */
export const validateGitlabCi = validator(
  new Ajv({ ...options, validateFormats: false }),
  read(join(import.meta.dirname, "schemas", "gitlab-ci.json")),
);
