// Checks exports with other people's programs: prints a line for each error, then what was read.
//   formats.mjs schema SCHEMA FILE…   JSON Schema: draft-07 by ajv 6, 2020-12 by ajv 8
//   formats.mjs cyclonedx FILE        CycloneDX 1.6, by the library of those who make it
//   formats.mjs jsonld FILE           JSON-LD to triples, with the contexts that are in the file
import { readFileSync } from 'node:fs';
import Ajv from 'ajv6';
import Ajv2020 from 'ajv/dist/2020.js';
import jsonld from 'jsonld';

const read = path => JSON.parse(readFileSync(path, 'utf8'));
const [, , what, ...rest] = process.argv;

if (what === 'schema') {
  const [schemaPath, ...paths] = rest;
  const schema = read(schemaPath);
  const isOld = schema.$schema.includes('draft-07');
  // Old: `format` is held to, as strictly as this validator can. New: only what the schema says.
  const ajv = isOld
    ? new Ajv({ allErrors: true, format: 'full' })
    : new Ajv2020.default({ allErrors: true, strict: false, validateFormats: false });
  const validate = ajv.compile(schema);
  for (const path of paths) {
    if (validate(read(path))) continue;
    for (const error of validate.errors) {
      console.log(`${path}: ${error.dataPath ?? error.instancePath} ${error.message}`);
    }
  }
  console.log(`${paths.length} files`);
} else if (what === 'cyclonedx') {
  const { Validation, Spec } = await import('@cyclonedx/cyclonedx-library');
  const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
  const faults = await validator.validate(readFileSync(rest[0], 'utf8'));
  for (const fault of faults ?? []) console.log(`${fault.instancePath} ${fault.message}`);
} else {
  // Nothing is fetched: a context that is not in the file is an error.
  const documentLoader = url => { throw new Error(`asks for ${url}`); };
  const nquads = await jsonld.toRDF(read(rest[0]), {
    documentLoader, format: 'application/n-quads', safe: true,
  });
  console.log(nquads);
}
