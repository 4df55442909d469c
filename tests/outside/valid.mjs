// Prints what html-validate's standard rules find in files: a line for each finding.
import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
for (const file of process.argv.slice(2)) {
  const report = await validator.validateFile(file);
  for (const { messages } of report.results) {
    for (const found of messages) console.log(`${file}:${found.line}: ${found.ruleId}: ${found.message}`);
  }
}
