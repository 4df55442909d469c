// Checks SARIF logs against the schema of SARIF 2.1.0: prints a line for each error.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv6';

const read = path => JSON.parse(readFileSync(path, 'utf8'));
const schema = read('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const ajv = new Ajv({ allErrors: true, jsonPointers: true, schemaId: 'auto' });
ajv.addMetaSchema(read('node_modules/ajv6/lib/refs/json-schema-draft-04.json'));
const validate = ajv.compile(schema);

for (const path of process.argv.slice(2)) {
  if (validate(read(path))) continue;
  for (const error of validate.errors) {
    console.log(`${path}: ${error.dataPath} ${error.message}`);
  }
}
